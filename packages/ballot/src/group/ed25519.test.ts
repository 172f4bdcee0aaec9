import { expect, test } from "vitest";
import { seeded } from "../../testing/random.js";
import { randomExponent } from "../encoding/random.js";
import { ed25519Noble } from "./ed25519-noble.js";
import { ed25519With } from "./ed25519-wasm.js";
import type { Element, Group } from "./group.js";
import { loadCurve } from "./wasm/curve.js";

const curve = loadCurve();
const random = seeded("two back ends");
/** Points outside the group: of order 2, 4 and 8, and one of the group plus one of order 2. */
const SMALL_ORDER = [
  "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826",
];

test.skipIf(curve === null)("both back ends of Ed25519 agree on every operation, at the edges and on elements made by chance", () => {
  if (curve === null) return;
  const wasm = ed25519With(curve);
  const { order } = wasm;
  const exponents = [
    0n,
    1n,
    2n,
    15n,
    16n,
    31n,
    32n,
    order - 1n,
    order - 2n,
    1n << 252n,
    ...Array.from({ length: 6 }, () => randomExponent(wasm, random)),
  ];
  const texts = exponents.map((exponent) => ed25519Noble.write(ed25519Noble.power(ed25519Noble.generator, exponent)));
  const both = (compute: (group: Group, elements: Element[]) => unknown) => {
    const [theirs, ours] = [ed25519Noble, wasm].map((group) =>
      compute(
        group,
        texts.map((text) => group.decode(text) as Element),
      ),
    );
    expect(ours).toEqual(theirs);
  };
  both((group) => exponents.map((each) => group.write(group.power(group.generator, each))));
  both((group) => exponents.map((each) => group.write(group.secretPower(group.generator, each))));
  both((group) => exponents.map((each) => group.write(group.secretPower(group.prepared(group.independentGenerator(2)), each))));
  both((group, elements) => elements.map((each) => group.write(group.secretPower(each, exponents.at(-1) ?? 0n))));
  both((group, elements) => elements.map((each) => group.write(group.power(group.prepared(each), exponents.at(-2) ?? 0n))));
  both((group, elements) => elements.map((each) => group.powersOfMember(each, exponents)?.map((power) => group.write(power))));
  both((group, elements) =>
    elements.flatMap((a) => elements.map((b) => [group.write(group.multiply(a, b)), group.equal(a, b), Math.sign(group.compare(a, b))])),
  );
  both((group, elements) => elements.map((each) => [group.write(group.inverse(each)), group.isMember(each)]));
  both((group, elements) => group.writeAll(elements.map((each) => group.multiply(each, each))));
  both((group) => [group.write(group.productOfPowers([], [])), group.writeAll([])]);
  both((group, elements) => [2, 16, 100, 700].map((length) => productOf(group, { elements, exponents, length })));
  both((group) => [-1, 0, 63, 64].map((i) => group.write(group.independentGenerator(i))));
  both((group) => [[0], [0, 0, 0], [255, 0, 1], Array.from({ length: 30 }, (_, at) => at * 8)].map((numbers) => group.write(group.encode(numbers))));
  both((group, elements) => elements.map((each) => group.numbersIn(each, 12)));
});

test.skipIf(curve === null)("neither back end takes a text that is not the one of a member", () => {
  const groups = [ed25519Noble, ...(curve === null ? [] : [ed25519With(curve)])];
  const one = `${"0".repeat(63)}1`;
  const hostile = ["", "1", "g".repeat(64), one.replace("0", "8"), "ff".repeat(32), "f".repeat(63), `${one}0`, one.replace("1", "2"), ` ${one}`];
  const notReduced = (0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn + 1n).toString(16);
  for (const group of groups) {
    for (const text of [...hostile, notReduced, group.write(group.generator).replace("6", "A")]) expect(group.decode(text)).toBeNull();
    for (const text of SMALL_ORDER) {
      const point = group.decode(text);
      expect([text, point === null]).toEqual([text, false]);
      expect(point !== null && (group.isMember(point) || group.isMember(group.multiply(point, group.generator)))).toBe(false);
      expect(point !== null && group.powersOfMember(point, [0n, 8n])).toBeNull();
    }
  }
});

test.skipIf(curve === null)("more powers of one element than fit into memory at once come out right", () => {
  if (curve === null) return;
  const group = ed25519With(curve);
  const exponents = Array.from({ length: 2_000 }, (_, at) => BigInt(at));
  const powers = group.powersOfMember(group.multiply(group.generator, group.generator), exponents) ?? [];
  expect(powers).toHaveLength(2_000);
  expect(powers.every((power, at) => group.equal(power, group.power(group.generator, BigInt(2 * at))))).toBe(true);
});

/** Many powers multiplied up, of elements that come again and again. */
function productOf(
  group: Group,
  { elements, exponents, length }: { readonly elements: readonly Element[]; readonly exponents: readonly bigint[]; readonly length: number },
): string {
  const bases = Array.from({ length }, (_, at) => elements[at % elements.length] ?? group.neutral);
  return group.write(
    group.productOfPowers(
      bases,
      bases.map((_, at) => exponents[(7 * at + 3) % exponents.length] ?? 0n),
    ),
  );
}
