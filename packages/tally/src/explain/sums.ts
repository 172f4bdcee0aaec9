import type { Comparison, Reason, Rival, SumOf } from "./reason.js";

/** Why an option is in or out where the highest sums win: the best of those on the other side of the line. Nothing where the line is not what decided. */
export function reasonOfSum({ sums, of }: Summed, option: number, winners: readonly number[]): Reason[] {
  const sum = sums[option] ?? 0;
  const rivals = [...sums.keys()]
    .filter((other) => winners.includes(other) !== winners.includes(option))
    .map((other) => ({ option: other, n: sums[other] ?? 0 }));
  if (winners.includes(option)) {
    const next = highest(rivals);
    return next === null || next.n > sum ? [] : [{ kind: "ahead", of, sum, next }];
  }
  const last = lowest(rivals);
  return last === null || last.n < sum ? [] : [{ kind: "behind", of, sum, last }];
}

export function compareSums({ sums, of }: Summed, above: number, below: number): Comparison {
  const [more, fewer] = [sums[above] ?? 0, sums[below] ?? 0];
  return more > fewer
    ? { kind: "more", of, above: more, below: fewer }
    : more === fewer
      ? { kind: "equal", by: "declared order" }
      : { kind: "each by itself" };
}

export interface Summed {
  readonly sums: readonly number[];
  readonly of: SumOf;
}

const highest = (rivals: readonly Rival[]): Rival | null =>
  rivals.reduce<Rival | null>((best, one) => (best === null || one.n > best.n ? one : best), null);
const lowest = (rivals: readonly Rival[]): Rival | null =>
  rivals.reduce<Rival | null>((worst, one) => (worst === null || one.n < worst.n ? one : worst), null);
