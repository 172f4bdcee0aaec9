import { sha256Integer } from "../encoding/hash.js";
import { utf8 } from "../encoding/text.js";
import type { Element, Group, GroupName } from "./group.js";
import { digitsOf, jacobi, modularInverse, modularPower, modularPowers, modularProductOfPowers } from "./modular.js";
import { requireNumbers } from "./numbers.js";
import { BELENIOS_2048, RFC_3526_2048, type Parameters } from "./parameters.js";

/** Each element carries 8 bits of padding below its numbers of 8 bits. */
const PADDING_BITS = 8n;
const MAX_DIGITS = 617; // of a number below 2^2048

/** An element, its powers for a base that is raised often, and its text once it is known. */
class Residue {
  text: string | null = null;
  table: bigint[][] | null = null;
  constructor(readonly value: bigint) {}
}

/** For homomorphic questions in elections that belenios-tool 2.0 shall verify. Its elements carry no numbers. */
export const belenios2048: Group = finiteField("BELENIOS-2048", BELENIOS_2048, 0);

/** For questions with more than 30 options, and for ranked ones that belenios-tool 2.0 shall verify. */
export const rfc3526: Group = finiteField("RFC-3526-2048", RFC_3526_2048, 254);

/** The subgroup of order q of the numbers mod p under multiplication. */
function finiteField(name: GroupName, { p, q, g }: Parameters, capacity: number): Group {
  const generators = new Map<number, Element>();
  const generator = element(g);
  const safePrime = p === 2n * q + 1n;
  const group: Group = {
    name,
    order: q,
    generator,
    neutral: element(1n),
    capacity,
    multiply: (a, b) => element((valueOf(a) * valueOf(b)) % p),
    inverse: (a) => element(modularInverse(valueOf(a), p)),
    equal: (a, b) => valueOf(a) === valueOf(b),
    secretPower: (base, exponent) => group.power(base, exponent),
    power(base, exponent) {
      const table = insideOf(base).table ?? (base === generator ? insideOf(group.prepared(generator)).table : null);
      return element(table === null ? modularPower(valueOf(base), exponent, p) : tablePower(table, exponent, p));
    },
    productOfPowers(bases, exponents) {
      const loose: number[] = [];
      let product = 1n;
      for (const [at, base] of bases.entries()) {
        const table = insideOf(base).table;
        if (table === null) loose.push(at);
        else product = (product * tablePower(table, exponents[at] ?? 0n, p)) % p;
      }
      const bare = loose.map((at) => valueOf(bases[at] as Element));
      const powers = loose.map((at) => exponents[at] ?? 0n);
      return element((product * modularProductOfPowers(bare, powers, p)) % p);
    },
    powersOfMember(base, exponents) {
      const value = valueOf(base);
      if (safePrime) return group.isMember(base) ? modularPowers(value, exponents, p).map((power) => element(power)) : null;
      const [check, ...powers] = modularPowers(value, [q, ...exponents], p);
      return check === 1n ? powers.map((power) => element(power)) : null;
    },
    prepared(base) {
      const inside = insideOf(base);
      inside.table ??= powerTable(inside.value, q, p);
      return base;
    },
    decode(text) {
      if (text.length > MAX_DIGITS || !/^(?:0|[1-9][0-9]*)$/.test(text)) return null;
      const value = BigInt(text);
      return value < p ? element(value, text) : null;
    },
    isMember(a) {
      // In the group of RFC 3526, p = 2q + 1: the members are the squares. In the other the cofactor has small factors, and only the power tells.
      const value = valueOf(a);
      return value > 0n && (safePrime ? jacobi(value, p) === 1 : modularPower(value, q, p) === 1n);
    },
    write: (a) => (insideOf(a).text ??= valueOf(a).toString()),
    writeAll: (all) => all.map((each) => group.write(each)),
    compare: (a, b) => (valueOf(a) < valueOf(b) ? -1 : valueOf(a) > valueOf(b) ? 1 : 0),
    independentGenerator(i) {
      const known = generators.get(i);
      if (known !== undefined) return known;
      const made = element(modularPower(sha256Integer(utf8(`ggen|${i}`)), (p - 1n) / q, p));
      if ([0n, 1n, g].includes(valueOf(made))) throw new RangeError(`the generator ${i} is trivial`);
      generators.set(i, made);
      return made;
    },
    encode(numbers) {
      requireNumbers(numbers, capacity);
      let value = numbers.reduce((sum, each) => (sum << 8n) + BigInt(each), 0n) << PADDING_BITS;
      for (;;) {
        const candidate = element(value++);
        if (group.isMember(candidate)) return candidate;
      }
    },
    numbersIn(a, length) {
      let rest = valueOf(a) >> PADDING_BITS;
      const numbers: number[] = [];
      for (let i = 0; i < length; i++) {
        numbers.unshift(Number(rest & 255n));
        rest >>= 8n;
      }
      return { numbers, regular: rest === 0n && group.equal(a, group.encode(numbers)) };
    },
  };
  return group;
}

/** base^(digit · 16^place) for each place and digit: a power costs one multiplication for every four bits. */
function powerTable(base: bigint, q: bigint, p: bigint): bigint[][] {
  const table: bigint[][] = [];
  let unit = base;
  for (let bits = q.toString(2).length; bits > 0; bits -= 4) {
    const row = [1n];
    for (let digit = 1; digit < 16; digit++) row.push(((row[digit - 1] ?? 1n) * unit) % p);
    table.push(row);
    unit = ((row[15] ?? 1n) * unit) % p;
  }
  return table;
}

function tablePower(table: readonly (readonly bigint[])[], exponent: bigint, p: bigint): bigint {
  let result = 1n;
  for (const [place, digit] of digitsOf(exponent, 4).reverse().entries()) if (digit > 0) result = (result * (table[place]?.[digit] ?? 0n)) % p;
  return result;
}

function element(value: bigint, text: string | null = null): Element {
  const inside = new Residue(value);
  inside.text = text;
  return inside as unknown as Element;
}

function insideOf(element: Element): Residue {
  if (!(element instanceof Residue)) throw new TypeError("an element of another group");
  return element;
}

function valueOf(element: Element): bigint {
  return insideOf(element).value;
}
