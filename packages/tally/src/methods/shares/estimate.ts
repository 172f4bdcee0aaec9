import type { Rational } from "../../rational.js";

/** A number worked out in floating point, and by how much it can be off at most. It decides only what is certain so; the rest is decided by whole numbers (`Ledger`). */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** An amount that hangs on how much every voter gets: what it is now, and by how much it grows when everybody gets one unit more. */
export interface Amount {
  readonly now: Estimate;
  readonly growth: Estimate;
}

/** An operation of IEEE 754 is off by at most 2^-53 of what comes out; this is twice as much. */
const ROUNDING = 2 ** -52;
/** Errors are sums of terms above 0 and are rounded too: over fewer than 2^32 operations that makes them smaller by less than a part in 2^20. */
const MARGIN = 1 + 2 ** -19;
/** More than what is lost where numbers become too small for all their digits. */
const LEAST = 2 ** -960;

export const NONE: Estimate = { value: 0, error: 0 };

export function estimateOf({ n, d }: Rational): Estimate {
  const value = Number(n) / Number(d);
  return { value, error: d === 1n && Number.isSafeInteger(value) ? 0 : 2 * ROUNDING * Math.abs(value) };
}

export function less(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return { value, error: a.error + b.error + ROUNDING * Math.abs(value) };
}

export function part({ value, error }: Estimate, of: number): Estimate {
  return value === 0 && error === 0 ? NONE : { value: value / of, error: error / of + ROUNDING * Math.abs(value / of) + LEAST };
}

/** A whole number from which much is taken away, one after the other. */
export class Remainder {
  #error = 0;
  constructor(private value: number) {}

  take(each: Estimate, times: number): void {
    const all = each.value * times;
    this.value -= all;
    this.#error += each.error * times + ROUNDING * (Math.abs(all) + Math.abs(this.value));
  }

  get estimate(): Estimate {
    return { value: this.value, error: this.#error };
  }
}

/** Below 0 or above 0 where `a` is certainly below or above `b`; else 0, which says nothing. */
export function certainly(a: Estimate, b: Estimate): number {
  const gap = a.value - b.value;
  return Math.abs(gap) > (a.error + b.error) * MARGIN ? gap : 0;
}

/** The first number of units more, at least 1, with which `above` may not be above `below` any longer; with each number below it, it certainly is. */
export function unitsUntil(above: Amount, below: Amount): number {
  const gap = above.now.value - below.now.value - (above.now.error + below.now.error) * MARGIN;
  const closing = below.growth.value - above.growth.value + (below.growth.error + above.growth.error) * MARGIN;
  if (closing <= 0) return Number.POSITIVE_INFINITY;
  // Three roundings in what is divided and in the division: less than a part in 2^40.
  const units = Math.ceil((gap / closing) * (1 - 2 ** -40));
  return units > 1 ? units : 1;
}
