import type { Fraction } from "@folkmoot/exact";
import { first, map, maybe, seq, where, words, type Parser } from "./combinators.js";

const SPOKEN = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];
/** The parts that a fraction may be said in. */
export const PARTS: readonly (readonly [one: string, many: string, d: number])[] = [
  ["half", "halves", 2],
  ["third", "thirds", 3],
  ["quarter", "quarters", 4],
  ["fifth", "fifths", 5],
  ["sixth", "sixths", 6],
  ["eighth", "eighths", 8],
  ["tenth", "tenths", 10],
];
const FIGURES = /^[0-9]{1,3}(?:,[0-9]{3})*$|^[0-9]{1,9}$/;
const DECIMAL = /^([0-9]{1,6})(?:\.([0-9]{1,4}))?$/;

const word: Parser<string> = (input, at) => {
  const value = input.words[at];
  if (value === undefined) return null;
  return { value, next: at + 1 };
};

/** A whole number in figures or, up to twenty, in words. */
export const integer: Parser<number> = (input, at) => {
  const said = input.words[at] ?? "";
  const value = FIGURES.test(said) ? Number(said.replaceAll(",", "")) : SPOKEN.indexOf(said);
  if (value < 0 || !Number.isSafeInteger(value)) return null;
  input.farthest = Math.max(input.farthest, at + 1);
  return { value, next: at + 1 };
};

const percent: Parser<Fraction> = map(
  seq(
    where(word, (said) => DECIMAL.test(said)),
    first(words("%"), words("per cent"), words("percent")),
  ),
  ([said]) => {
    const [, whole = "0", decimals = ""] = DECIMAL.exec(said) ?? [];
    return { n: Number(whole + decimals), d: 100 * 10 ** decimals.length };
  },
);

const part: Parser<Fraction> = (input, at) => {
  const count = first(
    integer,
    map(words("a|an"), () => 1),
  )(input, at);
  const said = input.words[count?.next ?? at] ?? "";
  const found = PARTS.find(([one, many]) => said === one || said === many);
  if (found === undefined) return null;
  if (count === null && said !== "half") return null;
  return { value: { n: count?.value ?? 1, d: found[2] }, next: (count?.next ?? at) + 1 };
};

/** "two thirds", "a quarter", "half", "10%", "33.3 %". Never reduced, so that it can be said back as it was said. */
export const fraction: Parser<Fraction> = first(percent, part);

/** "one third, rounded up". */
export const rounding = maybe(
  map(
    seq(
      words(",? rounded"),
      first(
        map(words("up"), () => "up" as const),
        map(words("down"), () => "down" as const),
        map(words("to the nearest whole number"), () => "nearest" as const),
      ),
      maybe(words(",")),
    ),
    ([, how]) => how,
  ),
);
