/**
 * An exact fraction of any size, `d` above 0. For what thresholds never need and counts do: shares of shares. What `rational` makes is in lowest terms; what is
 * worked out from it is brought there by `lowest`, since doing it at every step took two thirds of the time of a count.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

/** `n`/`d` in lowest terms. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [over, under] = [BigInt(n), BigInt(d)];
  if (under === 0n) throw new RangeError("a fraction of nothing");
  const shared = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { n: over / shared, d: under / shared };
}

/** The same fraction in lowest terms, in which equal fractions look the same. */
export const lowest = ({ n, d }: Rational): Rational => rational(n, d);

/** Above this a fraction is brought to lowest terms at once, so that it never grows without need. */
const TIDY = 1n << 160n;
const loose = (n: bigint, d: bigint): Rational => (d < TIDY ? { n, d } : rational(n, d));

export const plus = (a: Rational, b: Rational): Rational => (a.d === b.d ? loose(a.n + b.n, a.d) : loose(a.n * b.d + b.n * a.d, a.d * b.d));
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, by: bigint | number): Rational => ({ n: a.n * BigInt(by), d: a.d });
export const over = (a: Rational, by: bigint | number): Rational => loose(a.n, a.d * BigInt(by));

/** Below 0, 0 or above 0 as `a` is below, equal to or above `b`. */
export function order(a: Rational, b: Rational): number {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The number written out with so many decimals, cut off and never rounded up; "…" says that more would follow: 8/3 with 2 is "2.66…". */
export function sayDecimal({ n, d }: Rational, places: number): string {
  const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / d;
  const digits = scaled.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, "");
  const exact = scaled * d === (n < 0n ? -n : n) * 10n ** BigInt(places);
  return `${n < 0n ? "-" : ""}${whole}${exact ? (rest === "" ? "" : `.${rest}`) : `.${digits.slice(digits.length - places)}…`}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
