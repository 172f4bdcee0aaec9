import type { SharedSeats } from "./apportionment.js";

/** What a sharing came to: the seats of each group, and the seats that several have an equal claim to, which nobody is given. */
export interface Shared {
  readonly seats: readonly number[];
  readonly tied: { readonly seats: number; readonly groups: readonly string[] } | null;
}

/**
 * One seat after the other to the group with the highest average: its members divided by 1, 3, 5 … (Sainte-Laguë) or by 1, 2, 3 … (D'Hondt). Averages are compared by
 * cross-multiplication. Where more groups have the highest average than seats are left, the rest is tied.
 */
export function shareSeats({ seats, method }: SharedSeats, groups: readonly { readonly name: string; readonly members: number }[]): Shared {
  const divisor = (has: number): bigint => BigInt(method === "sainte-lague" ? 2 * has + 1 : has + 1);
  const has = groups.map(() => 0);
  let left = groups.some(({ members }) => members > 0) ? seats : 0;
  while (left > 0) {
    const next = highest(groups.map(({ members }, at) => [BigInt(members), divisor(has[at] ?? 0)] as const));
    if (next.length > left) return { seats: has, tied: { seats: left, groups: next.map((at) => groups[at]?.name ?? "") } };
    for (const at of next) has[at] = (has[at] ?? 0) + 1;
    left -= next.length;
  }
  return { seats: has, tied: null };
}

/** The places of the highest of these fractions. */
function highest(averages: readonly (readonly [n: bigint, d: bigint])[]): number[] {
  let best: number[] = [];
  for (const [at, [n, d]] of averages.entries()) {
    const [bn, bd] = averages[best[0] ?? at] ?? [n, d];
    const [mine, theirs] = [n * bd, bn * d];
    if (n === 0n || mine < theirs) continue;
    best = mine > theirs ? [at] : [...best, at];
  }
  return best;
}
