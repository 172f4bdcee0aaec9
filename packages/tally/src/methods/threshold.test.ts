import { expect, test } from "vitest";
import { type Condition, threshold } from "./threshold.js";

const half: Condition = { kind: "yes", share: { n: 1, d: 2 }, of: "yes and no", strict: true };
const twoThirds = (strict: boolean): Condition => ({ kind: "yes", share: { n: 2, d: 3 }, of: "yes and no", strict });

test.each([
  ["more yes than no", { yes: 41, no: 40, abstain: 119, eligible: 200 }, [half], true],
  ["abstentions counted in", { yes: 41, no: 40, abstain: 119, eligible: 200 }, [{ ...half, of: "yes, no and abstentions" }], false],
  ["as many yes as no", { yes: 50, no: 50, abstain: 0, eligible: 100 }, [half], false],
  ["exactly two thirds, where at least two thirds are asked", { yes: 200, no: 100, abstain: 0, eligible: 400 }, [twoThirds(false)], true],
  ["exactly two thirds, where more are asked", { yes: 200, no: 100, abstain: 0, eligible: 400 }, [twoThirds(true)], false],
  ["nobody at all", { yes: 0, no: 0, abstain: 10, eligible: 100 }, [half], false],
  ["no condition at all", { yes: 10, no: 0, abstain: 0, eligible: 100 }, [], false],
] as const)("%s", (_, count, conditions, passed) => {
  expect(threshold(count, conditions).passed).toBe(passed);
});

test("a turnout quorum and an approval quorum are different rules", () => {
  const count = { yes: 250, no: 100, abstain: 50, eligible: 1_000 };
  const share = { n: 2, d: 5 };
  expect(threshold(count, [half, { kind: "turnout", share, abstentionsCount: true, strict: false }]).passed).toBe(true);
  expect(threshold(count, [half, { kind: "turnout", share, abstentionsCount: false, strict: false }]).passed).toBe(false);
  expect(threshold(count, [half, { kind: "yes", share, of: "eligible", strict: false }]).passed).toBe(false);
});

test("a vote against can make a motion pass where there is a turnout quorum, and the numbers show it", () => {
  const quorum: Condition = { kind: "turnout", share: { n: 1, d: 2 }, abstentionsCount: true, strict: false };
  const before = { yes: 49, no: 0, abstain: 0, eligible: 100 };
  expect(threshold(before, [half, quorum]).tests[1]).toMatchObject({ value: 49, base: 100, needed: 50, passed: false });
  expect(threshold({ ...before, no: 1 }, [half, quorum]).passed).toBe(true);
});

test("most people and most parts must agree; a part that is equal counts as no", () => {
  const parts = [
    { yes: 90, no: 10, weight: 2 },
    { yes: 10, no: 11, weight: 2 },
    { yes: 5, no: 5, weight: 1 },
  ];
  const double: Condition = { kind: "parts", share: { n: 1, d: 2 }, strict: true };
  const { passed, tests } = threshold({ yes: 105, no: 26, abstain: 0, eligible: null, parts }, [half, double]);
  expect([passed, tests[1]?.value, tests[1]?.base, tests[1]?.needed]).toEqual([false, 2, 5, 3]);
});

test("two thirds in each of two chambers: one that has only most of its votes stops it", () => {
  const chambers: Condition = { kind: "parts", share: { n: 1, d: 1 }, strict: false, carries: { share: { n: 2, d: 3 }, strict: false } };
  const count = (second: number) => ({
    yes: 40 + second,
    no: 35 - second,
    abstain: 0,
    eligible: null,
    parts: [
      { yes: 40, no: 20, weight: 1 },
      { yes: second, no: 15 - second, weight: 1 },
    ],
  });
  expect([threshold(count(10), [chambers]).passed, threshold(count(9), [chambers]).passed]).toEqual([true, false]);
});
