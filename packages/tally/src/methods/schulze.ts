import { at, type Pairwise } from "../ballots/pairwise.js";
import type { Result } from "../result.js";
import { firstOf } from "./first-of.js";

/**
 * How strong it is that one option beats another.
 * "pair": more papers for it, and among equals fewer against it (Schulze 2018, Debian, LiquidFeedback, Belenios). "winning votes": more papers for it.
 * "margins": by how many papers it wins.
 */
export type SchulzeStrength = "pair" | "winning votes" | "margins";

/** The strength of the strongest chain of wins from one option to another: the papers for and against at its weakest link; null where no chain leads there. */
export type Link = { readonly wins: number; readonly losses: number } | null;

export interface SchulzeTable {
  readonly pairs: Pairwise;
  readonly strength: SchulzeStrength;
  /** `paths[i][j]`: the weakest link of the strongest chain from i to j. */
  readonly paths: readonly (readonly Link[])[];
}

/**
 * The Schulze method: an option stands above another when the strongest chain of pairwise wins from it to the other is stronger than the strongest one back.
 * The order is whole: everything that nothing left beats comes first, then what nothing of the rest beats, and so on. Options that the chains leave equal
 * form one group, and the declared order says who of them wins.
 * Source: M. Schulze, "The Schulze Method of Voting", arXiv 1804.02973 (2018), with its strength of a pair.
 */
export function schulze(pairs: Pairwise, rule: { strength?: SchulzeStrength; tieOrder: readonly number[] }): Result<SchulzeTable> {
  const strength = rule.strength ?? "pair";
  const weaker = WEAKER[strength];
  const paths = strongestPaths(pairs, weaker);
  const order = unbeatenFirst(pairs.length, (i, j) => weaker(link(paths, j, i), link(paths, i, j)));
  return { ...firstOf(order, { pairs, tieOrder: rule.tieOrder }), order, table: { pairs, strength, paths } };
}

type Weaker = (a: Link, b: Link) => boolean;

const WEAKER: Record<SchulzeStrength, Weaker> = {
  pair: (a, b) => b !== null && (a === null || a.wins < b.wins || (a.wins === b.wins && a.losses > b.losses)),
  "winning votes": (a, b) => b !== null && (a === null || a.wins < b.wins),
  margins: (a, b) => b !== null && (a === null || a.wins - a.losses < b.wins - b.losses),
};

/** Floyd and Warshall's way, with the middle of the chain outermost. */
function strongestPaths(pairs: Pairwise, weaker: Weaker): Link[][] {
  const paths = pairs.map((row, i) => row.map((wins, j): Link => (wins > at(pairs, j, i) ? { wins, losses: at(pairs, j, i) } : null)));
  for (const [middle, onward] of paths.entries()) {
    for (const [from, row] of paths.entries()) {
      const first = row[middle] ?? null;
      if (from === middle || first === null) continue;
      for (const [to, second] of onward.entries()) {
        if (to === from || to === middle) continue;
        const chain = weaker(second, first) ? second : first;
        if (weaker(row[to] ?? null, chain)) row[to] = chain;
      }
    }
  }
  return paths;
}

function unbeatenFirst(options: number, beats: (i: number, j: number) => boolean): number[][] {
  const groups: number[][] = [];
  let left = Array.from({ length: options }, (_, option) => option);
  while (left.length > 0) {
    const unbeaten = left.filter((i) => !left.some((j) => beats(j, i)));
    groups.push(unbeaten);
    left = left.filter((option) => !unbeaten.includes(option));
  }
  return groups;
}

const link = (paths: readonly (readonly Link[])[], i: number, j: number): Link => paths[i]?.[j] ?? null;
