import { fold } from "../phrase/words.js";
import { remembered } from "../remembered.js";
import { german } from "./german.js";
import { Sayings } from "./sayings.js";
import type { Tongue } from "./tongue.js";

/** A language beside English, ready to be read. */
export interface Spoken {
  readonly tongue: Tongue;
  readonly sayings: Sayings;
  /** The formal wording by what is said for it, folded. */
  readonly wordings: ReadonlyMap<string, string>;
}

const SPOKEN: readonly Spoken[] = [spoken(german)];

function spoken(tongue: Tongue): Spoken {
  const wordings = Object.entries(tongue.wordings).flatMap(([formal, own]) => own.map((one) => [folded(one), formal] as const));
  return { tongue, sayings: new Sayings(tongue), wordings: new Map(wordings) };
}

/** The wordings that declare a text to be in another language than English. */
export const DECLARATIONS: readonly string[] = SPOKEN.map(({ tongue }) => tongue.declared);

/** The language that some words declare; null: English. */
export const spokenAs: (words: string) => Spoken | null = remembered(100, (words) => {
  return SPOKEN.find(({ tongue }) => folded(tongue.declared) === folded(words)) ?? null;
});

/** By its code, as in `lang="de"`; null: English. */
export function spokenIn(code: string): Spoken | null {
  return SPOKEN.find(({ tongue }) => tongue.code === code) ?? null;
}

function folded(words: string): string {
  return (fold(words) ?? []).join(" ");
}
