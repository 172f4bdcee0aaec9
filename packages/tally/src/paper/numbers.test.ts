import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, type MarkKind, type PaperLimits, writeMark } from "./mark.js";
import { fitsNumbers, linesOf, markOfNumbers, numbersOf } from "./numbers.js";
import { isWithin, readMark } from "./read-mark.js";

const paper: PaperLimits = { options: 4, none: true, points: 10, top: 5 };

test("each kind of mark has its numbers, one for each line, and a blank paper has none", () => {
  expect(numbersOf("ranked", "2>0=1", paper)).toEqual([2, 2, 1, 0, 0]);
  expect(numbersOf("ranked", "4>0", paper)).toEqual([2, 0, 0, 0, 1]);
  expect(numbersOf("approval", "0+3", paper)).toEqual([1, 0, 0, 1, 0]);
  expect(numbersOf("budget", "4", paper)).toEqual([0, 0, 0, 0, 1]);
  expect(numbersOf("points", "1:3+2:7", paper)).toEqual([0, 3, 7, 0, 0]);
  expect(numbersOf("grades", "0,5,0,1", { ...paper, none: false })).toEqual([1, 6, 1, 2]);
  for (const kind of ["approval", "ranked", "points", "budget", "grades"] as const)
    expect(numbersOf(kind, "-", { ...paper, none: false })).toEqual([0, 0, 0, 0]);
});

test("what no honest paper says is spoilt", () => {
  expect(markOfNumbers("ranked", [1, 3, 0, 0, 0], paper)).toBeNull(); // a place left out
  expect(markOfNumbers("ranked", [1, 1, 2, 0, 0], { ...paper, strict: true })).toBeNull();
  expect(markOfNumbers("approval", [2, 0, 0, 0, 0], paper)).toBeNull();
  expect(markOfNumbers("approval", [1, 0, 0, 0, 1], paper)).toBeNull(); // none, and one of them
  expect(markOfNumbers("approval", [1, 1, 1, 0, 0], { ...paper, most: 2 })).toBeNull();
  expect(markOfNumbers("points", [6, 5, 0, 0, 0], paper)).toBeNull();
  expect(markOfNumbers("grades", [1, 2, 0, 3], { ...paper, none: false })).toBeNull(); // one without a grade
  expect(markOfNumbers("grades", [1, 2, 7, 3], { ...paper, none: false })).toBeNull();
  expect(markOfNumbers("budget", [1, 1, 0, 0, 0], { ...paper, budget: 5, costs: [3, 3, 1, 1] })).toBeNull();
  expect(markOfNumbers("ranked", [1, 0, 0, 0], paper)).toBeNull(); // a line is missing
  expect(markOfNumbers("ranked", [-1, 0, 0, 0, 0], paper)).toBeNull();
});

test("a paper that doesn't fit into small numbers is told before anybody votes", () => {
  expect(fitsNumbers("points", { options: 3, none: false, points: 255 })).toBe(true);
  expect(fitsNumbers("points", { options: 3, none: false, points: 256 })).toBe(false);
  expect(fitsNumbers("points", { options: 3, none: false })).toBe(false);
  expect(fitsNumbers("ranked", { options: 300, none: false })).toBe(false);
  expect(() => numbersOf("points", "0:256", { options: 1, none: false, points: 300 })).toThrow("does not fit");
});

const limits = fc.record({ options: fc.integer({ min: 1, max: 5 }), none: fc.boolean(), points: fc.integer({ min: 1, max: 255 }), top: fc.nat(100) });
const kinds = fc.constantFrom<MarkKind>("approval", "ranked", "points", "budget", "grades");

test("whatever is written on a paper comes out of its numbers as it went in", () => {
  fc.assert(
    fc.property(kinds, limits, fc.array(fc.nat(255), { minLength: 6, maxLength: 6 }), (kind, within, drawn) => {
      const own = kind === "grades" ? { ...within, none: false } : within;
      const mark = drawnMark(kind, own, drawn);
      fc.pre(isWithin(mark, own));
      const text = writeMark(mark);
      const numbers = numbersOf(kind, text, own);
      expect(numbers).toHaveLength(linesOf(own));
      expect(markOfNumbers(kind, numbers, own)).toBe(text);
    }),
  );
});

test("no two lists of numbers say the same: every one is the only way to write its mark, or is spoilt", () => {
  fc.assert(
    fc.property(kinds, limits, fc.array(fc.oneof(fc.nat(3), fc.integer({ min: -1, max: 256 })), { maxLength: 6 }), (kind, within, numbers) => {
      const mark = markOfNumbers(kind, numbers, within);
      if (mark === null) return;
      expect(readMark(kind, mark, within)).not.toBeNull();
      expect(numbersOf(kind, mark, within)).toEqual(numbers);
    }),
  );
});

/** A mark from numbers drawn by chance; within the limits or not. */
function drawnMark(kind: MarkKind, own: PaperLimits, drawn: readonly number[]): Mark {
  const lines = [...Array(linesOf(own)).keys()];
  const chosen = lines.filter((line) => (drawn[line] ?? 0) % 2 === 1);
  if (kind === "approval" || kind === "budget") return { kind, chosen };
  if (kind === "points") return { kind, given: chosen.map((line) => [line, drawn[line] ?? 1]) };
  if (kind === "grades") return { kind, grades: (drawn[5] ?? 0) < 30 ? [] : lines.map((line) => (drawn[line] ?? 0) % ((own.top ?? 0) + 1)) };
  const places = [...new Set(chosen.map((line) => (drawn[line] ?? 0) % 3))];
  return { kind, groups: places.map((place) => chosen.filter((line) => (drawn[line] ?? 0) % 3 === place)) };
}
