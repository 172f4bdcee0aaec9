import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { drawnOrder } from "./drawn-order.js";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test("the same seed gives everybody the same order, another one another", () => {
  const order = drawnOrder("2026-11-24 lotto 3 11 17 29 40 44", { options: 8, sha256 });
  expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(drawnOrder("2026-11-24 lotto 3 11 17 29 40 44", { options: 8, sha256 })).toEqual(order);
  expect(drawnOrder("2026-11-24 lotto 3 11 17 29 40 45", { options: 8, sha256 })).not.toEqual(order);
});

test("over many seeds every option is first about equally often", () => {
  const first = Array<number>(4).fill(0);
  for (let seed = 0; seed < 4_000; seed++) {
    const [option = -1] = drawnOrder(`${seed}`, { options: 4, sha256 });
    first[option] = (first[option] ?? 0) + 1;
  }
  for (const times of first) expect(Math.abs(times - 1_000)).toBeLessThan(150);
});
