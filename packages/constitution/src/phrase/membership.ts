import type { Delivery, Need, Range, Right, WorkingDays } from "../rules.js";
import { first, list, map, maybe, name, oneOf, seq, words, type Parser } from "./combinators.js";
import { length, orNext, orNextDay } from "./duration.js";
import { integer } from "./number.js";

/** What somebody must be or have done to belong to a class. */
export const need: Parser<Need> = first<Need>(
  map(seq(words("is|are? at least"), integer, words("years old")), ([, years]) => ({ kind: "age", years })),
  map(words("without more"), () => ({ kind: "nothing" })),
  map(name("fact"), ({ id }) => ({ kind: "fact", fact: id })),
);

const right = oneOf<Right>([
  ["attend", "attend"],
  ["speak", "speak"],
  ["propose", "propose"],
  ["sign", "sign"],
  ["vote", "vote"],
  ["stand for office", "stand"],
  ["campaign", "campaign"],
]);

/** "may attend, speak, vote and stand for office". */
export const rights: Parser<readonly Right[]> = map(
  seq(words("may"), list(right, first(words(", and"), words(","), words("and")))),
  ([, all]) => all,
);

/** "An e-mail counts as given 48 hours after it was sent". */
export const delivery: Parser<Delivery> = map(
  seq(
    maybe(words("a|an")),
    oneOf<Delivery["channel"]>([
      ["e-mail|email", "e-mail"],
      ["letter", "letter"],
    ]),
    words("counts as given"),
    length,
    words("after it was sent|posted"),
    orNext,
  ),
  ([, channel, , after, , said]) => ({ channel, after: orNextDay(after, said) }),
);

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const weekday = oneOf<number>(DAYS.map((day, at) => [day, at + 1]));

/** "Monday to Friday, except the public holidays". */
export const workingDays: Parser<WorkingDays> = map(
  seq(weekday, words("to|until"), weekday, maybe(seq(words(",? except the?"), name("calendar")))),
  ([from, , to, except]) => ({ first: from, last: to, except: except?.[1].id ?? null }),
);

/** "twelve", "at least 3 and at most 12". */
export const range: Parser<Range> = first<Range>(
  map(seq(words("at least"), integer, words("and at most"), integer), ([, least, , most]) => ({ least, most })),
  map(seq(words("at least"), integer), ([, least]) => ({ least, most: null })),
  map(seq(first(words("at most"), words("no more than"), words("up to")), integer), ([, most]) => ({ least: null, most })),
  map(integer, (n) => ({ least: n, most: n })),
);

/** Seats, "nine" or "4 for each division". */
export const seatNumber: Parser<{ readonly n: number; readonly each: boolean }> = map(
  seq(integer, maybe(words("for each division|region"))),
  ([n, each]) => ({ n, each: each !== null }),
);
