import type { Weight, Who } from "../rules.js";
import { first, map, name, seq, where, words, type Parser } from "./combinators.js";
import { integer } from "./number.js";
import { people } from "./people.js";

/** Nobody has more votes than that. */
export const MOST_VOTES_OF_ONE = 1_000;

/** "each of the Unions". */
const eachOf: Parser<Who> = map(seq(words("each of the?"), name("body")), ([, { id }]) => ({
  kind: "body",
  id,
  quantifier: "all",
  memberOf: true,
  asOf: null,
  but: [],
}));

/** "each of the Unions has 10 votes", "the Chair has two votes". One vote is what everybody has anyway. */
export const weight: Parser<Weight> = map(
  where(seq(first(eachOf, people), words("has|have"), integer, words("votes")), ([, , votes]) => votes >= 2 && votes <= MOST_VOTES_OF_ONE),
  ([who, , votes]) => ({ who, votes }),
);
