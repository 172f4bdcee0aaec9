import { type Baskets, votesFor } from "../ballots/baskets.js";
import { rational } from "../rational.js";
import type { EqualSharesRule, EqualSharesRun } from "./equal-shares.js";
import { type Funding, greedy, type GreedyStep } from "./greedy.js";
import { runOf } from "./shares/run.js";

export interface CompletedRule extends EqualSharesRule {
  readonly budget: number;
  /** How many of the smallest units that costs are given in make one of the currency, which is what is added; 1 where it is absent. */
  readonly unit?: number | undefined;
}

/** The run that stands, how often one unit was added to every voter's share, and what the rest was spent on. */
export interface CompletedShares extends EqualSharesRun {
  readonly funded: readonly number[];
  readonly added: number;
  readonly left: number;
  readonly rest: readonly GreedyStep[];
}

/**
 * Equal Shares with "add-1": every voter starts with the budget divided by their number, cut to a whole unit; the count is repeated from the start with one
 * unit more for everybody as long as what it buys costs no more than the budget; the last that fits stands. Never stopped earlier: what is bought doesn't grow
 * steadily with the share, and a shorter way has funded other projects (Wieliczka 2023). Shares at which the count would take the same turns as before are
 * passed over, which changes nothing but the time it takes. Ended too when everything anybody chose is bought.
 */
export function equalSharesAddOne(ballots: Baskets, rule: CompletedRule): CompletedShares {
  const wanted = votesFor(ballots).filter((votes) => votes > 0).length;
  const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
  const unit = rule.unit ?? 1;
  const first = voters === 0 ? 0 : Math.floor(rule.budget / (voters * unit)) * unit;
  const runWith = (added: number) => runOf(ballots, rule, rational(first + added * unit), unit);
  let [run, added] = [runWith(0), 0];
  while (run.bought < wanted) {
    const leap = Number.isSafeInteger(run.changesAfter) ? run.changesAfter : 1;
    const next = runWith(added + leap);
    if (next.cost > rule.budget) {
      added += leap - 1;
      run = leap === 1 ? run : runWith(added);
      break;
    }
    added += leap;
    run = next;
  }
  const result = run.result();
  return { ...result, funded: result.purchases.map(({ option }) => option), added, left: rule.budget - result.cost, rest: [] };
}

/** "add-1" and then, with what is left, the other projects in the order of their votes as far as they fit ("add1u"): the form that cities have used. */
export function equalSharesAddOneThenGreedy(ballots: Baskets, rule: CompletedRule): CompletedShares {
  const shares = equalSharesAddOne(ballots, rule);
  const among = Array.from({ length: ballots.options }, (_, option) => option).filter((option) => !shares.funded.includes(option));
  const rest: Funding<GreedyStep> = greedy(votesFor(ballots), { ...rule, budget: shares.left, among });
  return {
    ...shares,
    funded: [...shares.funded, ...rest.funded],
    cost: shares.cost + rest.cost,
    left: rest.left,
    rest: rest.steps,
    ties: [...shares.ties, ...rest.ties],
  };
}
