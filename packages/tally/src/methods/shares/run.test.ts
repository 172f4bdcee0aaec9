import fc from "fast-check";
import { expect, test } from "vitest";
import { type Baskets, votesFor } from "../../ballots/baskets.js";
import { lowest, minus, order, over, plus, rational, type Rational, times, ZERO } from "../../rational.js";
import { equalShares, type EqualSharesRule } from "../equal-shares.js";
import { equalSharesAddOne } from "../equal-shares-completed.js";
import { certainly, type Estimate, estimateOf, less, part, Remainder } from "./estimate.js";
import { runOf } from "./run.js";

/** The definition, word for word: in every round the price of every project, from all purses in fractions. What was bought and for how much. */
function plainly({ options, papers }: Baskets, rule: EqualSharesRule, share: Rational): readonly [number, Rational][] {
  const votes = votesFor({ options, papers });
  const purse = papers.map(() => share);
  const bought: [number, Rational][] = [];
  for (;;) {
    const offers = [...votes.keys()].flatMap((option) => {
      const price = votes[option] === 0 || bought.some(([one]) => one === option) ? null : priceOf(option);
      return price === null ? [] : [{ option, price, rate: rule.utility === "cost" ? over(price, costOf(option)) : price }];
    });
    const [first] = offers.toSorted(
      (a, b) =>
        order(a.rate, b.rate) || costOf(a.option) - costOf(b.option) || (votes[b.option] ?? 0) - (votes[a.option] ?? 0) || a.option - b.option,
    );
    if (first === undefined) return bought;
    for (const [at, { chosen }] of papers.entries()) {
      const has = purse[at] ?? ZERO;
      if (chosen.includes(first.option)) purse[at] = order(has, first.price) < 0 ? ZERO : lowest(minus(has, first.price));
    }
    bought.push([first.option, lowest(first.price)]);
  }

  function costOf(option: number): number {
    return rule.costs[option] ?? 0;
  }

  function priceOf(option: number): Rational | null {
    const of = [...papers.keys()].filter((at) => papers[at]?.chosen.includes(option)).sort((a, b) => order(purse[a] ?? ZERO, purse[b] ?? ZERO));
    let [missing, payers] = [rational(costOf(option)), votes[option] ?? 0];
    for (const at of of) {
      const has = purse[at] ?? ZERO;
      if (order(times(has, payers), missing) >= 0) return over(missing, payers);
      missing = minus(missing, times(has, papers[at]?.papers ?? 0));
      payers -= papers[at]?.papers ?? 0;
    }
    return null;
  }
}

function plainlyAddingOne(ballots: Baskets, rule: EqualSharesRule & { budget: number }): { share: number; bought: readonly [number, Rational][] } {
  const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
  const wanted = votesFor(ballots).filter((votes) => votes > 0).length;
  let share = Math.floor(rule.budget / voters);
  let bought = plainly(ballots, rule, rational(share));
  while (bought.length < wanted) {
    const next = plainly(ballots, rule, rational(share + 1));
    if (next.reduce((sum, [option]) => sum + (rule.costs[option] ?? 0), 0) > rule.budget) break;
    [share, bought] = [share + 1, next];
  }
  return { share, bought };
}

const OPTIONS = 6;
const basket = fc.record({ chosen: fc.uniqueArray(fc.nat(OPTIONS - 1), { maxLength: OPTIONS }), papers: fc.integer({ min: 1, max: 4 }) });
/** Costs of few kinds, so that much is equal, or of many. */
const cost = fc.oneof(fc.constantFrom(12, 24, 36, 60), fc.integer({ min: 1, max: 90 }));
const election = fc.record({
  ballots: fc.array(basket, { minLength: 1, maxLength: 9 }).map((papers): Baskets => ({ options: OPTIONS, papers })),
  costs: fc.array(cost, { minLength: OPTIONS, maxLength: OPTIONS }),
  budget: fc.integer({ min: 20, max: 240 }),
  utility: fc.constantFrom("cost" as const, "cardinality" as const),
});
const tieOrder = [0, 1, 2, 3, 4, 5];

test("one run buys what the definition buys, at the same prices to the last fraction", () => {
  fc.assert(
    fc.property(election, fc.integer({ min: 1, max: 7 }), ({ ballots, budget, ...rest }, parts) => {
      const rule = { ...rest, tieOrder };
      const share = rational(budget, parts);
      expect(equalShares(ballots, rule, share).purchases.map(({ option, price }) => [option, price])).toEqual(plainly(ballots, rule, share));
    }),
    { numRuns: 300 },
  );
});

test("adding units with leaps buys what adding one unit at a time buys by the definition", () => {
  fc.assert(
    fc.property(election, ({ ballots, ...rest }) => {
      const rule = { ...rest, tieOrder };
      const { purchases, share } = equalSharesAddOne(ballots, rule);
      const plain = plainlyAddingOne(ballots, rule);
      expect([share, purchases.map(({ option, price }) => [option, price])]).toEqual([rational(plain.share), plain.bought]);
    }),
    { numRuns: 150 },
  );
});

test("up to the share at which something may change, the same is bought in the same order", () => {
  fc.assert(
    fc.property(election, fc.integer({ min: 1, max: 60 }), ({ ballots, ...rest }, share) => {
      const rule = { ...rest, tieOrder };
      const { changesAfter, result } = runOf(ballots, rule, rational(share), 1);
      const order = result().purchases.map(({ option }) => option);
      for (const more of [1, 2, 3, 10, 30, changesAfter - 1]) {
        if (more >= changesAfter || !Number.isFinite(more)) continue;
        expect(plainly(ballots, rule, rational(share + more)).map(([option]) => option)).toEqual(order);
      }
    }),
    { numRuns: 100 },
  );
});

test("an estimate is never further off than it says, and takes nothing for certain that isn't so", () => {
  const step = fc.record({
    by: fc.integer({ min: 1, max: 2_000 }),
    cost: fc.integer({ min: 1, max: 1_000_000 }),
    taken: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let [exact, near]: [Rational, Estimate] = [rational(1_000, 7), estimateOf(rational(1_000, 7))];
      for (const { by, cost: of, taken } of steps) {
        const left = new Remainder(of);
        left.take(near, taken);
        const [price, nearly] = [over(minus(rational(of), times(exact, taken)), by), part(left.estimate, by)];
        const sign = certainly(near, nearly);
        if (sign !== 0) expect(Math.sign(sign)).toBe(order(exact, price));
        [exact, near] = [minus(exact, price), less(near, nearly)];
        const off = minus(exact, binary(near.value));
        expect(order(off.n < 0n ? times(off, -1) : off, binary(near.error * (1 + 2 ** -19)))).toBeLessThanOrEqual(0);
      }
    }),
  );
});

/** The number that a floating-point number is, exactly. */
function binary(value: number): Rational {
  let [n, d] = [value, 1n];
  while (!Number.isInteger(n)) [n, d] = [n * 2, d * 2n];
  return plus(rational(BigInt(n), d), ZERO);
}
