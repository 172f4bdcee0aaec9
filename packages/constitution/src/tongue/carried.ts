import type { Tongue } from "./tongue.js";

/** The two sides of a saying. */
export const OWN = 0;
export const FORMAL = 1;
export type Side = typeof OWN | typeof FORMAL;

/** Words that both sides have, each in its own writing: numbers, and what is the author's own. */
export interface Carried {
  /** The places that they may reach to, the farthest first. */
  readonly ends: (words: readonly string[], at: number, from: { readonly side: Side; readonly tongue: Tongue }) => readonly number[];
  /** The same on the other side. */
  readonly across: (words: readonly string[], from: { readonly side: Side; readonly tongue: Tongue }) => readonly string[];
}

/** How the phrase grammar writes numbers in words, from zero on. */
const SPOKEN =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const number: Carried = {
  ends: (words, at, from) => (isFigure(words[at]) || spoken(words[at], from) >= 0 ? [at + 1] : []),
  across: ([said = ""], from) => {
    if (isFigure(said)) return [said.replace(/[.,]/gu, (sign) => (sign === "." ? "," : "."))];
    const n = spoken(said, from);
    return [(from.side === OWN ? SPOKEN[n] : from.tongue.spoken[n]?.[0]) ?? said];
  },
};

/** The author's own words: one or more, up to any place that `allowed` lets them. */
function some(allowed: (word: string) => boolean): Carried {
  return {
    ends: (words, at) => {
      let next = at;
      while (next < words.length && allowed(words[next] ?? "")) next++;
      return Array.from({ length: next - at }, (_, i) => next - i);
    },
    across: (words) => words,
  };
}

const BETWEEN_GRADES: ReadonlySet<string> = new Set([",", "or", "and", "oder", "und"]);

/** What a slot may carry over, by its name. */
export const CARRIED: Readonly<Record<string, Carried>> = { n: number, some: some(() => true), grade: some((word) => !BETWEEN_GRADES.has(word)) };

function isFigure(word: string | undefined): boolean {
  return word !== undefined && /^[0-9]/u.test(word);
}

function spoken(word: string | undefined, { side, tongue }: { readonly side: Side; readonly tongue: Tongue }): number {
  return side === OWN ? tongue.spoken.findIndex((forms) => forms.includes(word ?? "")) : SPOKEN.indexOf(word ?? "");
}
