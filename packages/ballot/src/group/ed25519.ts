import { mulAddUnsafe, normalizeZ, pippenger } from "@noble/curves/abstract/curve.js";
import type { EdwardsPoint } from "@noble/curves/abstract/edwards.js";
import { ed25519 as curve } from "@noble/curves/ed25519.js";
import { sha256Integer } from "../encoding/hash.js";
import { utf8 } from "../encoding/text.js";
import { requireNumbers } from "./numbers.js";
import type { Element, Group } from "./group.js";

const { Point } = curve;
const { ORDER: l } = Point.Fn;
const { ORDER: p } = Point.Fp;
const PADDING_BITS = 14n;
const SIGN = 1n << 255n;
/** Above so many points the buckets of Pippenger's algorithm pay. */
const MANY = 24;

const generators = new Map<number, Element>();

/** A point and its text once it is known. */
class Inside {
  constructor(
    readonly point: EdwardsPoint,
    public text: string | null,
  ) {}
}

/**
 * The subgroup of order l of the curve of RFC 8032, as Belenios 2.1 and later use it. The text of an element is the 64 hexadecimal digits of
 * y + 2^255 · (x mod 2), the most significant first: the bytes of RFC 8032 in the other direction.
 */
export const ed25519: Group = {
  name: "Ed25519",
  order: l,
  generator: element(Point.BASE),
  neutral: element(Point.ZERO),
  capacity: 30,
  multiply: (a, b) => element(pointOf(a).add(pointOf(b))),
  inverse: (a) => element(pointOf(a).negate()),
  equal: (a, b) => pointOf(a).equals(pointOf(b)),
  secretPower(base, exponent) {
    // The curve library refuses 0. A power is computed all the same, so that the time doesn't say so.
    const power = pointOf(base).multiply(exponent === 0n ? 1n : exponent);
    return exponent === 0n ? ed25519.neutral : element(power);
  },
  power: (base, exponent) => element(pointOf(base).multiplyUnsafe(exponent)),
  productOfPowers(bases, exponents) {
    const points = bases.map(pointOf);
    const scalars = [...exponents];
    if (points.length === 0) return ed25519.neutral;
    return element(points.length > MANY ? pippenger(Point, points, scalars) : mulAddUnsafe(Point, points, scalars));
  },
  powersOfMember: (base, exponents) => (ed25519.isMember(base) ? exponents.map((exponent) => ed25519.power(base, exponent)) : null),
  prepared: (base) => {
    pointOf(base).precompute(8);
    return base;
  },
  decode(text) {
    const point = /^[0-9a-f]{64}$/.test(text) ? decompressed(BigInt(`0x${text}`)) : null;
    return point === null ? null : element(point, text);
  },
  isMember: (a) => pointOf(a).isTorsionFree(),
  write: (a) => (insideOf(a).text ??= textOf(pointOf(a))),
  writeAll(all) {
    const unwritten = all.map(insideOf).filter(({ text }) => text === null);
    const affine = normalizeZ(
      Point,
      unwritten.map(({ point }) => point),
    );
    for (const [at, inside] of unwritten.entries()) inside.text = textOf(affine[at] ?? inside.point);
    return all.map((each) => ed25519.write(each));
  },
  compare(a, b) {
    // As byte strings of RFC 8032, which begin with the least significant byte.
    const [one, other] = [pointOf(a).toBytes(), pointOf(b).toBytes()];
    const at = one.findIndex((byte, index) => byte !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  },
  independentGenerator(i) {
    const known = generators.get(i);
    if (known !== undefined) return known;
    let y = sha256Integer(utf8(`ggen|${i}`)) >> 2n;
    let point = decompressed(y);
    while (point === null) point = decompressed(++y);
    const made = element(point.clearCofactor());
    generators.set(i, made);
    return made;
  },
  encode(numbers) {
    requireNumbers(numbers, ed25519.capacity);
    let z = numbers.reduce((sum, each) => (sum << 8n) + BigInt(each), 0n) << PADDING_BITS;
    for (;;) {
      const point = decompressed(z++);
      if (point?.isTorsionFree() === true) return element(point);
    }
  },
  numbersIn(a, length) {
    let rest = BigInt(`0x${ed25519.write(a)}`) >> PADDING_BITS;
    const numbers: number[] = [];
    for (let i = 0; i < length; i++) {
      numbers.unshift(Number(rest & 255n));
      rest >>= 8n;
    }
    return { numbers, regular: rest === 0n && length <= ed25519.capacity && ed25519.equal(a, ed25519.encode(numbers)) };
  },
};

function element(point: EdwardsPoint, text: string | null = null): Element {
  return new Inside(point, text) as unknown as Element;
}

function insideOf(element: Element): Inside {
  if (!(element instanceof Inside)) throw new TypeError("an element of another group");
  return element;
}

function pointOf(element: Element): EdwardsPoint {
  return insideOf(element).point;
}

/** RFC 8032 5.1.3 of z = y + 2^255 · (x mod 2); null when z is no point, is not reduced, or says that x = 0 is odd. */
function decompressed(z: bigint): EdwardsPoint | null {
  if ((z & (SIGN - 1n)) >= p || z >> 256n !== 0n) return null;
  try {
    return Point.fromBytes(littleEndian(z));
  } catch {
    return null;
  }
}

function littleEndian(z: bigint): Uint8Array {
  const digits = z.toString(16).padStart(64, "0");
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(digits.slice(62 - 2 * at, 64 - 2 * at), 16));
}

function textOf(point: EdwardsPoint): string {
  const { x, y } = point.toAffine();
  return (y + (x & 1n) * SIGN).toString(16).padStart(64, "0");
}
