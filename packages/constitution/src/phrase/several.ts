import type { SeveralMethod, VoteStage } from "../rules.js";
import { map, maybe, oneOf, seq, words, type Parser } from "./combinators.js";
import { bound } from "./duration.js";
import { integer } from "./number.js";

/** How a paper with several options is filled in and counted: each wording says both, so that a voter reads in the text what the paper asks. */
const WAYS: readonly (readonly [wording: string, method: SeveralMethod])[] = [
  ["members approve of as many as they like", "approval"],
  ["members put them in the order of their choice, counted by Schulze's method", "schulze"],
  ["members share out points among them", "points"],
  ["members choose within the budget, and those with the most support are taken while the money lasts", "budget-greedy"],
  ["members choose within the budget, counted by equal shares", "budget-equal-shares"],
];

type Contradictions = NonNullable<VoteStage["contradictions"]>["value"];

const OUTCOMES: readonly (readonly [wording: string, outcome: Contradictions])[] = [
  ["the one with more support is adopted", "the one with more support"],
  ["neither is adopted", "neither"],
];

export const SEVERAL = WAYS.map(([wording]) => wording);
export const CONTRADICTIONS = OUTCOMES.map(([wording]) => wording);

/** "members approve of as many as they like"; a committee writes "they approve of as many as they like". */
export const several: Parser<SeveralMethod> = oneOf(
  WAYS.map(([wording, method]) => [sayable(wording).replace(/^members /u, "members|they "), method]),
);

/** What becomes of two options that contradict each other and both have what they need. */
export const contradictions: Parser<Contradictions> = oneOf(OUTCOMES.map(([wording, outcome]) => [sayable(wording), outcome]));

/** "at most three": how many are adopted. The rule asks for the bound. */
export const atMost: Parser<number> = map(seq(maybe(bound), integer, maybe(words("of them"))), ([, n]) => n);

/** "10 points". */
export const points: Parser<number> = map(seq(maybe(bound), integer, maybe(words("points|point"))), ([, n]) => n);

/** A wording as the pattern that reads it: commas are words of their own. */
function sayable(wording: string): string {
  return wording.toLowerCase().replaceAll(",", " ,");
}
