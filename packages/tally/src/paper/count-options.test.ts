import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMark, ENOUGH } from "../../testing/marks.js";
import { countOptions, type OptionsPaper } from "./count-options.js";
import { methodRow, OPTIONS_METHODS, type OptionsMethod } from "./methods.js";

/** "3 0>1" is three papers that say 0>1, "3" three blank ones. */
function papers(...lines: string[]): OptionsPaper["papers"] {
  return lines.map((line) => {
    const [n = "", mark = "-"] = line.split(" ");
    return { mark, papers: Number(n) };
  });
}

test("approval: the one that most people chose is first, and who chose others only is against", () => {
  const count = countOptions({ method: "approval", options: 3, none: false, papers: papers("3 0+2", "2 2", "1"), tieOrder: [0, 1, 2] });
  expect(count.support).toEqual([
    { for: 3, against: 2, abstain: 1 },
    { for: 0, against: 5, abstain: 1 },
    { for: 5, against: 0, abstain: 1 },
  ]);
  expect(count.order).toEqual([[2], [0], [1]]);
  expect(count).toMatchObject({ papers: 6, blank: 1, funded: null, ties: [] });
});

test("a tie is settled by the declared order and said", () => {
  const count = countOptions({ method: "approval", options: 3, none: false, papers: papers("3 0+2", "1 1"), tieOrder: [2, 1, 0] });
  expect(count.order).toEqual([[0, 2], [1]]);
  expect(count.line).toEqual([2, 0, 1]);
  expect(count.ties).toEqual([{ stage: 0, question: "order", among: [2, 0], by: "declared order" }]);
});

test("ranked: for is whoever ranks it above none of these, and what isn't ranked is below everything that is", () => {
  const given = papers("4 0>2>1", "3 1>2", "2 1", "1");
  const count = countOptions({ method: "schulze", options: 2, none: true, papers: given, tieOrder: [0, 1, 2] });
  expect(count.support).toEqual([
    { for: 4, against: 3, abstain: 3 },
    { for: 5, against: 4, abstain: 1 },
  ]);
  expect(count.order).toEqual([[1], [0], [2]]);
});

test("ranked, without none of these: for is whoever ranks it at all", () => {
  const count = countOptions({ method: "schulze", options: 2, none: false, papers: papers("4 0>1", "3 1", "1"), tieOrder: [0, 1] });
  expect(count.support).toEqual([
    { for: 4, against: 3, abstain: 1 },
    { for: 7, against: 0, abstain: 1 },
  ]);
});

test("points: the sum decides, and a voter may use fewer than they have", () => {
  const count = countOptions({ method: "points", options: 3, none: false, points: 10, papers: papers("2 0:10", "3 1:4+2:6"), tieOrder: [0, 1, 2] });
  expect(count.order).toEqual([[0], [2], [1]]);
  expect(count.table).toEqual({ kind: "points", sums: [20, 12, 18], voters: [2, 3, 3] });
});

test("greedy budget: the most wanted project is funded, one that doesn't fit is passed over", () => {
  const count = countOptions({
    method: "budget-greedy",
    options: 3,
    none: false,
    budget: 100,
    costs: [80, 50, 20],
    papers: papers("5 0", "4 1", "3 2"),
    tieOrder: [0, 1, 2],
  });
  expect(count.funded).toEqual({ options: [0, 2], cost: 100, left: 0 });
});

test("equal shares: a minority gets its part of the money, where greedy counting gives all to the majority", () => {
  // 60 of 100 voters want projects 0 and 1, 40 want 2; each costs 50 of 100. A share is 1: the 60 can pay for one, and with 3 more units each the 40 for theirs.
  const paper = { options: 3, none: false, budget: 100, costs: [50, 50, 40], papers: papers("60 0+1", "40 2"), tieOrder: [0, 1, 2] } as const;
  expect(countOptions({ ...paper, method: "budget-greedy" }).funded?.options).toEqual([0, 1]);
  const shares = countOptions({ ...paper, method: "budget-equal-shares" });
  expect(shares.funded).toEqual({ options: [0, 2], cost: 90, left: 10 });
  expect(shares.table).toMatchObject({
    kind: "equal shares",
    purchases: [
      { option: 0, cost: 50, supporters: 60, price: { n: 5n, d: 6n }, short: 0 },
      { option: 2, cost: 40, supporters: 40, price: { n: 1n, d: 1n }, short: 0 },
    ],
  });
});

test.each([
  ["approval", "3 0", "4 2"],
  ["points", "3 0:1", "4 2:1"],
  ["budget-greedy", "3 0", "4 2"],
  ["budget-equal-shares", "3 0", "4 2"],
  ["plurality", "3 0", "4 2"],
] as const)("%s: whoever wants none of these takes part and is against each", (method, some, none) => {
  const given = papers(some, none, "1");
  const count = countOptions({ method, options: 2, none: true, points: 5, budget: 10, costs: [5, 5], papers: given, tieOrder: [0, 1, 2] });
  expect(count.support).toEqual([
    { for: 3, against: 4, abstain: 1 },
    { for: 0, against: 7, abstain: 1 },
  ]);
  expect(count).toMatchObject({ order: [[0], [1]], blank: 1 });
});

test("whoever ranks none of these first is against what they rank below it and what they don't rank", () => {
  const count = countOptions({ method: "schulze", options: 2, none: true, papers: papers("3 0", "4 2", "1"), tieOrder: [0, 1, 2] });
  expect(count.support).toEqual([
    { for: 3, against: 4, abstain: 1 },
    { for: 0, against: 4, abstain: 4 },
  ]);
});

test("a paper asks for something, for nothing, or says nothing", () => {
  const count = countOptions({ method: "schulze", options: 2, none: true, papers: papers("3 0>2", "2 2>0", "4 0=1=2", "1"), tieOrder: [0, 1, 2] });
  expect(count.whole).toEqual({ for: 3, against: 6, abstain: 1 });
  const approval = countOptions({ method: "approval", options: 2, none: true, papers: papers("3 0", "2 2", "1"), tieOrder: [0, 1] });
  expect(approval.whole).toEqual({ for: 3, against: 2, abstain: 1 });
});

test("of a budget only some may be bought, and whoever chose others keeps their share", () => {
  const paper = { options: 3, none: false, budget: 100, costs: [60, 60, 40], papers: papers("60 0", "40 1+2"), tieOrder: [0, 1, 2] } as const;
  expect(countOptions({ ...paper, method: "budget-greedy" }).funded?.options).toEqual([0, 2]);
  for (const method of ["budget-greedy", "budget-equal-shares"] as const) {
    const count = countOptions({ ...paper, method, among: [1, 2] });
    expect(count.funded?.options.toSorted()).toEqual([1, 2]);
    expect(count.support[0]).toEqual({ for: 60, against: 40, abstain: 0 });
  }
});

const METHODS = Object.keys(OPTIONS_METHODS) as readonly OptionsMethod[];

test.each(METHODS)("%s: a paper that nobody filled in, or nobody at all, gives nobody anything", (method) => {
  for (const given of [[], papers("7")]) {
    const count = countOptions({ ...ENOUGH, method, options: 2, none: false, costs: [5, 5], papers: given, tieOrder: [0, 1] });
    expect([count.papers, count.blank]).toEqual(given.length === 0 ? [0, 0] : [7, 7]);
    expect(new Set(count.line)).toEqual(new Set([0, 1]));
    expect([...(count.winners ?? []), ...(count.funded?.options ?? [])]).toEqual([]);
  }
});

const OPTIONS = 4;

function anyPaper(method: OptionsMethod): fc.Arbitrary<OptionsPaper> {
  return fc.record({ places: fc.integer({ min: 1, max: 3 }), none: fc.boolean() }).chain(({ places, none }) => {
    const limits = { options: OPTIONS, places, none: none && methodRow(method).mark !== "grades" };
    const mark = fc.oneof({ weight: 6, arbitrary: anyMark(method, limits) }, fc.constant("-"));
    const given = fc.array(fc.record({ mark, papers: fc.integer({ min: 1, max: 5 }) }), { maxLength: 12 });
    return fc
      .record({ papers: given, tieOrder: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }) })
      .map((filled) => ({ ...ENOUGH, ...limits, ...filled, method, costs: [10, 20, 30, 25] }));
  });
}

test.each(METHODS)(
  "%s: the same papers one by one and in another order give the same result, and everybody is for, against or abstains once",
  (method) => {
    fc.assert(
      fc.property(anyPaper(method), (paper) => {
        const one = countOptions(paper);
        const apart = paper.papers.flatMap(({ mark, papers }) => Array.from({ length: papers }, () => ({ mark, papers: 1 }))).toReversed();
        expect(countOptions({ ...paper, papers: apart })).toEqual(one);
        for (const support of one.support) expect(support.for + support.against + support.abstain).toBe(one.papers);
        expect(one.line.toSorted((a, b) => a - b)).toEqual(one.order.flat().toSorted((a, b) => a - b));
        for (const winner of one.winners ?? []) if (winner < OPTIONS) expect(one.support[winner]?.for).toBeGreaterThan(0);
        expect(new Set(one.winners).size).toBeLessThanOrEqual(paper.places ?? 1);
        if (one.funded !== null) expect(one.funded.cost + one.funded.left).toBe(ENOUGH.budget);
      }),
      { numRuns: 30 },
    );
  },
);
