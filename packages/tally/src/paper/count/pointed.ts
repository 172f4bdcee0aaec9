import type { Mark } from "../mark.js";
import { byMeasure, type Counter, type Counting, filled } from "./counting.js";

/** The most points first. */
export const points: Counter = (given) => {
  const table = { kind: "points" as const, sums: pointsOf(given), voters: votersOf(given) };
  return { ...byMeasure(table.sums, given), winners: null, funded: null, warnings: [], table };
};

/** How many points each option was given. */
export function pointsOf(given: Counting): number[] {
  return sumOf(given, (points) => points);
}

function votersOf(given: Counting): number[] {
  return sumOf(given, () => 1);
}

function sumOf(given: Counting, worth: (points: number) => number): number[] {
  const sums = Array<number>(given.options).fill(0);
  for (const { mark, papers } of filled(given, isPointed)) {
    for (const [option, points] of mark.given) if (option < given.options) sums[option] = (sums[option] ?? 0) + worth(points) * papers;
  }
  return sums;
}

function isPointed(mark: Mark): mark is Extract<Mark, { kind: "points" }> {
  return mark.kind === "points";
}
