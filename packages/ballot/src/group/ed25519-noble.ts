import { mulAddUnsafe, normalizeZ, pippenger } from "@noble/curves/abstract/curve.js";
import type { EdwardsPoint } from "@noble/curves/abstract/edwards.js";
import { ed25519 as curve } from "@noble/curves/ed25519.js";
import { capacity, elementText, encodeNumbers, generatorY, littleEndianOrder, numbersInText, order, readText } from "./ed25519-format.js";
import { readMember, type Element, type Group } from "./group.js";

const { Point } = curve;
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

/** The group with the arithmetic of the curve library: everywhere, and where secrets are, in constant time as far as JavaScript goes. */
export const ed25519Noble: Group = {
  name: "Ed25519",
  order,
  generator: element(Point.BASE),
  neutral: element(Point.ZERO),
  capacity,
  multiply: (a, b) => element(pointOf(a).add(pointOf(b))),
  inverse: (a) => element(pointOf(a).negate()),
  equal: (a, b) => pointOf(a).equals(pointOf(b)),
  secretPower(base, exponent) {
    // The curve library refuses 0. A power is computed all the same, so that the time doesn't say so.
    const power = pointOf(base).multiply(exponent === 0n ? 1n : exponent);
    return exponent === 0n ? ed25519Noble.neutral : element(power);
  },
  power: (base, exponent) => element(pointOf(base).multiplyUnsafe(exponent)),
  productOfPowers(bases, exponents) {
    const points = bases.map(pointOf);
    const scalars = [...exponents];
    if (points.length === 0) return ed25519Noble.neutral;
    return element(points.length > MANY ? pippenger(Point, points, scalars) : mulAddUnsafe(Point, points, scalars));
  },
  powersOfMember: (base, exponents) => (ed25519Noble.isMember(base) ? exponents.map((exponent) => ed25519Noble.power(base, exponent)) : null),
  prepared: (base) => {
    pointOf(base).precompute(8);
    return base;
  },
  decode(text) {
    const point = decompressed(text);
    return point === null ? null : element(point, text);
  },
  isMember: (a) => pointOf(a).isTorsionFree(),
  write: (a) => (insideOf(a).text ??= elementText(pointOf(a).toAffine())),
  writeAll(all) {
    const unwritten = all.map(insideOf).filter(({ text }) => text === null);
    const affine = normalizeZ(
      Point,
      unwritten.map(({ point }) => point),
    );
    for (const [at, inside] of unwritten.entries()) inside.text = elementText((affine[at] ?? inside.point).toAffine());
    return all.map((each) => ed25519Noble.write(each));
  },
  compare: (a, b) => littleEndianOrder(ed25519Noble.write(a), ed25519Noble.write(b)),
  independentGenerator(i) {
    const known = generators.get(i);
    if (known !== undefined) return known;
    let y = generatorY(i);
    let point = decompressed(elementText({ x: 0n, y }));
    while (point === null) point = decompressed(elementText({ x: 0n, y: ++y }));
    const made = element(point.clearCofactor());
    generators.set(i, made);
    return made;
  },
  encode: (numbers) => encodeNumbers(numbers, (text) => readMember(ed25519Noble, text)),
  numbersIn(a, length) {
    const { numbers, zeros } = numbersInText(ed25519Noble.write(a), length);
    return { numbers, regular: zeros && length <= capacity && ed25519Noble.equal(a, ed25519Noble.encode(numbers)) };
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

/** RFC 8032 5.1.3; null when the text is none of a point, is not reduced, or says that x = 0 is odd. */
function decompressed(text: string): EdwardsPoint | null {
  if (readText(text) === null) return null;
  try {
    return Point.fromBytes(Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(text.slice(62 - 2 * at, 64 - 2 * at), 16)));
  } catch {
    return null;
  }
}
