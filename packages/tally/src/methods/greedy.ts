import { byDeclaredOrder, groupsBy, type Tie } from "../tie.js";

/** One project in its turn: what was left before it, and whether it was funded. */
export interface GreedyStep {
  readonly option: number;
  readonly votes: number;
  readonly cost: number;
  readonly left: number;
  readonly funded: boolean;
}

export interface Funding<Step> {
  /** Who is funded, in the order of funding. */
  readonly funded: readonly number[];
  readonly cost: number;
  readonly left: number;
  readonly steps: readonly Step[];
  readonly ties: readonly Tie[];
}

/**
 * Projects in the order of their votes, each funded if it still fits into what is left. With "skip" one that doesn't fit is passed over; with "stop" the first
 * that doesn't fit ends the count. A project that nobody chose is never funded. What most cities do; a majority can take all of the money.
 */
export function greedy(
  votes: readonly number[],
  rule: { costs: readonly number[]; budget: number; tieOrder: readonly number[]; misfit?: "skip" | "stop"; among?: readonly number[] },
): Funding<GreedyStep> {
  const groups = groupsBy(rule.among ?? [...votes.keys()], (option) => votes[option] ?? 0).filter(([first]) => (votes[first ?? -1] ?? 0) > 0);
  const steps: GreedyStep[] = [];
  const ties: Tie[] = [];
  let left = rule.budget;
  for (const option of groups.flatMap((group) => byDeclaredOrder(group, rule.tieOrder))) {
    const cost = rule.costs[option] ?? 0;
    const funded = cost <= left;
    steps.push({ option, votes: votes[option] ?? 0, cost, left, funded });
    if (funded) left -= cost;
    else if (rule.misfit === "stop") break;
  }
  const funded = steps.filter((step) => step.funded).map(({ option }) => option);
  for (const group of groups) {
    if (isDecisive(group, steps)) ties.push({ stage: 0, question: "winner", among: byDeclaredOrder(group, rule.tieOrder), by: "declared order" });
  }
  return { funded, cost: rule.budget - left, left, steps, ties };
}

/** Whether the order within a group of equals made a difference: not all of them were funded, though each of those left out would have fitted when the group's turn came. */
function isDecisive(group: readonly number[], steps: readonly GreedyStep[]): boolean {
  const own = steps.filter(({ option }) => group.includes(option));
  const before = own[0]?.left ?? 0;
  return own.some(({ funded }) => funded) && own.some(({ funded, cost }) => !funded && cost <= before);
}
