import { compile } from "../compile.js";
import type { Blank } from "../compiled.js";
import { remembered } from "../remembered.js";
import type { Primitive } from "./primitive.js";

/** The live words of an example, in the text in which they stand, and how far they run there. */
export interface ExampleFound {
  readonly live: readonly Blank[];
  readonly runs: "yes" | "in part" | "not yet";
}

/** `sourceOf` gives the text of a name that examples have. */
export function exampleOf(example: Primitive["example"], sourceOf: (text: string) => string): ExampleFound {
  if (example === null) return { live: [], runs: "not yet" };
  const { source, blanks, unrun } = compiled(sourceOf(example.text));
  const at = source.indexOf(example.words);
  if (at < 0) throw new Error(`${example.text} does not say “${example.words}”`);
  const live = blanks.filter(({ start, end }) => start >= at && end <= at + example.words.length);
  const idle = live.filter(({ line, words }) => unrun.some((one) => one.line === line && one.words === words));
  return { live, runs: idle.length === 0 ? "yes" : idle.length < live.length ? "in part" : "not yet" };
}

/** Nearly all examples stand in a few texts. */
const compiled = remembered(16, compile);
