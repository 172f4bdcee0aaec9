import { expect, test } from "vitest";
import { movedBefore, movedDown, movedUp, orderOf, type Places } from "./ranking.js";

const none: Places = [null, null, null, null];

test("lines stand in the order of their places, and those without one behind them as on the paper", () => {
  expect(orderOf(none)).toEqual([0, 1, 2, 3]);
  expect(orderOf([null, 2, 1, null])).toEqual([2, 1, 0, 3]);
  expect(orderOf([2, 1, 2, 7])).toEqual([1, 0, 2, 3]);
});

test("up: from no place to the last one, then past one after the other, and no further than the first", () => {
  const ranked: Places = [1, 2, null, null];
  expect(movedUp(ranked, 2)).toEqual([1, 2, 3, null]);
  expect(movedUp([1, 2, 3, null], 2)).toEqual([1, 3, 2, null]);
  expect(movedUp([1, 2, 3, null], 0)).toEqual([1, 2, 3, null]);
});

test("down: past one after the other, and from the last place to none", () => {
  expect(movedDown([1, 2, 3, null], 0)).toEqual([2, 1, 3, null]);
  expect(movedDown([1, 2, 3, null], 2)).toEqual([1, 2, null, null]);
  expect(movedDown(none, 2)).toBe(none);
});

test("whoever shares a place leaves it first, and the others keep sharing it", () => {
  expect(movedUp([1, 2, 2, 2], 2)).toEqual([1, 3, 2, 3]);
  expect(movedDown([1, 1, 2, null], 0)).toEqual([2, 1, 3, null]);
});

test("dragged before another it stands there alone; dragged to the end it comes last of those with a place", () => {
  expect(movedBefore([1, 2, 3, null], 3, 0)).toEqual([2, 3, 4, 1]);
  expect(movedBefore([1, 2, 2, null], 3, 2)).toEqual([1, 3, 3, 2]);
  expect(movedBefore([1, 2, 3, null], 0, null)).toEqual([3, 1, 2, null]);
  expect(movedBefore([1, 2, null, null], 0, 3)).toEqual([2, 1, null, null]);
  expect(movedBefore(none, 2, 2)).toBe(none);
});
