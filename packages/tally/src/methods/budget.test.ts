import fc from "fast-check";
import { expect, test } from "vitest";
import type { Baskets } from "../ballots/baskets.js";
import { lowest, order, plus, rational, type Rational, times, ZERO } from "../rational.js";
import { equalShares } from "./equal-shares.js";
import { equalSharesAddOne, equalSharesAddOneThenGreedy } from "./equal-shares-completed.js";
import { greedy } from "./greedy.js";
import { sequentialPhragmen } from "./sequential-phragmen.js";

const tieOrder = [0, 1, 2, 3, 4, 5];

test("greedy: what doesn't fit is passed over, or ends the count", () => {
  const rule = { costs: [50, 60, 40], budget: 100, tieOrder };
  expect(greedy([9, 8, 7], rule).funded).toEqual([0, 2]);
  expect(greedy([9, 8, 7], { ...rule, misfit: "stop" }).funded).toEqual([0]);
});

test("greedy: equals matter only where money for both is lacking", () => {
  expect(greedy([5, 5, 1], { costs: [60, 60, 10], budget: 100, tieOrder }).ties).toEqual([
    { stage: 0, question: "winner", among: [0, 1], by: "declared order" },
  ]);
  expect(greedy([5, 5, 1], { costs: [40, 60, 10], budget: 100, tieOrder }).ties).toEqual([]);
});

/** Three in favour of 0 and 1, one of 2. */
const ballots: Baskets = {
  options: 3,
  papers: [
    { chosen: [0, 1], papers: 3 },
    { chosen: [2], papers: 1 },
  ],
};

test("equal shares: each pays the same, or all they have; a group can spend its share and no more", () => {
  const rule = { costs: [60, 60, 25], tieOrder, utility: "cost" as const };
  const run = equalShares(ballots, rule, rational(25));
  // The three have 75: enough for one of theirs at 20 each, not for two. The fourth has 25 for the third project.
  expect(run.purchases.map(({ option, price }) => [option, price])).toEqual([
    [0, { n: 20n, d: 1n }],
    [2, { n: 25n, d: 1n }],
  ]);
  expect(run.ties).toEqual([{ stage: 1, question: "winner", among: [0, 1], by: "declared order" }]);
});

test("equal shares: of equals the cheaper one is bought, or the first of the declared order where a rule wants that", () => {
  const two = { options: 2, papers: [{ chosen: [0, 1], papers: 2 }] };
  const rule = { costs: [10, 8], tieOrder, utility: "cost" as const };
  expect(equalShares(two, rule, rational(5)).purchases.map(({ option }) => option)).toEqual([1]);
  expect(equalShares(two, { ...rule, equals: "declared order" }, rational(5)).purchases.map(({ option }) => option)).toEqual([0]);
});

test("equal shares: whoever has less pays all of it, and the others make up for it", () => {
  const poor: Baskets = {
    options: 2,
    papers: [
      { chosen: [0, 1], papers: 1 },
      { chosen: [1], papers: 2 },
    ],
  };
  // Project 0 costs its one supporter 6 of 10. Project 1 costs 20: 4, 8 and 8.
  const run = equalShares(poor, { costs: [6, 20], tieOrder, utility: "cardinality" }, rational(10));
  expect(run.purchases).toEqual([
    { option: 0, cost: 6, supporters: 1, price: { n: 6n, d: 1n }, short: 0 },
    { option: 1, cost: 20, supporters: 3, price: { n: 8n, d: 1n }, short: 1 },
  ]);
});

test("add-1 goes on until the next unit would overspend; then the rest goes by votes", () => {
  const rule = { costs: [60, 60, 30], budget: 100, tieOrder, utility: "cost" as const };
  // At 25 each only project 0 is bought. At 30 the fourth can pay for theirs; at 40 the three would buy a second one, and that is 150.
  const shares = equalSharesAddOne(ballots, rule);
  expect([shares.funded, shares.added, shares.share, shares.left]).toEqual([[0, 2], 14, { n: 39n, d: 1n }, 10]);
  const small = { ...rule, costs: [60, 60, 30, 9], budget: 100 };
  expect(equalSharesAddOneThenGreedy({ options: 4, papers: [...ballots.papers, { chosen: [3], papers: 1 }] }, small).funded).toContain(3);
});

test("Phragmén: a third of the people has every third place", () => {
  const people: Baskets = {
    options: 6,
    papers: [
      { chosen: [0, 1, 2, 3], papers: 20 },
      { chosen: [4, 5], papers: 10 },
    ],
  };
  const { chosen } = sequentialPhragmen(people, { costs: [1, 1, 1, 1, 1, 1], tieOrder, until: { seats: 6 } });
  expect(chosen.slice(0, 3).filter((option) => option >= 4)).toHaveLength(1);
});

const basket = fc.record({ chosen: fc.uniqueArray(fc.nat(4), { maxLength: 5 }), papers: fc.integer({ min: 1, max: 4 }) });
const election = fc.record({
  ballots: fc.array(basket, { minLength: 1, maxLength: 6 }).map((papers): Baskets => ({ options: 5, papers })),
  costs: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 5, maxLength: 5 }),
  budget: fc.integer({ min: 50, max: 400 }),
  utility: fc.constantFrom("cost" as const, "cardinality" as const),
});

test("nobody pays more than their share, and what is bought is paid for, to the last fraction", () => {
  fc.assert(
    fc.property(election, ({ ballots, costs, budget, utility }) => {
      const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
      const run = equalShares(ballots, { costs, utility, tieOrder }, rational(budget, voters));
      const purse = ballots.papers.map((): Rational => run.share);
      for (const { option, price, cost } of run.purchases) {
        let paid = ZERO;
        for (const [at, { chosen, papers }] of ballots.papers.entries()) {
          if (!chosen.includes(option)) continue;
          const has = purse[at] ?? ZERO;
          const pays = order(has, price) < 0 ? has : price;
          purse[at] = plus(has, times(pays, -1));
          paid = plus(paid, times(pays, papers));
        }
        expect(lowest(paid)).toEqual(rational(cost));
      }
      expect(run.cost).toBeLessThanOrEqual(budget);
    }),
  );
});
