import { type CompletedShares, equalSharesAddOneThenGreedy } from "../../methods/equal-shares-completed.js";
import { equalShares as oneRun } from "../../methods/equal-shares.js";
import { greedy as mostFirst } from "../../methods/greedy.js";
import { sequentialPhragmen } from "../../methods/sequential-phragmen.js";
import { rational, ZERO } from "../../rational.js";
import type { Tie } from "../../tie.js";
import type { OptionsTable } from "../options-table.js";
import { byMeasure, type Counted, type Counter, type Counting, isAmong } from "./counting.js";
import { pointsOf } from "./pointed.js";
import { basketsOf, votesOf } from "./ticked.js";

/** The most wanted first, while the money lasts. */
export const greedy =
  (of: "ticks" | "points", misfit: "skip" | "stop"): Counter =>
  (given) => {
    const votes = of === "ticks" ? votesOf(given) : pointsOf(given);
    const among = [...Array(given.options).keys()].filter(isAmong(given));
    const spending = mostFirst(votes, { ...moneyOf(given), tieOrder: given.tieOrder, misfit, among });
    return bought(given, votes, { ...spending, table: { kind: "greedy", votes, of, misfit, ...spending } });
  };

/** Everybody's share buys what they chose. `completed`: shares are raised as far as the budget allows, and the rest is spent greedily. */
export const equalShares =
  (utility: "cost" | "cardinality", completion: "completed" | "alone"): Counter =>
  (given) => {
    const baskets = basketsOf(given);
    const voters = baskets.papers.reduce((sum, { papers }) => sum + papers, 0);
    const rule = { ...moneyOf(given), tieOrder: given.tieOrder, utility };
    const spending =
      completion === "completed"
        ? equalSharesAddOneThenGreedy(baskets, rule)
        : alone(oneRun(baskets, rule, voters === 0 ? ZERO : rational(rule.budget, voters)), rule.budget);
    const votes = votesOf(given);
    const table = { kind: "equal shares" as const, votes, voters, utility, completed: completion === "completed", ...spending };
    return bought(given, votes, { ...spending, table });
  };

/** Those come next whose supporters would carry least, until the budget can't pay for the one in turn. */
export const phragmen: Counter = (given) => {
  const baskets = basketsOf(given);
  const { costs, budget } = moneyOf(given);
  const { chosen, steps, waiting, ties } = sequentialPhragmen(baskets, { costs, tieOrder: given.tieOrder, until: { budget } });
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  const votes = votesOf(given);
  const table = { kind: "phragmen" as const, votes, steps, waiting, budget, left: budget - cost };
  return bought(given, votes, { funded: chosen, cost, left: budget - cost, ties, table });
};

interface Spending {
  readonly funded: readonly number[];
  readonly cost: number;
  readonly left: number;
  readonly ties: readonly Tie[];
  readonly table: OptionsTable;
}

function bought(given: Counting, votes: readonly number[], { funded, cost, left, ties, table }: Spending): Counted {
  return { ...byMeasure(votes, given), winners: null, funded: { options: funded, cost, left }, ties, warnings: [], table };
}

function alone(run: ReturnType<typeof oneRun>, budget: number): CompletedShares {
  return { ...run, funded: run.purchases.map(({ option }) => option), added: 0, left: budget - run.cost, rest: [] };
}

function moneyOf({ costs, budget }: Counting): { costs: readonly number[]; budget: number } {
  if (costs === undefined || budget === undefined) throw new RangeError("a budget count needs the costs and the budget");
  return { costs, budget };
}
