import { at, condorcetWinner, type Pairwise } from "../ballots/pairwise.js";
import type { CopelandTable } from "../methods/copeland.js";
import type { DebianTable } from "../methods/debian.js";
import type { MinimaxTable } from "../methods/minimax.js";
import type { RankedPairsTable } from "../methods/ranked-pairs.js";
import type { SchulzeTable } from "../methods/schulze.js";
import type { Comparison, Duel, Reason } from "./reason.js";

/** Of the first of an order: by how little it wins its closest duel, or which duels it loses; the duels of another option are told by what is above it. */
export function reasonOfFirst(pairs: Pairwise, first: number): Reason[] {
  const duels = [...pairs.keys()].filter((other) => other !== first).map((other) => duel(pairs, first, other));
  const closest = duels.toSorted((a, b) => a.more - a.fewer - (b.more - b.fewer))[0];
  if (closest === undefined) return [];
  if (condorcetWinner(pairs) === first) return [{ kind: "beats all", closest }];
  const lost = duels.filter(({ more, fewer }) => more < fewer);
  return [{ kind: "first despite", lost }];
}

/** Schulze: the duel itself, else the chains. */
export function compareChains(
  { pairs, paths, strength }: Pick<SchulzeTable, "pairs" | "paths" | "strength">,
  above: number,
  below: number,
): Comparison {
  const { more, fewer } = duel(pairs, above, below);
  if (more > fewer) return { kind: "straight", more, fewer };
  const [forth, back] = [paths[above]?.[below] ?? null, paths[below]?.[above] ?? null];
  const isStronger =
    forth !== null &&
    (back === null ||
      strengthOf(forth, strength) > strengthOf(back, strength) ||
      (strength === "pair" && forth.wins === back.wins && forth.losses < back.losses));
  return isStronger ? { kind: "by chains", more, fewer, forth, back: back ?? { wins: 0, losses: 0 } } : { kind: "equal", by: "declared order" };
}

/** Debian: whether one was taken out before the duels; `original` maps the options of the comparison back to those of the paper. */
export function compareDebian(table: DebianTable, above: number, below: number): Comparison | null {
  const dropped = table.dropped.find(({ option }) => option === below);
  if (dropped === undefined || table.dropped.some(({ option }) => option === above)) return null;
  return { kind: "other dropped", why: dropped.why, preferred: dropped.preferred, against: dropped.against };
}

/** Ranked pairs: the duel itself where it was kept, else the shortest way of kept duels. */
export function compareLocks({ pairs, locks }: RankedPairsTable, above: number, below: number): Comparison {
  const { more, fewer } = duel(pairs, above, below);
  const kept = locks.filter(({ locked }) => locked);
  if (kept.some(({ winner, loser }) => winner === above && loser === below)) return { kind: "straight", more, fewer };
  const through = shortestWay(kept, above, below);
  return through === null ? { kind: "equal", by: "declared order" } : { kind: "by kept duels", more, fewer, through };
}

export function compareDefeats({ worst, defeat }: MinimaxTable, above: number, below: number): Comparison {
  const [smaller, larger] = [worst[above] ?? 0, worst[below] ?? 0];
  return smaller < larger ? { kind: "smaller defeat", as: defeat, above: smaller, below: larger } : { kind: "equal", by: "declared order" };
}

export function compareWins({ wins, losses }: CopelandTable, above: number, below: number): Comparison {
  const [first, other] = [above, below].map((option) => ({ wins: wins[option] ?? 0, losses: losses[option] ?? 0 }));
  if (first === undefined || other === undefined || first.wins - first.losses <= other.wins - other.losses)
    return { kind: "equal", by: "declared order" };
  return { kind: "more duels", above: first, below: other };
}

function duel(pairs: Pairwise, one: number, other: number): Duel {
  return { other, more: at(pairs, one, other), fewer: at(pairs, other, one) };
}

function strengthOf({ wins, losses }: { wins: number; losses: number }, strength: SchulzeTable["strength"]): number {
  return strength === "margins" ? wins - losses : wins;
}

/** The options between, in their order; null where no way leads there. */
function shortestWay(kept: readonly { readonly winner: number; readonly loser: number }[], from: number, to: number): number[] | null {
  const ways: number[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const end = way.at(-1);
    if (end === to) return way.slice(1, -1);
    for (const { winner, loser } of kept) {
      if (winner !== end || seen.has(loser)) continue;
      seen.add(loser);
      ways.push([...way, loser]);
    }
  }
  return null;
}
