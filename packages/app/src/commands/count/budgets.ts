import {
  equalShares,
  equalSharesAddOne,
  equalSharesAddOneThenGreedy,
  greedy,
  rational,
  sequentialPhragmen,
  votesFor,
  type BudgetElection,
  type CompletedShares,
} from "@folkmoot/tally";
import { type Counted, funded } from "./counted.js";
import { budgetOf } from "./open.js";
import type { Count } from "./rules.js";

/** The rules that spend a budget. */
export const BUDGETS: Record<string, Count> = {
  "greedy-by-votes": mostFirst("ticks", "skip"),
  "greedy-by-points": mostFirst("points", "skip"),
  "greedy-no-skip": mostFirst("ticks", "stop"),
  "mes-cost": shares("cost", alone),
  "mes-cardinality": shares("cardinality", alone),
  "mes-cost-add1": shares("cost", equalSharesAddOne),
  "mes-cost-add1u": shares("cost", equalSharesAddOneThenGreedy),
  "seq-phragmen": (opened, { tieOrder }) => {
    const { ballots, costs, budget } = budgetOf(opened);
    const { chosen, ...rest } = sequentialPhragmen(ballots, { costs, tieOrder, until: { budget } });
    const cost = rest.steps.reduce((sum, step) => sum + step.cost, 0);
    return funded({ funded: chosen, ...rest }, { kind: "phragmen", votes: votesFor(ballots), budget, left: budget - cost, ...rest });
  },
};

function mostFirst(of: "ticks" | "points", misfit: "skip" | "stop"): Count {
  return (opened, { tieOrder }) => {
    const { ballots, points, costs, budget } = budgetOf(opened);
    const votes = of === "points" ? (points ?? votesFor(ballots)) : votesFor(ballots);
    const result = greedy(votes, { costs, budget, tieOrder, misfit });
    return funded(result, { kind: "greedy", votes, of: points === null ? "ticks" : of, misfit, ...result });
  };
}

type Utility = "cost" | "cardinality";
type Shares = (ballots: BudgetElection["ballots"], rule: Parameters<typeof equalSharesAddOne>[1]) => CompletedShares;

function shares(utility: Utility, count: Shares): Count {
  return (opened, { tieOrder }): Counted => {
    const election = budgetOf(opened);
    const result = count(election.ballots, { ...election, tieOrder, utility });
    const voters = election.ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
    return funded(result, { kind: "equal shares", votes: votesFor(election.ballots), voters, utility, completed: count !== alone, ...result });
  };
}

/** One run with the whole budget in equal parts, and nothing after it. */
function alone(ballots: BudgetElection["ballots"], rule: Parameters<Shares>[1]): CompletedShares {
  const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
  const run = equalShares(ballots, rule, rational(rule.budget, Math.max(1, voters)));
  return { ...run, funded: run.purchases.map(({ option }) => option), added: 0, left: rule.budget - run.cost, rest: [] };
}
