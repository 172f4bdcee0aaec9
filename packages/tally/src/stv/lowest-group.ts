/** Where a count stands between two stages. */
export interface Standing {
  readonly votes: ArrayLike<number>;
  readonly hopeful: readonly number[];
  /** Places not yet filled. */
  readonly free: number;
  /** All surpluses together. */
  readonly surplus: number;
}

/**
 * The largest group of the lowest that can be excluded together: enough others are left, and all of their votes with all surpluses come to at most as many as
 * the one next above has (ERS97, 5.2.5), or to fewer ("below": Minneapolis, RCTab). Equals are in it together or not at all. Null where not even the lowest
 * alone is such a group.
 */
export function excludable({ votes, hopeful, free, surplus }: Standing, bound: "at most" | "below"): number[] | null {
  const votesOf = (candidate: number): number => votes[candidate] ?? 0;
  const sorted = hopeful.toSorted((a, b) => votesOf(a) - votesOf(b) || a - b);
  let sum = surplus;
  let group: number[] | null = null;
  for (const [at, candidate] of sorted.entries()) {
    sum += votesOf(candidate);
    const next = sorted[at + 1];
    if (next === undefined || at + 1 > hopeful.length - free) break;
    if (votesOf(next) > votesOf(candidate) && (sum < votesOf(next) || (bound === "at most" && sum === votesOf(next))))
      group = sorted.slice(0, at + 1);
  }
  return group;
}

/** Whether surpluses wait, since they could change nothing about who is excluded next (ERS97, 5.2.2). */
export function isDeferred(standing: Standing): boolean {
  return excludable(standing, "at most") !== null;
}
