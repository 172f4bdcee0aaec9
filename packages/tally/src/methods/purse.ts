import { minus, order, over, rational, type Rational, times, ZERO } from "../rational.js";

/**
 * An amount that hangs on how much every voter gets: what it is now, and by how much it grows when everybody gets one unit more. All amounts of a count by
 * equal shares are like that as long as the count takes the same turns.
 */
export interface Amount {
  readonly now: Rational;
  readonly growth: Rational;
}

export const fixed = (n: number): Amount => ({ now: rational(n), growth: ZERO });

export const less = (a: Amount, b: Amount): Amount => ({ now: minus(a.now, b.now), growth: grows(a, b) ? minus(a.growth, b.growth) : ZERO });
export const manifold = (a: Amount, by: number): Amount => ({ now: times(a.now, by), growth: isFixed(a) ? ZERO : times(a.growth, by) });
export const part = (a: Amount, by: number): Amount => ({ now: over(a.now, by), growth: isFixed(a) ? ZERO : over(a.growth, by) });

/** Compares amounts, and remembers after how many units more the first of its answers would be another. Until then a count takes the same turns. */
export class Horizon {
  #units: bigint | null = null;

  /** Below 0, 0 or above 0 as `a` is below, equal to or above `b`. */
  compare(a: Amount, b: Amount): number {
    if (a === b) return 0;
    const sign = order(a.now, b.now);
    const faster = grows(a, b) ? order(a.growth, b.growth) : 0;
    if (faster === 0 || faster === sign) return sign;
    const [gap, closing] = [minus(a.now, b.now), minus(b.growth, a.growth)];
    const units = sign === 0 ? 1n : roundedUp(gap.n * closing.d, gap.d * closing.n);
    if (this.#units === null || units < this.#units) this.#units = units;
    return sign;
  }

  /** Null: never. */
  get units(): number | null {
    return this.#units === null ? null : Number(this.#units);
  }
}

function isFixed({ growth }: Amount): boolean {
  return growth.n === 0n;
}

function grows(a: Amount, b: Amount): boolean {
  return a.growth.n !== 0n || b.growth.n !== 0n;
}

/** n / d, both above 0 or both below, rounded up. */
function roundedUp(n: bigint, d: bigint): bigint {
  const [over, under] = d < 0n ? [-n, -d] : [n, d];
  return (over + under - 1n) / under;
}
