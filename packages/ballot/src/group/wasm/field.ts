import { add, add32, call, get, i32, i64, load, loop, mul, set, shl, shr, store, sub, sub32, type Code, type Function } from "./assembler.js";

/**
 * Numbers mod p = 2^255 − 19 as ten limbs of 26 and 25 bits in turn (Bernstein and others, "ref10"): limb i stands for 2^⌈25.5·i⌉. Limbs have a sign. A product
 * takes what up to three sums and differences of products leave; its limbs are at most 1.01 · 2^25 and 1.01 · 2^24 in size.
 */
export const LIMBS = 10;
export const FIELD_BYTES = 4 * LIMBS;

/** A point: X, Y, Z and T = XY / Z, one after the other (Hisil, Wong, Carter and Dawson, "Twisted Edwards curves revisited"). */
export const POINT_BYTES = 4 * FIELD_BYTES;

/** Addresses: what functions need for themselves, and the constant 2d. */
const SCRATCH = Array.from({ length: 10 }, (_, at) => at * FIELD_BYTES);
export const TWICE_D = 10 * FIELD_BYTES;
export const FREE = 12 * FIELD_BYTES;

const [MUL, SQUARE, ADD, SUB] = [0, 1, 2, 3];

/** All functions take addresses; the first is where the result goes, which may be one of the operands. */
export function fieldFunctions(): Function[] {
  return [
    { name: "mul", parameters: 3, locals: 4 * LIMBS, code: product() },
    { name: "square", parameters: 2, locals: 3 * LIMBS, code: squared() },
    { name: "add", parameters: 3, locals: 0, code: limbwise(add) },
    { name: "sub", parameters: 3, locals: 0, code: limbwise(sub) },
    // square(out, a) and then so many times square(out, out)
    { name: "squares", parameters: 3, locals: 0, code: squares() },
    { name: "addPoints", parameters: 3, locals: 0, code: sumOfPoints([0, 1]) },
    { name: "subPoints", parameters: 3, locals: 0, code: sumOfPoints([1, 0]) },
    { name: "double", parameters: 2, locals: 0, code: doubled(products()) },
    { name: "doubleOnly", parameters: 2, locals: 0, code: doubled(products().slice(0, 3)) },
  ];
}

/** Bits of limb i. */
function bits(i: number): number {
  return i % 2 === 0 ? 26 : 25;
}

/** h_k = Σ f_i g_j over i + j = k, and 19 times that over i + j = k + 10; twice where both i and j are odd. */
function product(): Code {
  const f = (i: number) => 3 + i;
  const g = (j: number) => 3 + LIMBS + j;
  const g19 = (j: number) => 3 + 2 * LIMBS + j;
  const h = (k: number) => 3 + 3 * LIMBS + k;
  const code: Code[] = [];
  for (let i = 0; i < LIMBS; i++) {
    code.push(get(1), load(4 * i), set(f(i)), get(2), load(4 * i), set(g(i)), get(g(i)), i64(19), mul, set(g19(i)));
  }
  for (let k = 0; k < LIMBS; k++) {
    const [odd, plain]: [Code[], Code[]] = [[], []];
    for (let i = 0; i < LIMBS; i++) {
      const j = (k - i + LIMBS) % LIMBS;
      (i % 2 === 1 && j % 2 === 1 ? odd : plain).push([...get(f(i)), ...get(i <= k ? g(j) : g19(j)), ...mul]);
    }
    code.push(total(plain), ...(odd.length === 0 ? [] : [total(odd), i64(1), shl, add]), set(h(k)));
  }
  return [...code.flat(), ...carried(h)];
}

function squared(): Code {
  const f = (i: number) => 2 + i;
  const f19 = (i: number) => 2 + LIMBS + i;
  const h = (k: number) => 2 + 2 * LIMBS + k;
  const code: Code[] = [];
  for (let i = 0; i < LIMBS; i++) code.push(get(1), load(4 * i), set(f(i)), get(f(i)), i64(19), mul, set(f19(i)));
  for (let k = 0; k < LIMBS; k++) {
    // By how often a product stands in the sum: once or twice for its order, twice more where both limbs are odd.
    const times: { [factor: number]: Code[] } = { 1: [], 2: [], 4: [] };
    for (let i = 0; i < LIMBS; i++) {
      const j = (k - i + LIMBS) % LIMBS;
      if (i > j) continue;
      const factor = (i === j ? 1 : 2) * (i % 2 === 1 && j % 2 === 1 ? 2 : 1);
      times[factor]?.push([...get(f(i)), ...get(i + j === k ? f(j) : f19(j)), ...mul]);
    }
    const sums = [1, 2, 4].flatMap((factor) => {
      const terms = times[factor] ?? [];
      return terms.length === 0 ? [] : [[...total(terms), ...(factor === 1 ? [] : [...i64(Math.log2(factor)), ...shl])]];
    });
    code.push(total(sums), set(h(k)));
  }
  return [...code.flat(), ...carried(h)];
}

/** Carries in the order of ref10, and the result to the address in the first parameter. */
function carried(h: (k: number) => number): Code {
  const code: Code[] = [];
  for (const k of [0, 4, 1, 5, 2, 6, 3, 7, 4, 8, 9, 0]) {
    const next = (k + 1) % LIMBS;
    const carry = [...get(h(k)), ...i64(2 ** (bits(k) - 1)), ...add, ...i64(bits(k)), ...shr];
    code.push(get(h(next)), carry, k === 9 ? [...i64(19), ...mul] : [], add);
    // The carry is taken off before the next limb is written: both need the old value.
    code.push(get(h(k)), carry, i64(bits(k)), shl, sub, set(h(k)), set(h(next)));
  }
  for (let k = 0; k < LIMBS; k++) code.push(get(0), get(h(k)), store(4 * k));
  return code.flat();
}

function total(terms: readonly Code[]): Code {
  return terms.flatMap((term, at) => (at === 0 ? term : [...term, ...add]));
}

function limbwise(operation: Code): Code {
  return Array.from({ length: LIMBS }, (_, i) => [
    ...get(0),
    ...get(1),
    ...load(4 * i),
    ...get(2),
    ...load(4 * i),
    ...operation,
    ...store(4 * i),
  ]).flat();
}

function squares(): Code {
  const again = [...get(0), ...get(0), ...call(SQUARE), ...get(2), ...i32(1), ...sub32, ...set(2), ...get(2)];
  return [...get(0), ...get(1), ...call(SQUARE), ...loop(again)];
}

/** An address: a constant, or a coordinate of the point in a parameter. */
const at = (address: number): Code => i32(address);
const coordinate = (parameter: number, which: number): Code => [...get(parameter), ...i32(which * FIELD_BYTES), ...add32];
const step = (operation: number, ...addresses: readonly Code[]): Code => [...addresses.flat(), ...call(operation)];
const place = (which: number): Code => at(SCRATCH[which] ?? 0);
const [A, B, C, D, E, F, G, H] = [0, 1, 2, 3, 4, 5, 6, 7].map(place) as [Code, Code, Code, Code, Code, Code, Code, Code];
const [U, V] = [place(8), place(9)];
const outOf = (which: number): Code => coordinate(0, which);

/** add-2008-hwcd-3, for all points of the curve. A difference has the sums and differences of the second point's coordinates exchanged. */
function sumOfPoints([minus, plus]: readonly [number, number]): Code {
  const [first, second] = [1, 2];
  const operations = [SUB, ADD];
  const [d, s] = [operations[minus] ?? SUB, operations[plus] ?? ADD];
  return [
    step(SUB, U, coordinate(first, 1), coordinate(first, 0)),
    step(d, V, coordinate(second, 1), coordinate(second, 0)),
    step(MUL, A, U, V),
    step(ADD, U, coordinate(first, 1), coordinate(first, 0)),
    step(s, V, coordinate(second, 1), coordinate(second, 0)),
    step(MUL, B, U, V),
    step(MUL, C, coordinate(first, 3), coordinate(second, 3)),
    step(MUL, C, C, at(TWICE_D)),
    step(MUL, D, coordinate(first, 2), coordinate(second, 2)),
    step(ADD, D, D, D),
    step(SUB, E, B, A),
    step(d, F, D, C),
    step(s, G, D, C),
    step(ADD, H, B, A),
    ...products(),
  ].flat();
}

/** dbl-2008-hwcd. */
function doubled(coordinates: readonly Code[]): Code {
  return [
    step(SQUARE, A, coordinate(1, 0)),
    step(SQUARE, B, coordinate(1, 1)),
    step(SQUARE, C, coordinate(1, 2)),
    step(ADD, C, C, C),
    step(ADD, U, coordinate(1, 0), coordinate(1, 1)),
    step(SQUARE, U, U),
    step(ADD, H, A, B),
    step(SUB, E, H, U),
    step(SUB, G, A, B),
    step(ADD, F, C, G),
    ...coordinates,
  ].flat();
}

/** X = EF, Y = GH, Z = FG, T = EH. */
function products(): Code[] {
  return [step(MUL, outOf(0), E, F), step(MUL, outOf(1), G, H), step(MUL, outOf(2), F, G), step(MUL, outOf(3), E, H)];
}
