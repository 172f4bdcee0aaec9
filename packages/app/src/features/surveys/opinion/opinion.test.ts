import { expect, test } from "vitest";
import { opinionOf } from "./opinion.js";
import { calmOrder } from "./order.js";
import { proportionZ, twoProportionsZ } from "./significance.js";
import { NOT_SEEN, type Stances } from "./stances.js";

/** People of one mind, each with a few opinions of their own and a few things that they have not seen; the same people each time. */
function people(many: number, line: readonly number[]): Int8Array[] {
  let state = many;
  const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const one = (stance: number): number => (chance() < 0.1 ? NOT_SEEN : chance() < 0.1 ? Math.round(chance() * 2) - 1 : stance);
  return Array.from({ length: many }, () => Int8Array.from(line, one));
}

const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
/** All agree with 1; 2 to 7 are the first camp's, 8 to 13 the second's; nobody cares about 14. */
const left = [1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, 0];
const right = left.map((stance, at) => (at === 0 || at === 13 ? stance : -stance));
const divided: Stances = [...people(60, left), ...people(30, right)];

test("two camps are found as two groups, the larger one first, with what is typical of each", () => {
  const opinion = opinionOf(divided, numbers);
  expect(opinion?.groups.map(({ size }) => size)).toEqual([60, 30]);
  expect(opinion?.silhouette).toBeGreaterThan(0.5);
  for (const [at, camp] of [left, right].entries()) {
    const typical = opinion?.groups[at]?.typical ?? [];
    expect(typical).toHaveLength(5);
    for (const { statement, side } of typical) expect(camp[statement - 1]).toBe(side === "agree" ? 1 : -1);
    expect(typical.map(({ statement }) => statement)).not.toContain(1);
  }
});

test("what all groups agree with is consensus, and what separates them divides, whatever their sizes", () => {
  const opinion = opinionOf([...people(500, left), ...people(12, right)], numbers);
  expect(opinion?.groups.map(({ size }) => size)).toEqual([500, 12]);
  expect(opinion?.consensus.map(({ statement, side }) => [statement, side])).toEqual([[1, "agree"]]);
  expect(opinion?.dividing.map(({ statement }) => statement)).not.toContain(1);
  expect(opinion?.dividing).toHaveLength(5);
});

test("the same people are divided in the same way each time", () => {
  expect(opinionOf(divided, numbers)).toEqual(opinionOf(divided, numbers));
});

test("a group of four is not shown, and does not hide the groups of everybody else", () => {
  const strange = left.map((_, at) => (at % 2 === 0 ? 1 : -1));
  const opinion = opinionOf([...divided, ...Array.from({ length: 4 }, () => Int8Array.from(strange))], numbers);
  expect(opinion?.groups.every(({ size }) => size >= 5)).toBe(true);
  expect(opinion?.groups.length).toBeGreaterThanOrEqual(2);
});

test("people who all think the same are no groups, and nine people are too few to look for any", () => {
  expect(
    opinionOf(
      people(40, left).map(() => Int8Array.from(left)),
      numbers,
    )?.groups,
  ).toEqual([]);
  expect(opinionOf(divided.slice(0, 9), numbers)).toBeNull();
  expect(opinionOf(divided, [1])).toBeNull();
});

test("whoever has voted on little is not placed", () => {
  const idle = Array.from({ length: 50 }, () => new Int8Array(numbers.length).fill(NOT_SEEN));
  expect(opinionOf([...divided, ...idle], numbers)?.placed).toBe(opinionOf(divided, numbers)?.placed);
});

test("no faction fills the first page: what the smaller camp agrees with stands among the first", () => {
  const order = calmOrder([...people(60, [1, 1, 1, 1, 0, 0]), ...people(30, [0, 0, 0, 0, 1, 1])], 6);
  expect(order.slice(0, 3).some((column) => column >= 4)).toBe(true);
  expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the z scores are those of Polis", () => {
  // polismath/stats.clj: (two-prop-test 15 56 24 71), worked out by hand from its formula.
  expect(twoProportionsZ({ said: 15, seen: 24 }, { said: 56, seen: 71 })).toBeCloseTo(-1.5141, 4);
  expect(proportionZ(9, 9)).toBeCloseTo(Math.sqrt(10), 6);
  expect(twoProportionsZ({ said: 5, seen: 5 }, { said: 7, seen: 7 })).toBe(0);
});
