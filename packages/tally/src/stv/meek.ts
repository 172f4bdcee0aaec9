import type { PrefixTree } from "./prefix-tree.js";

/** Meek counts have nine decimals. */
export const DECIMALS = 9;
export const VOTE = 1_000_000_000;
/** The largest number of voters whose votes in thousand-millionths still add up exactly. */
export const MOST_VOTERS = 9_000_000;

/**
 * Shares out every paper: each candidate in turn keeps their share of what is left of it, rounded up, until nothing is left. Somebody with a share of 1 keeps
 * all; with 0, nothing. Answers with the votes, in thousand-millionths.
 */
export function shareOut({ candidate, voters, firstChild, sibling }: PrefixTree, keep: ArrayLike<number>): Float64Array {
  const votes = new Float64Array(keep.length);
  share(0, VOTE);
  return votes;

  function share(parent: number, weight: number): void {
    for (let node = firstChild[parent] as number; node !== 0; node = sibling[node] as number) {
      const who = candidate[node] as number;
      const factor = keep[who] as number;
      const kept = factor === VOTE ? weight : timesUp(weight, factor);
      votes[who] = (votes[who] as number) + kept * (voters[node] as number);
      if (kept < weight) share(node, weight - kept);
    }
  }
}

/** The share that a candidate keeps next: by how much they were above the quota, less; each step rounded up. */
export function nextKeep(keep: number, quota: number, votes: number): number {
  const product = (BigInt(keep) * BigInt(quota) + BigInt(VOTE - 1)) / BigInt(VOTE);
  return Number((product * BigInt(VOTE) + BigInt(votes) - 1n) / BigInt(votes));
}

/** a × b / 10^9, rounded up, for a and b up to 10^9, without ever leaving the whole numbers below 2^53. */
export function timesUp(a: number, b: number): number {
  const high = Math.floor(a / 32_768) * b;
  const rest = high % VOTE;
  const low = rest * 32_768 + (a % 32_768) * b;
  return ((high - rest) / VOTE) * 32_768 + Math.ceil(low / VOTE);
}
