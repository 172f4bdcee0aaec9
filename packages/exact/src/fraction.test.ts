import fc from "fast-check";
import { expect, test } from "vitest";
import { rootCount } from "./fraction.js";

const times = fc.record({ n: fc.integer({ min: 1, max: 1_000 }), d: fc.integer({ min: 1, max: 1_000 }) });

test.each([
  [1, 1, 100, 10],
  [1, 1, 101, 11],
  [1, 2, 1_000, 16],
  [3, 2, 1_000, 48],
  [3, 1, 0, 0],
  [1, 1, 1, 1],
  [1, 1, 999_999_999, 31_623],
])("%i/%i of the square root of %i takes %i", (n, d, of, needed) => expect(rootCount({ n, d }, of)).toBe(needed));

test("so many are enough, and one less is not", () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 1_000_000_000 }), ({ n, d }, of) => {
      const needed = BigInt(rootCount({ n, d }, of));
      const enough = (count: bigint) => (count * BigInt(d)) ** 2n >= BigInt(n) ** 2n * BigInt(of);
      expect([enough(needed), enough(needed - 1n)]).toEqual([true, false]);
    }),
  );
});
