/** An exact fraction of whole numbers, `d` above 0. Plain data, so that it can stand in compiled rules and in the record. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

export type Rounding = "up" | "down" | "nearest";

/** Whether `count` is more than (strict) or at least (not strict) `share` of `base`. Decided by cross-multiplication; 0 of 0 never reaches anything. */
export function reaches(count: number, test: { share: Fraction; of: number; strict: boolean }): boolean {
  const { share, of, strict } = test;
  if (of === 0) return false;
  const left = whole(count) * whole(share.d);
  const right = whole(share.n) * whole(of);
  return strict ? left > right : left >= right;
}

/** The smallest whole count that reaches `share` of `of`: what a page shows as "412 of 1,000". */
export function leastCount(test: { share: Fraction; of: number; strict: boolean }): number {
  const product = whole(test.share.n) * whole(test.of);
  const d = whole(test.share.d);
  const floor = product / d;
  if (test.strict) return Number(floor + 1n);
  return Number(product % d === 0n ? floor : floor + 1n);
}

/** `share` of `of` as a whole number, rounded as the text says. A half rounds up under "nearest". */
export function portion(share: Fraction, of: number, rounding: Rounding): number {
  const product = whole(share.n) * whole(of);
  const d = whole(share.d);
  if (rounding === "down") return Number(product / d);
  if (rounding === "up") return Number((product + d - 1n) / d);
  return Number((2n * product + d) / (2n * d));
}

/** The smallest whole number that reaches `times` the square root of `of`: 3/2 of the root of 1,000 is 48, since 47 is less than 47.43. Nothing is rounded on the way. */
export function rootCount(times: Fraction, of: number): number {
  const [d, square] = [whole(times.d) ** 2n, whole(times.n) ** 2n * whole(of)];
  let [below, enough] = [-1n, whole(times.n) * whole(of)];
  while (enough - below > 1n) {
    const middle = (below + enough) / 2n;
    if (middle * middle * d >= square) enough = middle;
    else below = middle;
  }
  return Number(enough);
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = whole(a.n) * whole(b.d);
  const right = whole(b.n) * whole(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

function whole(n: number): bigint {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  return BigInt(n);
}
