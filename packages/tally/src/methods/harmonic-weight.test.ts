import { expect, test } from "vitest";
import { harmonicWeight } from "./harmonic-weight.js";

test("a voice is shared by what is still in: whoever is taken out leaves it to the others", () => {
  // Ann (2 voices) supports 0 and 1, Ben supports 1. At first 0 has 1, 1 has 2; 0 leaves, and then 1 has 3.
  const supporters = [
    { supports: [0, 1], weight: 2 },
    { supports: [1], weight: 1 },
  ];
  expect(harmonicWeight(supporters, 2)).toEqual({ order: [1, 0], thousandths: [1_000, 3_000], ties: [] });
});

test("thousandths are rounded up from a half, and of equals the newest goes first", () => {
  const third = [{ supports: [0, 1, 2], weight: 1 }];
  // 1/3 is 0.333; the newest goes, then 1/2, then 1.
  expect(harmonicWeight(third, 3)).toMatchObject({ order: [0, 1, 2], thousandths: [1_000, 500, 333] });
  expect(harmonicWeight([{ supports: [0, 1, 2, 3, 4, 5], weight: 1 }], 6).thousandths[5]).toBe(167);
});

test("or the last of a declared order, and it is said", () => {
  const { order, ties } = harmonicWeight([{ supports: [0, 1, 2], weight: 1 }], 3, [2, 0, 1]);
  expect(order).toEqual([2, 0, 1]);
  expect(ties).toEqual([
    { stage: 1, question: "exclusion", among: [1, 0, 2], by: "declared order" },
    { stage: 2, question: "exclusion", among: [0, 2], by: "declared order" },
  ]);
});
