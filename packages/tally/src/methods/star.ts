import { preferring, type Scores, topMarks, totals } from "../ballots/scores.js";
import type { Result } from "../result.js";
import { byDeclaredOrder, groupsBy, type Tie } from "../tie.js";

/** One election of one: who went to the runoff, and how many papers prefer each. */
export interface StarRound {
  readonly totals: readonly number[];
  readonly finalists: readonly number[];
  readonly preferred: readonly number[];
  readonly noPreference: number;
  readonly winner: number;
}

export interface StarTable {
  readonly rounds: readonly StarRound[];
}

interface StarRule {
  readonly tieOrder: readonly number[];
}

/**
 * STAR, score then automatic runoff: the two with the highest sums of scores, and of these two the one whom more papers prefer. Equal sums: whom more papers
 * prefer among the equals, then who has more top scores, then the declared order. An equal runoff: the higher sum, then more top scores, then the declared order.
 * Source: starvoting.org, official tie-breaking protocol.
 */
export function star(ballots: Scores, rule: StarRule): Result<StarTable> {
  return blocStar(ballots, { ...rule, seats: 1 });
}

/** Bloc STAR: the winner is taken out and STAR repeated until the places are filled. The largest group can win all of them. `among`: who stands; everybody where it is absent. */
export function blocStar(ballots: Scores, rule: StarRule & { seats: number; among?: readonly number[] }): Result<StarTable> {
  const rounds: StarRound[] = [];
  const ties: Tie[] = [];
  let left = rule.among ?? Array.from({ length: ballots.options }, (_, option) => option);
  while (rounds.length < rule.seats && left.length > 0) {
    const round = starRound(ballots, { ...rule, left, stage: rounds.length + 1, ties });
    rounds.push(round);
    left = left.filter((option) => option !== round.winner);
  }
  return { winners: rounds.map(({ winner }) => winner), order: null, table: { rounds }, ties, warnings: [] };
}

interface Round {
  readonly left: readonly number[];
  readonly tieOrder: readonly number[];
  readonly stage: number;
  readonly ties: Tie[];
}

type Measure = readonly [by: Tie["by"], of: (option: number, among: readonly number[]) => number];

function starRound(ballots: Scores, round: Round): StarRound {
  const sums = totals(ballots);
  const sumOf = (option: number): number => sums[option] ?? 0;
  const headToHead: Measure = ["head to head", (one, among) => among.reduce((sum, other) => sum + preferring(ballots, one, other), 0)];
  const tops: Measure = ["most top marks", (option) => topMarks(ballots, option)];
  const finalists: number[] = [];
  for (const group of groupsBy(round.left, sumOf)) {
    if (finalists.length === 2) break;
    finalists.push(...best(group, { ...round, places: 2 - finalists.length, measures: [headToHead, tops] }));
  }
  const [a = -1, b = a] = finalists;
  const preferred = finalists.length < 2 ? [] : [preferring(ballots, a, b), preferring(ballots, b, a)];
  const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
  const noPreference = voters - preferred.reduce((sum, n) => sum + n, 0);
  const [forA = 0, forB = 0] = preferred;
  const sum: Measure = ["total score", sumOf];
  const winner = forA > forB ? a : forB > forA ? b : (best([...new Set([a, b])], { ...round, places: 1, measures: [sum, tops] })[0] ?? a);
  return { totals: sums, finalists, preferred, noPreference, winner };
}

/** As many of the equals as there are places, by one measure after the other and by the declared order at last. */
function best(group: readonly number[], given: Round & { places: number; measures: readonly Measure[] }): number[] {
  const { places, measures, tieOrder, stage, ties } = given;
  if (group.length <= places) return [...group];
  const [measure, ...others] = measures;
  if (measure === undefined) {
    const among = byDeclaredOrder(group, tieOrder);
    ties.push({ stage, question: "winner", among, by: "declared order" });
    return among.slice(0, places);
  }
  const [by, of] = measure;
  const groups = groupsBy(group, (option) => of(option, group));
  if (groups.length > 1) ties.push({ stage, question: "winner", among: groups.flat(), by });
  const chosen: number[] = [];
  for (const equals of groups) {
    if (chosen.length === places) break;
    chosen.push(...best(equals, { ...given, places: places - chosen.length, measures: others }));
  }
  return chosen;
}
