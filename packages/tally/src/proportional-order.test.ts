import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionalOrder } from "./proportional-order.js";

test("no faction fills the first page: a third of the people has every third place", () => {
  const majority = Array.from({ length: 60 }, (_, n) => n);
  const minority = Array.from({ length: 30 }, (_, n) => 60 + n);
  const order = proportionalOrder([majority, majority, majority, majority, minority, minority]);
  expect(order.slice(0, 3).filter((option) => option >= 4)).toHaveLength(1);
  expect(order.slice(0, 6).filter((option) => option >= 4)).toHaveLength(2);
});

test("without any support the earlier stands above the later", () => {
  expect(proportionalOrder([[], [], []])).toEqual([0, 1, 2]);
});

test("everything is listed once, and who is named twice on one option counts once", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(20), { maxLength: 10 }), { maxLength: 12 }), (supporters) => {
      const order = proportionalOrder(supporters);
      expect(order.toSorted((a, b) => a - b)).toEqual([...supporters.keys()]);
      expect(proportionalOrder(supporters.map((people) => [...people, ...people]))).toEqual(order);
    }),
  );
});

test("2,000 options with 20,000 supporters are put in order in a moment", () => {
  const supporters = Array.from({ length: 2_000 }, (_, option) => Array.from({ length: 100 }, (_, n) => (option * 7919 + n * n * 31) % 20_000));
  const from = process.cpuUsage();
  expect(proportionalOrder(supporters)).toHaveLength(2_000);
  expect(process.cpuUsage(from).user).toBeLessThan(2_000_000);
});
