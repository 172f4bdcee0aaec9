import { expect, test } from "vitest";
import { rankings, scottishStv, type StvTable } from "@folkmoot/tally";
import { type Band, flowLayout, WIDTH } from "./flow-layout.js";

// 100 papers for three places: two surpluses, then exclusions, and papers that name nobody else.
const TABLE: StvTable = scottishStv(
  rankings(5, [
    { papers: 40, groups: [[0], [3]] },
    { papers: 30, groups: [[1], [2]] },
    { papers: 12, groups: [[2]] },
    { papers: 10, groups: [[3]] },
    { papers: 8, groups: [[4]] },
  ]),
  { seats: 3, tieOrder: [0, 1, 2, 3, 4] },
).table;

const ORDER = [0, 1, 3, 2, 4];
const width = (bands: readonly Band[], end: "from" | "to"): number => bands.reduce((sum, band) => sum + band[end][1], 0);

test("each bar is all votes, without a gap", () => {
  for (const { parts } of flowLayout(TABLE, ORDER)) {
    let x = 0;
    for (const part of parts) {
      expect(part.x).toBeCloseTo(x);
      x += part.width;
    }
    expect(x).toBeCloseTo(WIDTH);
  }
});

test("between two bars nothing is lost: what stays and what leaves is the bar before, what stays and what arrives the bar after", () => {
  const [, ...between] = flowLayout(TABLE, ORDER);
  expect(between.length).toBeGreaterThan(2);
  for (const { staying, leaving, arriving } of between) {
    expect(width(staying, "from") + width(leaving, "from")).toBeCloseTo(WIDTH);
    expect(width(staying, "to") + width(arriving, "to")).toBeCloseTo(WIDTH);
    expect(width(leaving, "to")).toBeCloseTo(width(arriving, "from"));
  }
});

test("a count of no papers at all is drawn as nothing", () => {
  const empty: StvTable = {
    decimals: 0,
    seats: 1,
    valid: 0,
    quota: 1,
    keep: null,
    stages: [{ act: { kind: "first preferences" }, votes: [0, 0], nonTransferable: 0, quota: 1, elected: [] }],
  };
  expect(flowLayout(empty, [0, 1])).toEqual([{ before: [], parts: [], staying: [], leaving: [], arriving: [] }]);
});
