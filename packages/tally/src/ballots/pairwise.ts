import type { Rankings } from "./rankings.js";

/** `pairs[i][j]`: on how many papers option i stands above option j. */
export type Pairwise = readonly (readonly number[])[];

/**
 * Compares every two options. What a paper doesn't rank stands below everything that it ranks and is equal with what else it doesn't rank; equal ranks count
 * for neither side. Under "no comparison" what isn't ranked is compared with nothing (the Condorcet Election Format's "explicit ranking").
 */
export function pairwise(ballots: Rankings, unranked: "last" | "no comparison" = "last"): Pairwise {
  const { options, starts, preferences, equal, papers } = ballots;
  const pairs = new Float64Array(options * options);
  /** On which paper, counted from 1, each option was ranked last. */
  const ranked = new Uint32Array(options);
  for (let p = 0; p < papers.length; p++) {
    const [from, to, n] = [starts[p] as number, starts[p + 1] as number, papers[p] as number];
    for (let at = from; at < to; at++) {
      const option = preferences[at] as number;
      ranked[option] = p + 1;
      let below = at + 1;
      if (equal !== null) while (below < to && equal[below] === 1) below++;
      for (; below < to; below++) add(pairs, option * options + (preferences[below] as number), n);
    }
    if (unranked === "no comparison" || to - from === options) continue;
    for (let below = 0; below < options; below++) {
      if (ranked[below] === p + 1) continue;
      for (let at = from; at < to; at++) add(pairs, (preferences[at] as number) * options + below, n);
    }
  }
  return Array.from({ length: options }, (_, row) => [...pairs.subarray(row * options, (row + 1) * options)]);
}

/** The option that beats every other one by more papers for it than against it, or null. */
export function condorcetWinner(pairs: Pairwise): number | null {
  const winner = pairs.findIndex((row, i) => row.every((wins, j) => i === j || wins > at(pairs, j, i)));
  return winner === -1 ? null : winner;
}

/** One number of the table. */
export function at(pairs: Pairwise, i: number, j: number): number {
  return pairs[i]?.[j] ?? 0;
}

function add(sums: Float64Array, at: number, n: number): void {
  sums[at] = (sums[at] as number) + n;
}
