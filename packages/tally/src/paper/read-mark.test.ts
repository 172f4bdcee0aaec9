import fc from "fast-check";
import { expect, test } from "vitest";
import { BLANK, isBlank, type Mark, type MarkKind, MOST_OPTIONS, writeMark } from "./mark.js";
import { mistakeIn, readMark } from "./read-mark.js";

const limits = { options: 4, none: true, points: 10, budget: 100, costs: [10, 40, 60, 70] };

test.each([
  ["approval", "0+2", { kind: "approval", chosen: [0, 2] }],
  ["ranked", "2>0=1", { kind: "ranked", groups: [[2], [0, 1]] }],
  ["ranked", "2>4>0", { kind: "ranked", groups: [[2], [4], [0]] }],
  [
    "points",
    "0:3+2:7",
    {
      kind: "points",
      given: [
        [0, 3],
        [2, 7],
      ],
    },
  ],
  ["budget", "1+2", { kind: "budget", chosen: [1, 2] }],
  ["approval", "4", { kind: "approval", chosen: [4] }],
  ["points", "4:1", { kind: "points", given: [[4, 1]] }],
] as const)("a %s paper with %s on it is read", (kind, text, mark) => {
  expect(readMark(kind, text, limits)).toEqual(mark);
});

test.each<[MarkKind, string, string]>([
  ["approval", "2+0", "not in order"],
  ["approval", "0+0", "named twice"],
  ["approval", "5", "not on the paper"],
  ["approval", "", "a blank paper says that it is"],
  ["approval", "0+4", "one of these and none of these"],
  ["approval", "00", "a number written in another way"],
  ["approval", " 0", "a space"],
  ["approval", "0+", "nothing after the sign"],
  ["approval", "1e0", "a number written in another way"],
  ["approval", "-0", "a number written in another way"],
  ["approval", "٠", "a digit of another script"],
  ["ranked", "0>1>0", "ranked twice"],
  ["ranked", "1=0", "equals not in order"],
  ["ranked", "5", "not on the paper"],
  ["ranked", "0>", "an empty rank"],
  ["points", "0:0", "no point at all"],
  ["points", "0:3+0:4", "named twice"],
  ["points", "0:4+1:7", "11 of 10 points"],
  ["points", "0", "no number of points"],
  ["points", "0:1:2", "two numbers of points"],
  ["points", "0:99999999999999999999", "more points than anybody has"],
  ["budget", "2+3", "130 of 100"],
  ["points", "4:2", "none of these twice over"],
  ["budget", "0+4", "one of these and none of these"],
])("a %s paper with %s on it is refused: %s", (kind, text) => {
  expect(readMark(kind, text, limits)).toBeNull();
});

test("H-37: a very long mark is refused before it is looked at", () => {
  const everything = Array.from({ length: MOST_OPTIONS }, (_, option) => option).join("+");
  expect(readMark("approval", everything, { options: MOST_OPTIONS, none: false })).not.toBeNull();
  expect(readMark("approval", "0+".repeat(1_000_000), limits)).toBeNull();
});

test("none of these is not on a paper that doesn't have it", () => {
  for (const kind of ["approval", "ranked", "budget"] as const) expect(readMark(kind, "4", { ...limits, none: false })).toBeNull();
});

test("a form is told what is wrong with a mark", () => {
  expect(mistakeIn({ kind: "approval", chosen: [0, 9] }, limits)).toBe("not on the paper");
  expect(mistakeIn({ kind: "ranked", groups: [[0], [0]] }, limits)).toBe("named twice");
  expect(mistakeIn({ kind: "approval", chosen: [0, 4] }, limits)).toBe("none and others");
  expect(mistakeIn({ kind: "points", given: [[0, 11]] }, limits)).toBe("too many points");
  expect(mistakeIn({ kind: "budget", chosen: [2, 3] }, limits)).toBe("above the budget");
  expect(mistakeIn({ kind: "budget", chosen: [1, 2] }, limits)).toBeNull();
});

test("an approval paper for at most two options refuses a third", () => {
  expect(readMark("approval", "0+1", { ...limits, most: 2 })).not.toBeNull();
  expect(readMark("approval", "0+1+2", { ...limits, most: 2 })).toBeNull();
});

test("nothing on the paper is a blank paper, of every kind", () => {
  for (const kind of ["approval", "ranked", "points", "budget"] as const) {
    const mark = readMark(kind, BLANK, limits);
    expect(mark !== null && isBlank(mark)).toBe(true);
  }
});

const options = fc.uniqueArray(fc.nat(3), { maxLength: 4 });
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  options.map((chosen) => ({ kind: "approval" as const, chosen })),
  fc.uniqueArray(fc.nat(4), { maxLength: 5 }).chain((order) =>
    fc.array(fc.boolean(), { minLength: order.length, maxLength: order.length }).map((breaks) => {
      const groups: number[][] = [];
      for (const [at, option] of order.entries()) {
        if (at === 0 || breaks[at]) groups.push([]);
        groups.at(-1)?.push(option);
      }
      return { kind: "ranked" as const, groups };
    }),
  ),
  fc.tuple(options, fc.nat(1)).map(([chosen, more]) => ({ kind: "points" as const, given: chosen.map((option) => [option, 1 + more] as const) })),
);

test("what is written is read back, and one meaning has one text", () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      const text = writeMark(mark);
      const back = readMark(mark.kind, text, limits);
      expect(back).not.toBeNull();
      if (back !== null) expect(writeMark(back)).toBe(text);
    }),
  );
});

test("whatever text comes in, what is read writes itself the same", () => {
  const text = fc.string({ unit: fc.constantFrom(..."01234>=+:-"), maxLength: 9 });
  fc.assert(
    fc.property(fc.constantFrom("approval" as const, "ranked" as const, "points" as const, "budget" as const), text, (kind, text) => {
      const mark = readMark(kind, text, limits);
      if (mark !== null) expect(writeMark(mark)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});
