import type { Apportionment, BonusSeats, SeatFormula, SeatStep, SharedSeats } from "@folkmoot/tally";
import { first, map, maybe, oneOf, seq, where, words, type Input, type Match, type Parser } from "./combinators.js";
import { integer } from "./number.js";

const MOST_WORDS = 8;

const seats = seq(integer, maybe(words("seat|seats|delegate|delegates")));
const members = words("member|members");

const begins: Parser<SeatFormula["first"]> = map(seq(seats, words("for the first"), integer, maybe(members), words("and")), ([[given], , of]) => ({
  seats: given,
  members: of,
}));
const every = map(
  seq(
    seats,
    words("for each|every further?"),
    integer,
    maybe(members),
    maybe(seq(words("or part of"), first<string | number>(words("it"), integer))),
  ),
  ([[given], , of, , part]) => ({ seats: given, members: of, part: part === null ? null : part[1] }),
);
const most = map(seq(words(",? at most"), integer), ([, n]) => n);
const least = map(seq(words(",? at least"), integer), ([, n]) => n);
type Bounds = Pick<SeatFormula, "least" | "most">;
const bounds: Parser<Bounds> = first<Bounds>(
  map(seq(least, words("and at most"), integer), ([a, , b]) => ({ least: a, most: b })),
  map(most, (n) => ({ least: null, most: n })),
  map(maybe(least), (n) => ({ least: n, most: null })),
);

/** "2 for every 100 members or part of it, at most 10". */
const formula: Parser<SeatFormula> = where(
  map(seq(maybe(begins), every, bounds), ([start, { seats: given, members: of, part }, { least: lowest, most: highest }]) => ({
    kind: "formula",
    first: start,
    every: { seats: given, members: typeof part === "string" || part === null || part === of ? of : 0 },
    part: part !== null,
    least: lowest,
    most: highest,
  })),
  // "100 members or part of 50" is no formula.
  ({ every: { members: of }, least: lowest, most: highest }) => of > 0 && (lowest ?? 0) <= (highest ?? Number.MAX_SAFE_INTEGER),
);

/** "30 shared in proportion to members by Sainte-Laguë's method". */
const shared: Parser<SharedSeats> = map(
  seq(
    seats,
    words("shared in proportion to their? members by"),
    oneOf<SharedSeats["method"]>([
      ["sainte-laguë's method", "sainte-lague"],
      ["d'hondt's method", "d-hondt"],
    ]),
  ),
  ([[given], , method]) => ({ kind: "shared", seats: given, method }),
);

/** How many seats groups have by their members. */
export const apportionment: Parser<Apportionment> = first<Apportionment>(shared, formula);

const sizes: Parser<Omit<SeatStep, "seats">> = first<Omit<SeatStep, "seats">>(
  map(seq(words("up to"), integer, members), ([, to]) => ({ from: 0, to })),
  map(seq(words("more than"), integer, members), ([, n]) => ({ from: n + 1, to: null })),
  map(seq(integer, words("to"), integer, members), ([from, , to]) => ({ from, to })),
  map(seq(integer, words("members or more")), ([from]) => ({ from, to: null })),
  map(seq(integer, members), ([n]) => ({ from: n, to: n })),
);

/** "5 for up to 250,000 members": a line of a table. */
export const seatStep: Parser<SeatStep> = where(
  map(seq(seats, words("for"), sizes), ([[given], , size]) => ({ seats: given, ...size })),
  ({ from, to }) => to === null || from <= to,
);

/** "1 more for at least 100 women". */
export const bonusSeats: Parser<BonusSeats> = map(
  where(seq(integer, words("more seat|seats? for at least"), integer, kind), ([given, , n]) => given > 0 && n > 0),
  ([given, , n, of]) => ({ seats: given, least: n, of }),
);

/** All words that are left, as the author wrote them but for capitals. */
function kind({ words: said }: Input, at: number): Match<string> | null {
  const own = said.slice(at);
  const reads = own.length >= 1 && own.length <= MOST_WORDS && own.every((word) => /^[\p{L}\p{N}]/u.test(word));
  return reads ? { value: own.join(" "), next: said.length } : null;
}
