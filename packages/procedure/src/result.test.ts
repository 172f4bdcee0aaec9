import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ruled, Test } from "@folkmoot/constitution";
import type { Count } from "./event.js";
import { result } from "./result.js";
import { majorityOf, ruled, rulesOf, voteStage, who } from "../testing/rules.js";

const rules = rulesOf([]);
const member = ruled(who("class", "member"));
const stage = (carried: readonly Ruled<Test>[], quorum: readonly Ruled<Test>[] = [], roll = member) => voteStage({ roll, carried, quorum });
const count = (yes: number, no: number, abstain = 0): Count => ({ for: yes, against: no, abstain });
const carried = (of: ReturnType<typeof stage>, votes: Count, entitled = 1_000) =>
  result(rules, of, { count: votes, entitled, members: 20_000 }).carried;

const turnout = (n: number, d: number): Ruled<Test> =>
  ruled({ kind: "share", strict: false, share: { n, d }, of: { kind: "entitled" }, counts: "taking part" });
const half = majorityOf("cast");
const twoThirds = majorityOf("cast", { n: 2, d: 3 }, false);

test("an empty vote carries nothing, whatever the majority", () => {
  for (const test of [half, twoThirds, majorityOf("entitled", { n: 0, d: 1 }, false), ruled<Test>({ kind: "none" })]) {
    expect(carried(stage([test]), count(0, 0))).toBe(false);
    expect(carried(stage([test]), count(0, 0, 7))).toBe(false);
  }
});

test("exactly two thirds is at least two thirds, a vote less is not", () => {
  expect(carried(stage([twoThirds]), count(200, 100))).toBe(true);
  expect(carried(stage([twoThirds]), count(199, 100))).toBe(false);
});

test("equal votes are lost even where at least half would carry", () => {
  const found = result(rules, stage([majorityOf("cast", { n: 1, d: 2 }, false)]), { count: count(5, 5), entitled: 12, members: 100 });
  expect(found.carried).toBe(false);
  expect(found.requirements.at(-1)).toMatchObject({ code: "tie", status: "unmet", clause: null, evidence: { for: 5, against: 5 } });
});

test("vacant seats count as not in favour", () => {
  const committee = stage([majorityOf("seats")], [], ruled(who("body", "committee")));
  expect(carried(committee, count(6, 0), 6)).toBe(false);
  expect(carried(committee, count(7, 5), 12)).toBe(true);
  expect(result(rules, committee, { count: count(6, 0), entitled: 6, members: 100 }).requirements).toMatchObject([
    { evidence: { value: 6, base: 12, needed: 7 } },
  ]);
});

test("every majority and every quorum must be reached", () => {
  const both = stage([twoThirds, majorityOf("entitled", { n: 1, d: 10 }, false)], [turnout(1, 5)]);
  expect(carried(both, count(150, 50))).toBe(true);
  expect(carried(both, count(99, 0, 101))).toBe(false);
  expect(carried(both, count(150, 49))).toBe(false);
});

const anyCount = fc.record({
  for: fc.integer({ min: 0, max: 300 }),
  against: fc.integer({ min: 0, max: 300 }),
  abstain: fc.integer({ min: 0, max: 300 }),
});
const anyTest = fc
  .record({ strict: fc.boolean(), n: fc.integer({ min: 0, max: 6 }), of: fc.constantFrom("cast", "entitled", "answered") })
  .map(({ strict, n, of }) => majorityOf(of === "cast" || of === "entitled" ? of : "answered", { n, d: 6 }, strict));

test("one more vote in favour never turns carried into not carried", () => {
  fc.assert(
    fc.property(
      anyCount,
      fc.array(anyTest, { minLength: 1, maxLength: 3 }),
      fc.array(fc.constant(turnout(1, 3)), { maxLength: 1 }),
      (votes, tests, quorum) => {
        const of = stage(tests, quorum);
        expect(!carried(of, votes, 901) || carried(of, { ...votes, for: votes.for + 1 }, 901)).toBe(true);
      },
    ),
  );
});

test("one more vote against never turns not carried into carried where no quorum counts who takes part", () => {
  fc.assert(
    fc.property(anyCount, fc.array(anyTest, { minLength: 1, maxLength: 3 }), (votes, tests) => {
      expect(carried(stage(tests), votes, 901) || !carried(stage(tests), { ...votes, against: votes.against + 1 }, 901)).toBe(true);
    }),
  );
});

test("a turnout quorum is the one rule under which a vote against can carry a motion", () => {
  const of = stage([half], [turnout(1, 5)]);
  expect(carried(of, count(199, 0))).toBe(false);
  expect(carried(of, count(199, 1))).toBe(true);
});
