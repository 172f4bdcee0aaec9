import { type Scores, totals } from "../ballots/scores.js";
import type { Result } from "../result.js";
import { mostFirst, type VotesTable } from "./approval.js";

/**
 * Score voting, and cumulative voting where a voter's scores may add up to a limit (checked before papers are counted): the highest sums win. An option that a
 * paper leaves out has 0. Who dares to give only the highest and the lowest score has more say than who answers carefully.
 */
export function score(ballots: Scores, rule: { seats: number; tieOrder: readonly number[] }): Result<VotesTable> {
  const votes = totals(ballots);
  return { ...mostFirst(votes, rule), table: { votes }, warnings: [] };
}
