import fc from "fast-check";
import { expect, test } from "vitest";
import { quickestBySize } from "../testing/brute-force.js";
import { small } from "../testing/small.js";
import { captureOf } from "./index.js";

/** The best of the chains that the analysis tells, the front door included. */
function best(drawn: Parameters<typeof quickestBySize>[0]): { fewest: [number, number] | null; soonest: [number, number] | null } {
  const { front, frontSoonest, shorter } = captureOf(drawn.rules, { members: drawn.members, filled: { board: drawn.filled } }, drawn);
  const chains = [front, frontSoonest, ...shorter]
    .filter((chain) => chain !== null)
    .map(({ people, minutes }): [number, number] => [people, minutes / 60]);
  const first = (by: 0 | 1): [number, number] | null => chains.toSorted((a, b) => a[by] - b[by] || (a[1 - by] ?? 0) - (b[1 - by] ?? 0))[0] ?? null;
  return { fewest: first(0), soonest: first(1) };
}

test("nobody finds a chain that needs fewer people or less time than those told, whoever sits where and whatever they do in whatever order", () => {
  let chained = 0;
  fc.assert(
    fc.property(small, (drawn) => {
      const bySize = quickestBySize(drawn);
      const { fewest, soonest } = best(drawn);
      const size = bySize.findIndex((hours) => hours !== null);
      expect(fewest).toEqual(size === -1 ? null : [size + 1, bySize[size]]);
      const least = Math.min(...bySize.map((hours) => hours ?? Infinity));
      expect(soonest?.[1] ?? Infinity).toBe(least);
      if (captureOf(drawn.rules, { members: drawn.members, filled: { board: drawn.filled } }, drawn).shorter.length > 0) chained++;
    }),
    { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 300 : 40 },
  );
  expect(chained).toBeGreaterThan(0);
});
