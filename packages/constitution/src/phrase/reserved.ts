import type { ReservedPlaces } from "../rules.js";
import { first, map, maybe, oneOf, seq, where, words, type Input, type Match, type Parser } from "./combinators.js";
import { integer } from "./number.js";

const MOST_WORDS = 8;

const bound: Parser<ReservedPlaces["bound"]> = oneOf([
  ["at least", "least"],
  ["at most", "most"],
  ["no more than", "most"],
]);

/** "at least two places are kept for women": how many of those who are elected are of a group, which the author names. */
export const reserved: Parser<ReservedPlaces> = map(
  where(
    seq(bound, integer, first(words("places|place"), words("of the places")), maybe(words("is|are")), maybe(words("kept")), words("for"), group),
    ([, places]) => places >= 1,
  ),
  ([which, places, , , , , named]) => ({ bound: which, places, group: named }),
);

/** All words that are left, as the author wrote them but for capitals. */
function group({ words: said }: Input, at: number): Match<string> | null {
  const own = said.slice(at);
  const reads = own.length >= 1 && own.length <= MOST_WORDS && own.every((word) => /^[\p{L}\p{N}]/u.test(word));
  return reads ? { value: own.join(" "), next: said.length } : null;
}
