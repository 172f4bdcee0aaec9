import { type Compiled, compile } from "@folkmoot/constitution";
import type { OptionsMethod } from "@folkmoot/tally";

/** A small vote by each way of counting, worked out by hand. What is put to it is called A, B, C, D. */
export interface Worked {
  /** What the text says beside the way of counting. */
  readonly most?: string;
  readonly points?: number;
  readonly scale?: string;
  readonly carried?: string;
  /** What each costs, in pounds, of a budget of £100. */
  readonly costs?: readonly number[];
  /** "4 A>B" are four papers that say so; N is “none of these”. */
  readonly papers: readonly string[];
  /** Who is taken, in order. */
  readonly taken: string;
  /** How that is worked out. */
  readonly why: string;
}

/** Duels: A beats B by 6 to 5, B beats C by 6 to 3, C beats A by 5 to 3. */
const CIRCLE = ["3 A>B>C", "3 C>A>B", "3 B", "2 B=C>A"];
const CIRCLE_SAYS = "A beats B 6 to 5, B beats C 6 to 3, C beats A 5 to 3";
/** B has 3 votes of its own and as many as A leaves over. */
const TWO_PLACES = { most: "two", papers: ["5 A>B", "3 B", "3 C"], taken: "A B" };
const SHARES = { costs: [50, 50, 45], papers: ["5 A+B", "1 A", "4 C"] };
const EACH = { ...SHARES, costs: [60, 30, 45] };
const STAR = ["3 5,4,0", "2 0,3,5"];
const GREEDY = { costs: [60, 50, 40], papers: ["4 A", "3 B", "2 C"] };

export const WORKED: Readonly<Record<OptionsMethod, Worked>> = {
  plurality: { papers: ["4 A", "3 B", "2 C"], taken: "A", why: "4 votes are most, although 5 of 9 wanted another." },
  block: { most: "two", papers: ["5 A+B", "4 C+D", "1 A"], taken: "A B", why: "A has 6 votes, B 5, C and D 4: five of ten have both places." },
  approval: { papers: ["5 A+B", "3 B", "2 C"], taken: "B", why: "B is ticked on 8 of 10 papers; A on 5, which is not more than half." },
  schulze: { papers: CIRCLE, taken: "A", why: `${CIRCLE_SAYS}: a circle. From A over B to C a chain holds 6 papers at its weakest, back only 5.` },
  "schulze-winning-votes": { papers: CIRCLE, taken: "A", why: `${CIRCLE_SAYS}: the chain from A to C holds 6, back 5.` },
  "schulze-margins": { papers: CIRCLE, taken: "B", why: `${CIRCLE_SAYS}: by 1, 3 and 2. From B over C to A a chain holds 2, from A to B only 1.` },
  "ranked-pairs": { papers: CIRCLE, taken: "A", why: `${CIRCLE_SAYS}: B over C and A over B are kept, and C over A would close a circle.` },
  "ranked-pairs-margins": {
    papers: CIRCLE,
    taken: "B",
    why: `${CIRCLE_SAYS}: by 1, 3 and 2. B over C and C over A are kept, A over B would close a circle.`,
  },
  "minimax-winning-votes": { papers: CIRCLE, taken: "A", why: `${CIRCLE_SAYS}: A's only defeat is by 5 papers, those of B and C by 6.` },
  "minimax-margins": { papers: CIRCLE, taken: "B", why: `${CIRCLE_SAYS}: B's only defeat is by 1 paper more, A's by 2, C's by 3.` },
  "minimax-opposition": { papers: CIRCLE, taken: "A", why: "At most 5 papers put one other above A; 6 put A above B, and 6 B above C." },
  copeland: { papers: ["5 A>B>C", "3 B>A>C", "1 C>A>B"], taken: "A", why: "A wins its duels with B (6 to 3) and C (8 to 1), B one, C none." },
  debian: {
    carried: "at least two thirds of the votes cast are in favour",
    papers: ["5 A>B>C", "4 N>B>C>A", "3 C>A>N>B"],
    taken: "C",
    why: "B is above “none of these” on 5 of 12 papers and out. C beats A 7 to 5. With B in the circle A would have won.",
  },
  irv: { papers: ["4 A", "3 B>C", "2 C>B"], taken: "B", why: "C has fewest and leaves; its 2 papers go to B, who has 5 of 9." },
  "irv-batch": {
    papers: ["5 A", "4 B", "1 C>B", "1 D>B"],
    taken: "B",
    why: "C and D have 2 together, fewer than B's 4, and leave together; B has 6 of 11.",
  },
  "stv-scottish": { ...TWO_PLACES, why: "The quota is 4. A has 5; each of its papers goes on with a fifth of a vote, so that B has 4." },
  "stv-ers97": { ...TWO_PLACES, why: "The quota is 3.67. A has 1.33 too many, 0.26 for each of 5 papers, so that B has 4.30." },
  "stv-meek": { ...TWO_PLACES, why: "The quota is 3.666666667. A keeps 0.733333334 of each paper, so that B has 4.33333333." },
  "stv-meek-nz": { ...TWO_PLACES, why: "The quota is 3.666666667. A keeps 0.733333334 of each paper, so that B has 4.33333333." },
  "stv-wigm": { ...TWO_PLACES, why: "The quota is 3.6667. A has 1.3333 too many, 0.2666 for each of 5 papers, so that B has 4.333." },
  "majority-judgment": {
    papers: ["2 5,3,0", "2 0,3,4", "1 1,3,2"],
    taken: "B",
    why: "The middle grade of A is poor (1), of B good (3), of C acceptable (2).",
  },
  score: { scale: "0 to 10", papers: ["3 10,6,0", "2 0,7,10"], taken: "B", why: "A has 30, B 32, C 20." },
  star: { papers: STAR, taken: "A", why: "B (18) and A (15) have the highest sums; of these two 3 prefer A and 2 B." },
  "bloc-star": { most: "two", papers: STAR, taken: "A B", why: "A as by STAR. Then B (18) and C (10): 3 prefer B and 2 C." },
  points: {
    points: 10,
    papers: ["2 A:10", "3 B:6+C:4"],
    taken: "B C",
    why: "A has 20, B 18, C 12; but only 2 of 5 gave A any, which is not more than half.",
  },
  phragmen: {
    most: "two",
    papers: ["3 A+B+C", "1 A", "2 D"],
    taken: "A D",
    why: "A costs its 4 supporters a quarter each. Then B would bring its 3 to 7/12 each, D its 2 to 1/2.",
  },
  harmonic: {
    most: "two",
    papers: ["3 A+B", "1 A", "2 C"],
    taken: "A C",
    why: "Shared among what they want, voters are worth 2.5 to A, 1.5 to B, 2 to C: B is last. Without it A has 4, C 2.",
  },
  "budget-greedy": { ...GREEDY, taken: "A C", why: "A costs 60; B doesn't fit into the 40 that are left, C does." },
  "budget-greedy-stop": { ...GREEDY, taken: "A", why: "A costs 60; B doesn't fit into the 40 that are left, and that is the end." },
  "budget-greedy-points": {
    ...GREEDY,
    points: 10,
    papers: ["2 A:10", "1 B:9+C:1", "1 B:6+C:4"],
    taken: "A C",
    why: "A has 20 points and costs 60; B has 15 and doesn't fit; C has 5 and does.",
  },
  "budget-equal-shares": {
    ...SHARES,
    taken: "A C",
    why: "Each has 10. A costs its 6 supporters 8.33 each; C's 4 lack 5, until everybody's share is raised to 11.25.",
  },
  "budget-equal-shares-alone": {
    ...SHARES,
    taken: "A",
    why: "Each has 10. A costs its 6 supporters 8.33 each; C's 4 lack 5, and nothing is raised.",
  },
  "budget-equal-shares-each": {
    ...EACH,
    taken: "B C",
    why: "Each has 10. B is cheapest, 6 for each of 5. Raised to 11.25, C's 4 can pay 45. For A too the shares would have to be 15, and the money would not do.",
  },
  "budget-equal-shares-each-alone": { ...EACH, taken: "B", why: "Each has 10. B is cheapest, 6 for each of 5. A's supporters have 30 left, C's 40." },
  "budget-phragmen": {
    ...SHARES,
    taken: "A C",
    why: "A is a load of 8.33 for each of 6. Then C is one of 11.25, B would bring its 5 to 18.33; B is next, and 5 are left.",
  },
};

/** The clause of the ballot as the text has it. */
export function clauseOf(way: string, { most, points, scale, carried, costs }: Worked): string {
  return [
    `[${way}](rule:several)`,
    scale === undefined ? "" : ` from [${scale}](rule:scale)`,
    points === undefined ? "" : `, [${points} points](rule:points) each`,
    costs === undefined ? "" : ", with a budget of [£100](rule:budget)",
    ".",
    most === undefined ? "" : ` [At most ${most}](rule:most) are taken.`,
    carried === undefined ? "" : ` Each needs that [${carried}](rule:carried).`,
  ].join("");
}

/** A club that decides so. */
export function clubOf(clause: string, taken: "Proposals" | "Candidates" | "Nominations" = "Proposals"): Compiled {
  return compile(`# Rules of [the Club](organisation:club)

## 1. The Club

1. The Club plays chess. These rules are written as [Folkmoot live text 1](rule:language). Times of day are those of [UTC](rule:zone).
2. A **[member](class:member)** is whoever joins, [without more](rule:needs).

## 2. [What we choose](procedure:choosing)

1. There is a **[question](matter:question)** now and then.
2. The members decide on [a question](rule:decides). [Any member](rule:starts) may call for proposals.
3. **[${taken}.](proposals:proposals)** For [7 days](rule:lasts) [any member](rule:starts) may put one.
4. **[Notice.](notice:notice)** [Every member](rule:to) is sent [all of them](rule:contents) with [2 clear days' notice](rule:period).
5. **[Ballot.](vote:ballot)** [All who were members on the day notice was given](rule:roll) vote [openly](rule:secrecy) for [3 days](rule:lasts): ${clause}

## 3. [Changing these rules](procedure:changing)

1. The members may [change this constitution](rule:decides). [Any member](rule:starts) may propose it.
2. **[Notice.](notice:notice)** [Every member](rule:to) is sent [the text](rule:contents) with [14 clear days' notice](rule:period).
3. **[Ballot.](vote:ballot)** [All who were members on the day notice was given](rule:roll) vote [openly](rule:secrecy) for [3 days](rule:lasts). It is carried if [more than half of the votes cast are in favour](rule:carried).
`);
}

/** "A>N" as it is written on a paper with so many options. */
export function markOf(said: string, options: number): string {
  return said.replaceAll(/[A-DN]/gu, (letter) => String(letter === "N" ? options : "ABCD".indexOf(letter)));
}
