import type { EdwardsPoint } from "@noble/curves/abstract/edwards.js";
import { ed25519 as curve } from "@noble/curves/ed25519.js";
import { readMember, type Element, type Group } from "./group.js";
import { affine, coordinateOf, limbsOf, type Curve, type Limbs } from "./wasm/curve.js";
import { digitsOf, isNeutral, NEUTRAL, powersOf, productOfFew, productOfMany, tableOf, tablePower } from "./wasm/powers.js";
import { secretTableOf, secretTablePower } from "./wasm/secret-powers.js";
import { capacity, elementText, encodeNumbers, numbersInText, order, p, readText, littleEndianOrder, generatorY } from "./ed25519-format.js";

const { Point } = curve;
const MANY = 40;

/** A point, its text once it is known, and powers of it when it is a base that is raised often: for public exponents and for secret ones. */
class Inside {
  table: Limbs | null = null;
  secretTable: Limbs | null = null;
  constructor(
    readonly limbs: Limbs,
    public text: string | null,
  ) {}
}

/**
 * The group with arithmetic in WebAssembly, five to ten times as fast as numbers of JavaScript: above all for verification, where all is public. The generator and every base that is prepared
 * are raised to a secret power by sums and reads that are always the same; any other base goes through the curve library, in constant time as far as that goes.
 */
export function ed25519With(wasm: Curve): Group {
  const orderDigits = digitsOf(order);
  const generators = new Map<number, Element>();
  const [a, b] = [wasm.slot(0), wasm.slot(1)];
  const group: Group = {
    name: "Ed25519",
    order,
    capacity,
    generator: element(limbsOf(Point.BASE)),
    neutral: element(NEUTRAL),
    multiply(one, other) {
      wasm.put(a, limbs(one));
      wasm.put(b, limbs(other));
      wasm.addPoints(a, a, b);
      return element(wasm.take(a));
    },
    inverse(one) {
      wasm.put(a, NEUTRAL);
      wasm.put(b, limbs(one));
      wasm.subPoints(a, a, b);
      return element(wasm.take(a));
    },
    equal(one, other) {
      const [p1, p2] = [limbs(one), limbs(other)];
      const c = (point: Limbs, which: number) => coordinateOf(point, which);
      return (c(p1, 0) * c(p2, 2) - c(p2, 0) * c(p1, 2)) % p === 0n && (c(p1, 1) * c(p2, 2) - c(p2, 1) * c(p1, 2)) % p === 0n;
    },
    secretPower(base, exponent) {
      const inside = insideOf(base);
      if (base === group.generator) inside.secretTable ??= secretTableOf(wasm, inside.limbs);
      if (inside.secretTable !== null) return element(secretTablePower(wasm, inside.secretTable, exponent));
      const power = noble(base).multiply(exponent === 0n ? 1n : exponent);
      return exponent === 0n ? group.neutral : element(limbsOf(power));
    },
    power(base, exponent) {
      const table = base === group.generator ? insideOf(group.prepared(base)).table : insideOf(base).table;
      return element(table === null ? productOfFew(wasm, [limbs(base)], [digitsOf(exponent)]) : tablePower(wasm, table, exponent));
    },
    productOfPowers(bases, exponents) {
      const sums: Element[] = [];
      const loose: number[] = [];
      for (const [at, base] of bases.entries()) {
        if (bases.length <= MANY && (base === group.generator || insideOf(base).table !== null)) sums.push(group.power(base, exponents[at] ?? 0n));
        else loose.push(at);
      }
      const bare = loose.map((at) => limbs(bases[at] as Element));
      const powers = loose.map((at) => exponents[at] ?? 0n);
      if (loose.length > 0)
        sums.push(element(loose.length > MANY ? productOfMany(wasm, bare, powers) : productOfFew(wasm, bare, powers.map(digitsOf))));
      return sums.length === 0 ? group.neutral : sums.reduce((one, other) => group.multiply(one, other));
    },
    powersOfMember(base, exponents) {
      const [check, ...powers] = powersOf(wasm, limbs(base), [orderDigits, ...exponents.map(digitsOf)]);
      return check !== undefined && isNeutral(check) ? powers.map((power) => element(power)) : null;
    },
    prepared(base) {
      const inside = insideOf(base);
      inside.table ??= tableOf(wasm, inside.limbs);
      inside.secretTable ??= secretTableOf(wasm, inside.limbs);
      return base;
    },
    decode(text) {
      const read = readText(text);
      const x = read === null ? null : wasm.xOf(read.y, read.odd);
      return read === null || x === null ? null : element(limbsOf(affine(x, read.y)), text);
    },
    isMember: (one) => isNeutral(productOfFew(wasm, [limbs(one)], [orderDigits])),
    write: (one) => group.writeAll([one])[0] ?? "",
    writeAll(all) {
      const unwritten = all.map(insideOf).filter(({ text }) => text === null);
      const points = wasm.affine(unwritten.map((inside) => inside.limbs));
      for (const [at, inside] of unwritten.entries()) inside.text = elementText(points[at] ?? { x: 0n, y: 1n });
      return all.map((each) => insideOf(each).text ?? "");
    },
    compare: (one, other) => littleEndianOrder(group.write(one), group.write(other)),
    independentGenerator(i) {
      const known = generators.get(i);
      if (known !== undefined) return known;
      let y = generatorY(i);
      let x = wasm.xOf(y, false);
      while (x === null) x = wasm.xOf(++y, false);
      wasm.put(a, limbsOf(affine(x, y)));
      for (let times = 0; times < 3; times++) wasm.double(a, a);
      const made = element(wasm.take(a));
      generators.set(i, made);
      return made;
    },
    encode: (numbers) => encodeNumbers(numbers, (text) => readMember(group, text)),
    numbersIn(one, length) {
      const { numbers, zeros } = numbersInText(group.write(one), length);
      return { numbers, regular: zeros && length <= capacity && group.equal(one, group.encode(numbers)) };
    },
  };
  return group;

  function noble(one: Element): EdwardsPoint {
    const [x, y, z, t] = [0, 1, 2, 3].map((which) => coordinateOf(limbs(one), which)) as [bigint, bigint, bigint, bigint];
    return new Point(x, y, z, t);
  }
}

function element(point: Limbs, text: string | null = null): Element {
  return new Inside(point, text) as unknown as Element;
}

function insideOf(one: Element): Inside {
  if (!(one instanceof Inside)) throw new TypeError("an element of another group");
  return one;
}

function limbs(one: Element): Limbs {
  return insideOf(one).limbs;
}
