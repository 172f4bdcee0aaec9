import { condorcetWinner, type Pairwise } from "../ballots/pairwise.js";
import type { Warning } from "../result.js";
import { settle, type Tie } from "../tie.js";

/** The winner of an order of duels: the first of it, by the declared order where several are first; with what a reader should know about it. */
export function firstOf(
  order: readonly (readonly number[])[],
  { pairs, tieOrder }: { pairs: Pairwise; tieOrder: readonly number[] },
): { winners: number[]; ties: Tie[]; warnings: Warning[] } {
  const { line, ties } = settle(order, tieOrder);
  const winner = line[0];
  const named = ties.map((tie) => (tie.among.includes(winner ?? -1) ? { ...tie, question: "winner" as const } : tie));
  return { winners: winner === undefined ? [] : [winner], ties: named, warnings: warningsOf(pairs, winner) };
}

function warningsOf(pairs: Pairwise, winner: number | undefined): Warning[] {
  if (pairs.length < 2) return [];
  const better = condorcetWinner(pairs);
  if (better === null) return [{ kind: "no condorcet winner" }];
  return better === winner ? [] : [{ kind: "condorcet winner lost", option: better }];
}
