import type { CompletedShares } from "../methods/equal-shares-completed.js";
import type { Funding, GreedyStep } from "../methods/greedy.js";
import type { Phragmen } from "../methods/sequential-phragmen.js";
import type { Reason } from "./reason.js";

/** Whether the money was enough in an option's turn. */
export function reasonOfGreed({ steps, votes }: Pick<Funding<GreedyStep>, "steps"> & { readonly votes: readonly number[] }, option: number): Reason {
  const step = steps.find((each) => each.option === option);
  if (step !== undefined) return { kind: step.funded ? "it fitted" : "did not fit", votes: step.votes, cost: step.cost, left: step.left };
  return (votes[option] ?? 0) === 0 ? { kind: "nobody chose it" } : { kind: "after the end", votes: votes[option] ?? 0 };
}

/** What its supporters paid for it, or what they lacked; and whether it was paid for with the rest. */
export function reasonsOfShares({ purchases, unpaid, rest }: Pick<CompletedShares, "purchases" | "unpaid" | "rest">, option: number): Reason[] {
  const bought = purchases.find((each) => each.option === option);
  if (bought !== undefined) {
    const { supporters, cost, price, short } = bought;
    return [{ kind: "paid together", supporters, cost, price, short }];
  }
  const lacked = unpaid.find((each) => each.option === option);
  if (lacked === undefined) return [{ kind: "nobody chose it" }];
  const lacking: Reason = { kind: "lacking", supporters: lacked.supporters, cost: lacked.cost, missing: lacked.missing };
  const step = rest.find((each) => each.option === option);
  return step === undefined
    ? [lacking]
    : [lacking, { kind: step.funded ? "it fitted" : "did not fit", votes: step.votes, cost: step.cost, left: step.left }];
}

/** The load with which an option was taken, or that would have been too heavy. */
export function reasonOfLoad({ steps, waiting }: Pick<Phragmen, "steps" | "waiting">, option: number): Reason {
  const at = steps.findIndex((step) => step.option === option);
  const step = steps[at];
  if (step !== undefined) return { kind: "load", step: at + 1, load: step.load };
  const left = waiting.find((each) => each.option === option);
  return left === undefined ? { kind: "nobody chose it" } : { kind: "too heavy", load: left.load };
}
