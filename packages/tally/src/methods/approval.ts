import { type Baskets, votesFor } from "../ballots/baskets.js";
import type { Result } from "../result.js";
import { byDeclaredOrder, groupsBy, type Tie } from "../tie.js";

export interface VotesTable {
  readonly votes: readonly number[];
}

/**
 * Most votes win. It is approval voting where people may choose as many as they like, block voting where they may choose as many as there are places, and
 * plurality where they may choose one; what a paper may hold is checked before it is counted. A tie for the last place is reported and settled by the declared order.
 * Block voting gives all places to the largest group.
 */
export function approval(ballots: Baskets, rule: { seats: number; tieOrder: readonly number[] }): Result<VotesTable> {
  const votes = votesFor(ballots);
  return { ...mostFirst(votes, rule), table: { votes }, warnings: [] };
}

/** The first so many by a measure of which more is better; a tie is one only where it decides who is in. */
export function mostFirst(
  measure: readonly number[],
  { seats, tieOrder }: { seats: number; tieOrder: readonly number[] },
): { winners: number[]; order: number[][]; ties: Tie[] } {
  const order = groupsBy([...measure.keys()], (option) => measure[option] ?? 0);
  const winners: number[] = [];
  const ties: Tie[] = [];
  for (const group of order) {
    const free = seats - winners.length;
    if (free <= 0) break;
    const among = byDeclaredOrder(group, tieOrder);
    if (group.length > free) ties.push({ stage: 0, question: "winner", among, by: "declared order" });
    winners.push(...among.slice(0, free));
  }
  return { winners, order, ties };
}
