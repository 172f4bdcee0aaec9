import { type OptionsMethod, TOP_GRADE } from "@folkmoot/tally";
import type { Scale, SeveralMethod, VoteStage } from "../rules.js";
import { first, list, map, maybe, oneOf, seq, where, words, type Input, type Match, type Parser } from "./combinators.js";
import { bound } from "./duration.js";
import { integer } from "./number.js";

const RANK = "members put them in the order of their choice";
const STV = `${RANK}, counted by single transferable vote`;
const APPROVE = "members approve of as many as they like";
const BASKET = "members choose within the budget";
const SHARES = `${BASKET}, counted by equal shares`;

/** How a paper with several options is filled in and counted: each wording says both, so that a voter reads in the text what the paper asks. */
export const WAYS: Readonly<Record<OptionsMethod, string>> = {
  plurality: "members choose one, and those with the most votes are taken",
  block: "members choose as many as there are places, and those with the most votes are taken",
  approval: APPROVE,
  schulze: `${RANK}, counted by Schulze's method`,
  "schulze-winning-votes": `${RANK}, counted by Schulze's method with winning votes`,
  "schulze-margins": `${RANK}, counted by Schulze's method with margins`,
  "ranked-pairs": `${RANK}, counted by ranked pairs`,
  "ranked-pairs-margins": `${RANK}, counted by ranked pairs with margins`,
  "minimax-winning-votes": `${RANK}, counted by minimax with winning votes`,
  "minimax-margins": `${RANK}, counted by minimax with margins`,
  "minimax-opposition": `${RANK}, counted by minimax with opposition`,
  copeland: `${RANK}, counted by Copeland's method`,
  debian: `${RANK}, counted by Schulze's method once what lacks its quorum or its majority is taken out`,
  irv: `${RANK}, counted by instant runoff`,
  "irv-batch": `${RANK}, counted by instant runoff with all who can't win any more leaving together`,
  "stv-scottish": `${STV} under the Scottish rules`,
  "stv-ers97": `${STV} under the ERS97 rules`,
  "stv-meek": `${STV} under Meek's rules`,
  "stv-meek-nz": `${STV} under Meek's rules as in New Zealand`,
  "stv-wigm": `${STV} under the WIGM rules`,
  "majority-judgment": "members give each of them a grade, counted by majority judgment",
  score: "members give each of them a score, and those with the highest sums are taken",
  star: "members give each of them a score, counted by STAR",
  "bloc-star": "members give each of them a score, counted by bloc STAR",
  points: "members share out points among them",
  phragmen: `${APPROVE}, counted by Phragmén's method`,
  harmonic: `${APPROVE}, put in a proportional order`,
  "budget-greedy": `${BASKET}, and those with the most support are taken while the money lasts`,
  "budget-greedy-stop": `${BASKET}, and those with the most support are taken until one costs more than is left`,
  "budget-greedy-points": "members share out points among them, and those with the most points are taken while the money lasts",
  "budget-equal-shares": SHARES,
  "budget-equal-shares-alone": `${SHARES} and without completion`,
  "budget-equal-shares-each": `${SHARES} with each counting the same`,
  "budget-equal-shares-each-alone": `${SHARES} with each counting the same and without completion`,
  "budget-phragmen": `${BASKET}, counted by Phragmén's method`,
};

type Contradictions = NonNullable<VoteStage["contradictions"]>["value"];

export const CONTRADICTION_WORDINGS: Readonly<Record<Contradictions, string>> = {
  "the one with more support": "the one with more support is adopted",
  neither: "neither is adopted",
};
const OUTCOMES = (Object.entries(CONTRADICTION_WORDINGS) as [Contradictions, string][]).map(([outcome, wording]) => [wording, outcome] as const);

/** What is offered where a way of counting can't be read: one of each kind. */
export const SEVERAL: readonly string[] = (
  ["approval", "schulze", "stv-scottish", "majority-judgment", "points", "budget-equal-shares"] as const
).map((method) => WAYS[method]);
export const CONTRADICTIONS = OUTCOMES.map(([wording]) => wording);

/** "members approve of as many as they like"; a committee writes "they approve of as many as they like". */
export const several: Parser<SeveralMethod> = oneOf(
  (Object.entries(WAYS) as [SeveralMethod, string][])
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([method, wording]) => [sayable(wording).replace(/^members /u, "members|they "), method]),
);

/** What becomes of two options that contradict each other and both have what they need. */
export const contradictions: Parser<Contradictions> = oneOf(OUTCOMES.map(([wording, outcome]) => [sayable(wording), outcome]));

/** "at most three": how many are adopted, or how many places there are to fill. The rule asks for the bound. */
export const atMost: Parser<number> = map(seq(maybe(bound), integer, maybe(first(words("of them"), words("places|place|seats|seat")))), ([, n]) => n);

/** Grades that voters give: "0 to 10", or words, the best first: "excellent, good, fair, poor". */
export const scale: Parser<Scale> = first<Scale>(
  map(
    where(seq(maybe(words("from")), words("0|zero"), words("to|–|-"), integer), ([, , , top]) => top >= 1 && top <= TOP_GRADE),
    ([, , , top]) => ({ kind: "numbers", top }),
  ),
  map(where(list(grade, first(words(", or|and"), words(","), words("or|and"))), areGrades), (words): Scale => ({
    kind: "words",
    words: words.toReversed(),
  })),
);

/** "10 points". */
export const points: Parser<number> = map(seq(maybe(bound), integer, maybe(words("points|point"))), ([, n]) => n);

const MOST_GRADES = 10;

/** The words of one grade, up to the next comma, "or" or "and". */
function grade({ words: said }: Input, at: number): Match<string> | null {
  let next = at;
  while (next < said.length && !BETWEEN.has(said[next] ?? "")) next++;
  const own = said.slice(at, next).join(" ");
  return next === at || !/^\p{L}/u.test(own) ? null : { value: own, next };
}

const BETWEEN: ReadonlySet<string> = new Set([",", "or", "and"]);

function areGrades(grades: readonly string[]): boolean {
  return grades.length >= 2 && grades.length <= MOST_GRADES && new Set(grades).size === grades.length;
}

/** A wording as the pattern that reads it: commas are words of their own. */
function sayable(wording: string): string {
  return wording.toLowerCase().replaceAll(",", " ,");
}
