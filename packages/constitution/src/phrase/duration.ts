import type { DayCount, Span, Unit } from "@folkmoot/exact";
import { doubtful, first, list, map, maybe, oneOf, seq, words, type Input, type Parser } from "./combinators.js";
import { integer } from "./number.js";

/** "at least", "at most". A phrase whose rule has a direction of its own is asked whether its bound goes the same way: see `bounds` of the rule. */
export const bound: Parser<unknown> = first(
  doubtful(first(words("at least"), words("not less than")), "bound-least"),
  doubtful(first(words("at most"), words("no|not more than"), words("up to")), "bound-most"),
);

const UNITS: readonly Unit[] = ["minute", "hour", "day", "week", "month", "year"];
const unit: Parser<Unit> = oneOf<Unit>(UNITS.map((one) => [`${one}|${one}s|${one}'s|${one}s'`, one]));
const count: Parser<DayCount> = first(
  oneOf<DayCount>([
    ["clear", "clear"],
    ["calendar", "calendar"],
  ]),
  map(words("working"), (_, input) => (knowsWorking(input) ? "working" : "calendar")),
);
const howMany: Parser<number> = first(
  integer,
  map(words("a|an"), () => 1),
);

/** A length of time without a bound: "14 clear days", "48 hours", "a month". Days that nothing is said about are counted as the organisation counts them. */
export const length: Parser<Span> = map(seq(howMany, maybe(count), unit), ([n, said, u], input) => ({
  n,
  unit: u,
  days: u === "day" ? (said ?? input.days) : said,
}));

/** ", or on the next working day": where it would end on a day that is none. */
export const orNext: Parser<boolean> = map(
  maybe(words(",? or on|until? the next working day")),
  (said, input) => said !== null && knowsWorking(input),
);

export function orNextDay(span: Span, said: boolean): Span {
  return said ? { ...span, or: "next working day" } : span;
}

/** "14 clear days' notice", "at least 21 days", "no more than 28 days". */
export const duration: Parser<Span> = map(seq(maybe(bound), length, maybe(words("notice|long")), orNext), ([, span, , said]) =>
  orNextDay(span, said),
);

/** "7 days", "7 days of the ruling": a time that begins with what the rule is about, whether the words say so or not. */
export const window: Parser<Span> = map(seq(maybe(bound), length, maybe(words("of|after|from the ruling|appeal")), orNext), ([, span, , said]) =>
  orNextDay(span, said),
);

/** Whether the text says which days are working days; a doubt where it doesn't. */
function knowsWorking(input: Input): boolean {
  if (!input.working) input.doubts.push("working-days");
  return input.working;
}

/** "every 12 months". */
export const every: Parser<Span> = map(seq(words("every"), length), ([, span]) => span);

/** "60, 30 and 7 days before it ends". */
export const reminders: Parser<readonly Span[]> = map(
  seq(list(integer, first(words("and"), words(","))), unit, words("before it ends")),
  ([ns, u], input) => ns.map((n) => ({ n, unit: u, days: u === "day" ? input.days : null })),
);
