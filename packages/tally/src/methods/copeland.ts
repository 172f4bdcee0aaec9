import { at, type Pairwise } from "../ballots/pairwise.js";
import type { Result } from "../result.js";
import { groupsBy } from "../tie.js";
import { firstOf } from "./first-of.js";

export interface CopelandTable {
  readonly pairs: Pairwise;
  readonly wins: readonly number[];
  readonly losses: readonly number[];
}

/** Copeland: duels won less duels lost. Easy to follow; ties are frequent, and then the declared order decides. */
export function copeland(pairs: Pairwise, rule: { tieOrder: readonly number[] }): Result<CopelandTable> {
  const options = [...pairs.keys()];
  const wins = options.map((i) => options.filter((j) => at(pairs, i, j) > at(pairs, j, i)).length);
  const losses = options.map((i) => options.filter((j) => at(pairs, i, j) < at(pairs, j, i)).length);
  const order = groupsBy(options, (option) => (wins[option] ?? 0) - (losses[option] ?? 0));
  return { ...firstOf(order, { pairs, tieOrder: rule.tieOrder }), order, table: { pairs, wins, losses } };
}
