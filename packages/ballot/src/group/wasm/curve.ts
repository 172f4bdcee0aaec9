import { assemble } from "./assembler.js";
import { FIELD_BYTES, fieldFunctions, FREE, LIMBS, POINT_BYTES, TWICE_D } from "./field.js";

const P = 2n ** 255n - 19n;
const PAGE_BYTES = 65_536;
/** For points that come and go. */
const PAGES = 16;
/** For tables of bases that are raised often, each of as many points, so that their entries needn't be put into memory one by one: the keys of so many elections and the generator. */
const TABLES = 4;
export const TABLE_POINTS = 43 * 32;
const POINT_WORDS = POINT_BYTES / 4;
const TABLE_PAGES = Math.ceil((TABLES * TABLE_POINTS * POINT_BYTES) / PAGE_BYTES);

/** Four field elements as they lie in memory: X, Y, Z, T. */
export type Limbs = Int32Array<ArrayBuffer>;

type Op2 = (out: number, a: number) => void;
type Op3 = (out: number, a: number, b: number) => void;

/** Arithmetic of the curve on addresses in one memory. Sums and doublings are always the same steps; `affine` and `xOf` are for public values. */
export interface Curve {
  readonly addPoints: Op3;
  readonly subPoints: Op3;
  readonly double: Op2;
  /** The same without T, which only sums read. */
  readonly doubleOnly: Op2;
  /** The address of the n-th point of the memory that is free. */
  readonly slot: (n: number) => number;
  /** How many there are. */
  readonly slots: number;
  readonly put: (address: number, point: Limbs) => void;
  readonly take: (address: number) => Limbs;
  /** Where the points of a table lie, one after the other, until the next is asked for. */
  readonly tableAt: (table: Limbs) => number;
  /** The affine coordinates of many points, with one inversion. */
  readonly affine: (points: readonly Limbs[]) => { readonly x: bigint; readonly y: bigint }[];
  /** The x of a point whose y is known, even or odd as asked; null when there is none. */
  readonly xOf: (y: bigint, odd: boolean) => bigint | null;
}

// Part of every platform that has it, and of no type library that a pure package may use.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface Exports {
  readonly mul: Op3;
  readonly square: Op2;
  readonly squares: Op3;
  readonly addPoints: Op3;
  readonly subPoints: Op3;
  readonly double: Op2;
  readonly doubleOnly: Op2;
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Compiles the arithmetic; null where WebAssembly is missing or forbidden, as it is on pages with a strict content security policy. */
export function loadCurve(): Curve | null {
  let exports: Exports;
  try {
    exports = new WebAssembly.Instance(new WebAssembly.Module(assemble(fieldFunctions(), PAGES + TABLE_PAGES))).exports as Exports;
  } catch {
    return null;
  }
  const { mul, square, squares, addPoints, subPoints, double, doubleOnly } = exports;
  const words = new Int32Array(exports.memory.buffer);
  const D = (-121665n * power(121666n, P - 2n)) % P;
  const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);
  writeField(words, TWICE_D / 4, reduced(2n * D));

  /** Field elements that functions of this file need for themselves, after those of the code. */
  const register = (n: number): number => FREE + n * FIELD_BYTES;
  const first = FREE + 16 * FIELD_BYTES;
  const slots = Math.floor((PAGES * PAGE_BYTES - first) / POINT_BYTES);
  const tables: Limbs[] = [];
  let newest = 0;
  const field = (address: number): bigint => readField(words, address / 4);
  const setField = (address: number, value: bigint): void => writeField(words, address / 4, value);

  /** a^(2^252 − 3), by which both a root and an inverse are found; a is in register 0, the result in register 1. Registers 2 to 4 are used. */
  function lift(): void {
    const [a, t, b, c, e] = [0, 1, 2, 3, 4].map(register) as [number, number, number, number, number];
    square(b, a); // 2
    squares(c, b, 1); // 8
    mul(c, a, c); // 9
    mul(b, b, c); // 11
    square(b, b); // 22
    mul(b, c, b); // 2^5 − 1
    const doubleRun = (from: number, to: number, run: number, more: number) => {
      squares(to, from, run - 1);
      mul(to, to, more);
    };
    doubleRun(b, c, 5, b); // 2^10 − 1 in c
    doubleRun(c, e, 10, c); // 2^20 − 1 in e
    doubleRun(e, t, 20, e); // 2^40 − 1 in t
    doubleRun(t, e, 10, c); // 2^50 − 1 in e
    doubleRun(e, t, 50, e); // 2^100 − 1 in t
    doubleRun(t, c, 100, t); // 2^200 − 1 in c
    doubleRun(c, t, 50, e); // 2^250 − 1 in t
    squares(t, t, 1);
    mul(t, t, a); // 2^252 − 3
  }

  /** 1/a for the a in register 0, into register 1: a^(p − 2) = (a^(2^252 − 3))^8 · a^3. */
  function invert(): void {
    lift();
    const [a, t, b] = [register(0), register(1), register(2)];
    squares(t, t, 2);
    square(b, a);
    mul(b, b, a);
    mul(t, t, b);
  }

  return {
    addPoints,
    subPoints,
    double,
    doubleOnly,
    slots,
    slot: (n) => first + n * POINT_BYTES,
    put: (address, point) => words.set(point, address / 4),
    take: (address) => words.slice(address / 4, address / 4 + POINT_WORDS),
    tableAt(table) {
      const known = tables.indexOf(table);
      const place = known === -1 ? (newest = (newest + 1) % TABLES) : known;
      const address = PAGES * PAGE_BYTES + place * TABLE_POINTS * POINT_BYTES;
      if (known === -1) words.set(table, address / 4);
      tables[place] = table;
      return address;
    },
    affine(points) {
      const size = Math.floor((slots * POINT_BYTES) / (2 * FIELD_BYTES)) - 1;
      const all: { x: bigint; y: bigint }[] = [];
      for (let from = 0; from < points.length; from += size) all.push(...affinePart(points.slice(from, from + size)));
      return all;
    },
    xOf(y, odd) {
      // RFC 8032 5.1.3: x² = u / v with u = y² − 1 and v = dy² + 1; a root is u v³ (u v⁷)^((p − 5) / 8), perhaps times √−1.
      const square = (y * y) % P;
      const [u, v] = [reduced(square - 1n), reduced(D * square + 1n)];
      const cube = (((v * v) % P) * v) % P;
      setField(register(0), (((u * cube) % P) * ((cube * v) % P)) % P);
      lift();
      const root = (((u * cube) % P) * field(register(1))) % P;
      const check = (((v * root) % P) * root) % P;
      const x = check === u ? root : check === reduced(-u) ? (root * ROOT_OF_MINUS_ONE) % P : null;
      if (x === null || (x === 0n && odd)) return null;
      return (x & 1n) === (odd ? 1n : 0n) ? x : reduced(-x);
    },
  };

  /** Montgomery: the products of the first so many Z, the inverse of the last, and back. */
  function affinePart(points: readonly Limbs[]): { x: bigint; y: bigint }[] {
    const z = (n: number): number => first + 2 * n * FIELD_BYTES;
    const before = (n: number): number => z(n) + FIELD_BYTES;
    const [inverse, x, y] = [register(5), register(6), register(7)];
    setField(register(1), 1n);
    for (const [at, point] of points.entries()) {
      words.set(point.subarray(2 * LIMBS, 3 * LIMBS), z(at) / 4);
      words.copyWithin(before(at) / 4, register(1) / 4, register(1) / 4 + LIMBS);
      mul(register(1), register(1), z(at));
    }
    words.copyWithin(register(0) / 4, register(1) / 4, register(1) / 4 + LIMBS);
    invert();
    words.copyWithin(inverse / 4, register(1) / 4, register(1) / 4 + LIMBS);
    const found: { x: bigint; y: bigint }[] = [];
    for (let at = points.length - 1; at >= 0; at--) {
      const point = points[at] as Limbs;
      mul(register(1), inverse, before(at));
      mul(inverse, inverse, z(at));
      words.set(point.subarray(0, LIMBS), x / 4);
      words.set(point.subarray(LIMBS, 2 * LIMBS), y / 4);
      mul(x, x, register(1));
      mul(y, y, register(1));
      found[at] = { x: field(x), y: field(y) };
    }
    return found;
  }
}

/** A point with T = XY / Z, all mod p: as the curve library has it too. */
export interface Coordinates {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}

export function affine(x: bigint, y: bigint): Coordinates {
  return { X: x, Y: y, Z: 1n, T: (x * y) % P };
}

export function limbsOf({ X, Y, Z, T }: Coordinates): Limbs {
  const limbs = new Int32Array(POINT_WORDS);
  for (const [at, coordinate] of [X, Y, Z, T].entries()) writeField(limbs, at * LIMBS, coordinate);
  return limbs;
}

/** The coordinate of a point that has not been made affine, mod p. */
export function coordinateOf(limbs: Limbs, which: number): bigint {
  return readField(limbs, which * LIMBS);
}

/** Two limbs are a number below 2^51, and exact. */
const PAIR_BITS = 51n;

function readField(words: Int32Array, at: number): bigint {
  let value = 0n;
  for (let pair = 4; pair >= 0; pair--) {
    value = (value << PAIR_BITS) + BigInt((words[at + 2 * pair] ?? 0) + (words[at + 2 * pair + 1] ?? 0) * 67_108_864);
  }
  return reduced(value);
}

function writeField(words: Int32Array, at: number, value: bigint): void {
  let rest = value;
  for (let pair = 0; pair < 5; pair++) {
    const both = Number(BigInt.asUintN(51, rest));
    words[at + 2 * pair] = both % 67_108_864;
    words[at + 2 * pair + 1] = Math.floor(both / 67_108_864);
    rest >>= PAIR_BITS;
  }
}

function reduced(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % P];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}
