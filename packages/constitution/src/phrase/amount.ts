import type { Fraction } from "@folkmoot/exact";
import type { Amount, Starter, Who } from "../rules.js";
import { doubtful, first, map, maybe, oneOf, seq, words, type Parser } from "./combinators.js";
import { fraction, integer, rounding } from "./number.js";
import { people } from "./people.js";

/** The seats of the body that the rule is about; the reader of the whole text puts its id in. */
export const SEATS: Who = { kind: "body", id: "", quantifier: "all", memberOf: true, asOf: null, but: ["seats"] };

const seats: Parser<Who> = map(words("the? seats"), () => SEATS);
const base: Parser<Who> = first(seats, people);
const share: Parser<Amount> = map(seq(fraction, words("of"), base, rounding), ([f, , of, round]) => ({
  kind: "share",
  share: f,
  of,
  rounding: round,
}));
const times: Parser<Fraction> = first(
  map(seq(fraction, maybe(words("of"))), ([f]) => f),
  map(seq(integer, words("times")), ([n]) => ({ n, d: 1 })),
);
const root: Parser<Amount> = map(seq(maybe(times), words("the square root of"), maybe(words("the number of")), base), ([f, , , of]) => ({
  kind: "root",
  times: f ?? { n: 1, d: 1 },
  of,
}));
const count: Parser<Amount> = map(seq(integer, maybe(base)), ([n, of]) => ({ kind: "count", n, of }));
const sum: Parser<Amount> = first(root, share, count);

const ofTwo: Parser<Amount> = map(
  seq(
    words("the?"),
    oneOf<"lower" | "higher">([
      ["lower|lesser|smaller", "lower"],
      ["higher|greater|larger", "higher"],
    ]),
    words("of"),
    sum,
    words("and"),
    sum,
  ),
  ([, kind, , a, , b]) => ({ kind, of: [a, b] }),
);

/** "5% of the members or 1,000 members": which? Read as the higher, and an error. */
const either: Parser<Amount> = doubtful(
  map(seq(sum, words("or"), sum), ([a, , b]) => ({ kind: "higher", of: [a, b] })),
  "lower-or-higher",
);
const bound = maybe(
  first<unknown>(words("at least"), words("any"), doubtful(first(words("at most"), words("no more than"), words("up to")), "ceiling")),
);

/** "10% of the members", "any 5 members", "the lower of 2% of the members and 200 members". */
export const amount: Parser<Amount> = first(
  ofTwo,
  either,
  map(seq(bound, sum), ([, value]) => value),
);

/** Who may start something: people together, any of them alone, or so many of them. */
export const starter: Parser<Starter> = first<Starter>(
  map(amount, (value, input) => {
    const of = peopleOf(value);
    if (of === null) input.doubts.push("amount-of-whom");
    return { who: of ?? SEATS, amount: value };
  }),
  map(people, (who) => ({ who, amount: null })),
);

function peopleOf(value: Amount): Who | null {
  if (value.kind === "count" || value.kind === "share" || value.kind === "root") return value.of;
  return peopleOf(value.of[0]) ?? peopleOf(value.of[1]);
}
