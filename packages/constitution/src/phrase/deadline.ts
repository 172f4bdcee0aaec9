import type { Deadline } from "../rules.js";
import { anchor } from "./anchor.js";
import { doubtful, first, map, maybe, oneOf, seq, where, words, type Parser } from "./combinators.js";
import { duration, orNext, orNextDay } from "./duration.js";
import { integer } from "./number.js";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const month: Parser<number> = oneOf(MONTHS.map((name, i) => [name, i + 1]));

/** "1 July 2017", as "2017-07-01"; only days that exist. */
export const date: Parser<string> = where(
  map(seq(integer, month, integer), ([day, m, year]) => (exists(day, m, year) ? `${year}-${two(m)}-${two(day)}` : "")),
  (value) => value !== "",
);

const side = oneOf<"after" | "before">([
  ["of|after|from", "after"],
  ["before|until", "before"],
]);

const counted: Parser<Deadline> = map(seq(duration, side, anchor, orNext), ([span, s, from, said]) => ({
  kind: "span",
  span: orNextDay(span, said),
  side: s,
  anchor: from,
}));
const dated: Parser<Deadline> = map(seq(maybe(words("by|on")), date, orNext), ([, value, said]) => ({
  kind: "date",
  date: value,
  ...(said ? { or: "next working day" as const } : {}),
}));
const atMoment: Parser<Deadline> = first<Deadline>(
  map(words("at the meeting"), () => ({ kind: "at", anchor: "meeting starts" })),
  map(seq(words("when|on|at"), anchor), ([, from]) => ({ kind: "at", anchor: from })),
);
/** "within 21 days", of what? Read as from the request, and an error. */
const ofWhat: Parser<Deadline> = doubtful(
  map(duration, (span) => ({ kind: "span", span, side: "after", anchor: "request" })),
  "of-what",
);

/** "14 days of the result", "3 days before the vote opens", "1 July 2017", "when the result is declared". */
export const deadline: Parser<Deadline> = first(counted, dated, atMoment, ofWhat);

function exists(day: number, m: number, year: number): boolean {
  if (year < 1000 || year > 9999 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return day <= days;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
