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

export const NOTHING: Amount = fixed(0);

/**
 * Works with amounts, and remembers after how many units more the first of its comparisons would come out otherwise. Until then a count takes the same turns.
 * When that is the very next unit, there is nothing more to learn, and growth is worked out no further.
 */
export class Horizon {
  #units: bigint | null = null;

  /** Below 0, 0 or above 0 as `a` is below, equal to or above `b`. */
  compare(a: Amount, b: Amount): number {
    if (a === b) return 0;
    const sign = order(a.now, b.now);
    if (this.#units === 1n || (isFixed(a) && isFixed(b))) return sign;
    const faster = order(a.growth, b.growth);
    if (faster === 0 || faster === sign) return sign;
    const [gap, closing] = [minus(a.now, b.now), minus(b.growth, a.growth)];
    const units = sign === 0 ? 1n : roundedUp(gap.n * closing.d, gap.d * closing.n);
    if (this.#units === null || units < this.#units) this.#units = units;
    return sign;
  }

  less(a: Amount, b: Amount): Amount {
    const still = this.#units === 1n || (isFixed(a) && isFixed(b));
    return { now: minus(a.now, b.now), growth: still ? ZERO : minus(a.growth, b.growth) };
  }

  manifold(a: Amount, by: number): Amount {
    return { now: times(a.now, by), growth: this.#units === 1n || isFixed(a) ? ZERO : times(a.growth, by) };
  }

  part(a: Amount, by: number): Amount {
    return { now: over(a.now, by), growth: this.#units === 1n || isFixed(a) ? ZERO : over(a.growth, by) };
  }

  /** Null: never. */
  get units(): number | null {
    return this.#units === null ? null : Number(this.#units);
  }
}

function isFixed({ growth }: Amount): boolean {
  return growth.n === 0n;
}

/** n / d, both above 0 or both below, rounded up. */
function roundedUp(n: bigint, d: bigint): bigint {
  const [over, under] = d < 0n ? [-n, -d] : [n, d];
  return (over + under - 1n) / under;
}
