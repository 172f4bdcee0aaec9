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

const MOST_PER_VOTE = 1_000_000;
/** So many different numbers of votes there can be for members of groups: the roll has a list of people for each. */
const MOST_VOTES_OF_GROUP = 100;

/** "has one vote for each member of their local group, at most 10", "has one vote for every 25 members of their local group, at most 40". */
const ofGroup: Parser<Weight> = map(
  where(
    seq(
      first(eachOf, people),
      words("has|have one vote for"),
      first<number>(
        map(words("each member"), () => 1),
        map(seq(words("every"), integer, words("members")), ([, per]) => per),
      ),
      words("of their|its local group ,? at most"),
      integer,
    ),
    ([, , per, , votes]) => per >= 1 && per <= MOST_PER_VOTE && votes >= 2 && votes <= MOST_VOTES_OF_GROUP,
  ),
  ([who, , per, , votes]) => ({ who, votes, per }),
);

/** "each of the Unions has 10 votes", "the Chair has two votes". One vote is what everybody has anyway. */
const fixed: Parser<Weight> = map(
  where(seq(first(eachOf, people), words("has|have"), integer, words("votes")), ([, , votes]) => votes >= 2 && votes <= MOST_VOTES_OF_ONE),
  ([who, , votes]) => ({ who, votes }),
);

export const weight: Parser<Weight> = first(ofGroup, fixed);
