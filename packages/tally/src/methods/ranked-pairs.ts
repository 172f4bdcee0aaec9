import { at, type Pairwise } from "../ballots/pairwise.js";
import type { Result } from "../result.js";
import type { Tie } from "../tie.js";
import { firstOf } from "./first-of.js";

/** "pair": more papers for, and among equals fewer against (Zavist and Tideman's order). "margins": by how many papers. */
export type RankedPairsStrength = "pair" | "margins";

/** A duel that was won, and whether it counts: one that would contradict stronger ones is left out. */
export interface Lock {
  readonly winner: number;
  readonly loser: number;
  readonly wins: number;
  readonly losses: number;
  readonly locked: boolean;
}

export interface RankedPairsTable {
  readonly pairs: Pairwise;
  readonly strength: RankedPairsStrength;
  /** Strongest first. */
  readonly locks: readonly Lock[];
}

/**
 * Ranked pairs (Tideman): duels are taken from the strongest to the weakest, and each is kept unless it would close a circle with those kept before. Duels of
 * equal strength are judged together: each of them counts unless it would close a circle with stronger ones or with the others of its strength, and then
 * none of those that make the circle counts; so no order among them is needed. What is then beaten by nothing left comes first.
 * Source: T. N. Tideman, "Independence of clones as a criterion for voting rules" (1987); equals as in Condorcet PHP.
 */
export function rankedPairs(pairs: Pairwise, rule: { strength?: RankedPairsStrength; tieOrder: readonly number[] }): Result<RankedPairsTable> {
  const strength = rule.strength ?? "pair";
  const locks: Lock[] = [];
  const kept: Set<number>[] = pairs.map(() => new Set());
  const shaken: Tie[] = [];
  for (const group of byStrength(pairs, strength)) {
    for (const { winner, loser } of group) kept[winner]?.add(loser);
    const circular = group.filter(({ winner, loser }) => reaches(kept, loser, winner));
    for (const { winner, loser } of circular) kept[winner]?.delete(loser);
    if (group.length > 1 && circular.length > 0) {
      const among = [...new Set(circular.flatMap(({ winner, loser }) => [winner, loser]))];
      shaken.push({ stage: locks.length + 1, question: "order", among, by: "left out together" });
    }
    locks.push(...group.map((duel) => ({ ...duel, locked: !circular.includes(duel) })));
  }
  const order = unbeatenFirst(kept);
  const first = firstOf(order, { pairs, tieOrder: rule.tieOrder });
  return { ...first, ties: [...shaken, ...first.ties], order, table: { pairs, strength, locks } };
}

type Duel = Omit<Lock, "locked">;

function byStrength(pairs: Pairwise, strength: RankedPairsStrength): Duel[][] {
  const duels = pairs.flatMap((row, winner) =>
    row.flatMap((wins, loser): Duel[] => (wins > at(pairs, loser, winner) ? [{ winner, loser, wins, losses: at(pairs, loser, winner) }] : [])),
  );
  const compare = (a: Duel, b: Duel): number =>
    (strength === "margins" ? b.wins - b.losses - (a.wins - a.losses) : b.wins - a.wins) || a.losses - b.losses;
  const groups: Duel[][] = [];
  for (const duel of duels.sort(compare)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], duel) === 0) last.push(duel);
    else groups.push([duel]);
  }
  return groups;
}

function reaches(kept: readonly ReadonlySet<number>[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const option of seen) {
    if (option === to) return true;
    for (const next of kept[option] ?? []) seen.add(next);
  }
  return false;
}

function unbeatenFirst(kept: readonly ReadonlySet<number>[]): number[][] {
  const groups: number[][] = [];
  let left = [...kept.keys()];
  while (left.length > 0) {
    const unbeaten = left.filter((i) => !left.some((j) => kept[j]?.has(i)));
    groups.push(unbeaten);
    left = left.filter((option) => !unbeaten.includes(option));
  }
  return groups;
}
