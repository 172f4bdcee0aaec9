import { byDeclaredOrder, type Tie } from "../tie.js";
import type { StvRule } from "./table.js";

/** What the votes were at earlier points of the count, oldest first. */
export type History = readonly ArrayLike<number>[];

/** Where to look when candidates are equal: nowhere, at the latest point before where they differed (Scotland), or at the earliest (ERS97, New Zealand). */
export type LookBack = "none" | "latest first" | "earliest first";

export interface Chosen {
  readonly candidate: number;
  readonly tie: Tie | null;
}

/** Of those who are equal, whose surplus goes first: who had most at the point where they differed, else whom the declared order prefers. */
export function forSurplus(equals: readonly number[], given: { rule: StvRule; history: History; lookBack: LookBack; stage: number }): Chosen {
  return choose(equals, { ...given, question: "surplus", sign: 1, order: given.rule.tieOrder });
}

/** Of those who are equal, who is excluded: who had fewest at the point where they differed, else who leaves first by the declared order. */
export function forExclusion(equals: readonly number[], given: { rule: StvRule; history: History; lookBack: LookBack; stage: number }): Chosen {
  const order = given.rule.exclusionOrder ?? byDeclaredOrder(equals, given.rule.tieOrder).toReversed();
  return choose(equals, { ...given, question: "exclusion", sign: -1, order });
}

/** Of those who are equal, who is elected when there is room for one: who had most at the point where they differed, else whom the declared order prefers. */
export function forWinner(equals: readonly number[], given: { rule: StvRule; history: History; lookBack: LookBack; stage: number }): Chosen {
  return choose(equals, { ...given, question: "winner", sign: 1, order: given.rule.tieOrder });
}

interface Question {
  readonly question: Tie["question"];
  readonly sign: 1 | -1;
  readonly order: readonly number[];
  readonly history: History;
  readonly lookBack: LookBack;
  readonly stage: number;
}

function choose(equals: readonly number[], { question, sign, order, history, lookBack, stage }: Question): Chosen {
  let left = [...equals];
  for (const votes of lookBack === "none" ? [] : lookBack === "latest first" ? history.toReversed() : history) {
    if (left.length === 1) break;
    const best = Math.max(...left.map((candidate) => sign * (votes[candidate] ?? 0)));
    left = left.filter((candidate) => sign * (votes[candidate] ?? 0) === best);
  }
  const [candidate = -1, ...others] = byDeclaredOrder(left, order);
  if (equals.length === 1) return { candidate, tie: null };
  const among = [
    candidate,
    ...others,
    ...byDeclaredOrder(
      equals.filter((one) => !left.includes(one)),
      order,
    ),
  ];
  return { candidate, tie: { stage, question, among, by: left.length === 1 ? "earlier stage" : "declared order" } };
}

/** Most votes first, equals as the declared order has them: the order in which those are listed who are elected together. */
export function byVotes(candidates: readonly number[], votesOf: (candidate: number) => number, { tieOrder }: Pick<StvRule, "tieOrder">): number[] {
  return byDeclaredOrder(candidates, tieOrder).sort((a, b) => votesOf(b) - votesOf(a));
}

/** Who has most of something, all of them where several have. */
export function most(candidates: readonly number[], of: (candidate: number) => number): number[] {
  const best = Math.max(...candidates.map(of));
  return candidates.filter((candidate) => of(candidate) === best);
}
