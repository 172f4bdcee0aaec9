import type { Randomness } from "@folkmoot/ballot";

/** Chance from the browser. */
export const random: Randomness = (length) => crypto.getRandomValues(new Uint8Array(length));
