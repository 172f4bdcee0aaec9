import { type Curve, limbsOf, affine, type Limbs } from "./curve.js";

/** Digits of −8 … 7 to the base 16: 64 of them, each with a row for 0 … 8 in the table. */
const HALF = 8;
const ROW = HALF + 1;
const PLACES = 64;
/** 8 at every place: what is added turns digits of −8 … 7 into such of 0 … 15. */
const OFFSET = BigInt(`0x${"8".repeat(PLACES)}`);
const NEUTRAL = limbsOf(affine(0n, 1n));
const WORDS = NEUTRAL.length;
const COORDINATE = WORDS / 4;

/** base^(digit · 16^place) for each place and each digit of 0 … 8, one after the other. */
export function secretTableOf({ slot, addPoints, double, put, take }: Curve, base: Limbs): Limbs {
  const table = new Int32Array(PLACES * ROW * WORDS);
  const [unit, sum] = [slot(0), slot(1)];
  put(unit, base);
  for (let place = 0; place < PLACES; place++) {
    put(sum, NEUTRAL);
    for (let digit = 0; digit < ROW; digit++) {
      table.set(take(sum), (place * ROW + digit) * WORDS);
      if (digit < HALF) addPoints(sum, sum, unit);
    }
    double(unit, sum);
  }
  return table;
}

/**
 * The power of a base with such a table, for exponents that are secret: whatever they are, the same sums are done in the same order, and of each row of the table everything is read. So it
 * depends less on the exponent than numbers of JavaScript do, whose time follows their size.
 */
export function secretTablePower({ slot, addPoints, put, take }: Curve, table: Limbs, exponent: bigint): Limbs {
  const [sum, entry] = [slot(0), slot(1)];
  const chosen = new Int32Array(WORDS);
  const digits = exponent + OFFSET;
  put(sum, NEUTRAL);
  for (let word = 0; word < PLACES / 8; word++) {
    const eight = Number(BigInt.asUintN(32, digits >> BigInt(32 * word)));
    for (let nth = 0; nth < 8; nth++) {
      choose(chosen, table, { from: (8 * word + nth) * ROW * WORDS, digit: ((eight >>> (4 * nth)) & 15) - HALF });
      put(entry, chosen);
      addPoints(sum, sum, entry);
    }
  }
  chosen.fill(0);
  return take(sum);
}

/** The entry of a row, or its inverse (−X, Y, Z, −T), by masks and not by its place. */
function choose(chosen: Limbs, table: Limbs, { from, digit }: { readonly from: number; readonly digit: number }): void {
  const negative = digit >> 31;
  const size = (digit ^ negative) - negative;
  chosen.fill(0);
  for (let each = 0; each < ROW; each++) {
    const mask = ((each ^ size) - 1) >> 31; // all ones where they are the same
    const row = from + each * WORDS;
    for (let word = 0; word < WORDS; word++) (chosen[word] as number) |= (table[row + word] as number) & mask;
  }
  for (let word = 0; word < COORDINATE; word++) {
    const [x, t] = [chosen[word] as number, chosen[3 * COORDINATE + word] as number];
    chosen[word] = (x ^ negative) - negative;
    chosen[3 * COORDINATE + word] = (t ^ negative) - negative;
  }
}
