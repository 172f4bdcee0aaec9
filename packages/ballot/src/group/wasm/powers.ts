import { affine, coordinateOf, limbsOf, TABLE_POINTS, type Curve, type Limbs } from "./curve.js";
import { POINT_BYTES } from "./field.js";

export const NEUTRAL: Limbs = limbsOf(affine(0n, 1n));
/** Width of the digits: odd, −15 … 15, and at least five places from one to the next. */
const WIDTH = 5;
const ODD = 8;
const FIXED_BITS = 6;
const FIXED_ROW = 32;
const EXPONENT_BITS = 253;

/** The places and values of the odd digits of a whole number (its non-adjacent form of width 5), the lowest first. */
export function digitsOf(exponent: bigint): Int8Array {
  const digits = new Int8Array(EXPONENT_BITS + 3);
  const words: number[] = [];
  for (let rest = exponent; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffff_ffffn));
  let carry = 0;
  for (let place = 0; place < digits.length;) {
    if ((bitsAt(words, place, 1) ^ carry) === 0) {
      place++;
      continue;
    }
    const window = bitsAt(words, place, WIDTH) + carry;
    const digit = window > ODD * 2 ? window - 32 : window;
    carry = digit < 0 ? 1 : 0;
    digits[place] = digit;
    place += WIDTH;
  }
  return digits;
}

function bitsAt(words: readonly number[], place: number, count: number): number {
  const word = place >>> 5;
  const shift = place & 31;
  const low = (words[word] ?? 0) >>> shift;
  const high = shift + count > 32 ? (words[word + 1] ?? 0) << (32 - shift) : 0;
  return (low | high) & ((1 << count) - 1);
}

/**
 * base^e for each of these exponents (as digits), with one chain of doublings for all (Yao): each place's power is added where a digit is, to the bucket of its
 * value, and at the end each bucket counts by its value.
 */
export function powersOf(curve: Curve, base: Limbs, exponents: readonly Int8Array[]): Limbs[] {
  const room = Math.floor(curve.slots / ODD) - 1;
  if (exponents.length > room) return [...powersOf(curve, base, exponents.slice(0, room)), ...powersOf(curve, base, exponents.slice(room))];
  const { slot, addPoints, subPoints, double, doubleOnly, put, take } = curve;
  const power = slot(0);
  const bucket = (which: number, digit: number): number => slot(1 + which * ODD + (digit >> 1));
  put(power, base);
  for (const which of exponents.keys()) for (let digit = 1; digit < 2 * ODD; digit += 2) put(bucket(which, digit), NEUTRAL);
  const last = Math.max(0, ...exponents.map((digits) => digits.findLastIndex((digit) => digit !== 0)));
  for (let place = 0; place <= last; place++) {
    for (let which = 0; which < exponents.length; which++) {
      const digit = exponents[which]?.[place] ?? 0;
      if (digit > 0) addPoints(bucket(which, digit), bucket(which, digit), power);
      else if (digit < 0) subPoints(bucket(which, -digit), bucket(which, -digit), power);
    }
    if (place < last) (exponents.some((digits) => digits[place + 1] !== 0) ? double : doubleOnly)(power, power);
  }
  // Σ (2k + 1) B_k = 2 Σ_{k ≥ 1} Σ_{j ≥ k} B_j + Σ B_j
  return exponents.map((_, which) => {
    const [run, sum] = [slot(1 + exponents.length * ODD), slot(2 + exponents.length * ODD)];
    put(sum, NEUTRAL);
    put(run, NEUTRAL);
    for (let digit = 2 * ODD - 1; digit > 1; digit -= 2) {
      addPoints(run, run, bucket(which, digit));
      addPoints(sum, sum, run);
    }
    double(sum, sum);
    addPoints(run, run, bucket(which, 1));
    addPoints(sum, sum, run);
    return take(sum);
  });
}

/** ∏ bases[i]^exponents[i], with one chain of doublings for all (Straus). */
export function productOfFew(curve: Curve, bases: readonly Limbs[], exponents: readonly Int8Array[]): Limbs {
  const { slot, addPoints, subPoints, double, doubleOnly, put, take } = curve;
  const result = slot(0);
  const twice = slot(1);
  const odd = (which: number, digit: number): number => slot(2 + which * ODD + (digit >> 1));
  for (const [which, base] of bases.entries()) {
    put(odd(which, 1), base);
    double(twice, odd(which, 1));
    for (let digit = 3; digit < 2 * ODD; digit += 2) addPoints(odd(which, digit), odd(which, digit - 2), twice);
  }
  put(result, NEUTRAL);
  const last = Math.max(-1, ...exponents.map((digits) => digits.findLastIndex((digit) => digit !== 0)));
  for (let place = last; place >= 0; place--) {
    (place === 0 || exponents.some((digits) => digits[place] !== 0) ? double : doubleOnly)(result, result);
    for (let which = 0; which < bases.length; which++) {
      const digit = exponents[which]?.[place] ?? 0;
      if (digit > 0) addPoints(result, result, odd(which, digit));
      else if (digit < 0) subPoints(result, result, odd(which, -digit));
    }
  }
  return take(result);
}

/** The same for many, by buckets (Pippenger), a part at a time. */
export function productOfMany(curve: Curve, bases: readonly Limbs[], exponents: readonly bigint[]): Limbs {
  const { slot, addPoints, double, put, take } = curve;
  const width = bases.length > 600 ? 8 : 6;
  const buckets = 2 ** width - 1;
  const [result, run, sum, total] = [0, 1, 2, 3].map(slot) as [number, number, number, number];
  const bucket = (digit: number): number => slot(3 + digit);
  const point = (at: number): number => slot(4 + buckets + at);
  const size = curve.slots - 4 - buckets;
  put(total, NEUTRAL);
  for (let from = 0; from < bases.length; from += size) {
    const part = bases.slice(from, from + size);
    for (const [at, base] of part.entries()) put(point(at), base);
    const digits = part.map((_, at) => windowsOf(exponents[from + at] ?? 0n, width));
    put(result, NEUTRAL);
    for (let place = Math.ceil(EXPONENT_BITS / width) - 1; place >= 0; place--) {
      for (let i = 0; i < width; i++) double(result, result);
      for (let digit = 1; digit <= buckets; digit++) put(bucket(digit), NEUTRAL);
      for (let at = 0; at < part.length; at++) {
        const digit = digits[at]?.[place] ?? 0;
        if (digit > 0) addPoints(bucket(digit), bucket(digit), point(at));
      }
      put(run, NEUTRAL);
      put(sum, NEUTRAL);
      for (let digit = buckets; digit > 0; digit--) {
        addPoints(run, run, bucket(digit));
        addPoints(sum, sum, run);
      }
      addPoints(result, result, sum);
    }
    addPoints(total, total, result);
  }
  return take(total);
}

/** base^(digit · 64^place) for each place and digit of 1 … 32: a power of such a base costs one sum for every six bits. */
export function tableOf(curve: Curve, base: Limbs): Limbs {
  const { slot, addPoints, double, put, take } = curve;
  const [unit, sum] = [slot(0), slot(1)];
  const table = new Int32Array(TABLE_POINTS * base.length);
  put(unit, base);
  for (let at = 0; at < table.length;) {
    put(sum, NEUTRAL);
    for (let digit = 1; digit <= FIXED_ROW; digit++, at += base.length) {
      addPoints(sum, sum, unit);
      table.set(take(sum), at);
    }
    for (let i = 0; i < FIXED_BITS; i++) double(unit, unit);
  }
  return table;
}

export function tablePower(curve: Curve, table: Limbs, exponent: bigint): Limbs {
  const { slot, addPoints, subPoints, put, take, tableAt } = curve;
  const [sum, first] = [slot(0), tableAt(table)];
  put(sum, NEUTRAL);
  let carry = 0;
  for (const [place, window] of windowsOf(exponent, FIXED_BITS).entries()) {
    const whole = window + carry;
    carry = whole > FIXED_ROW ? 1 : 0;
    const digit = carry === 1 ? 64 - whole : whole;
    if (digit === 0) continue;
    const entry = first + (place * FIXED_ROW + digit - 1) * POINT_BYTES;
    if (carry === 1) subPoints(sum, sum, entry);
    else addPoints(sum, sum, entry);
  }
  return take(sum);
}

/** The digits of an exponent to the base 2^width, the lowest first. */
function windowsOf(exponent: bigint, width: number): Uint8Array {
  const windows = new Uint8Array(Math.ceil(EXPONENT_BITS / width));
  const words: number[] = [];
  for (let rest = exponent; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffff_ffffn));
  for (const at of windows.keys()) windows[at] = bitsAt(words, at * width, width);
  return windows;
}

/** Whether this is the neutral element: (0, 1). */
export function isNeutral(point: Limbs): boolean {
  return coordinateOf(point, 0) === 0n && coordinateOf(point, 1) === coordinateOf(point, 2);
}
