import fc from "fast-check";
import { expect, test } from "vitest";
import { condorcetWinner, pairwise } from "../ballots/pairwise.js";
import { numberOf, type RankedPaper, type Rankings, rankings } from "../ballots/rankings.js";
import type { Result } from "../result.js";
import type { StvResult, StvRule } from "../stv/table.js";
import { borda } from "./borda.js";
import { copeland } from "./copeland.js";
import { ers97 } from "./ers97.js";
import { irv } from "./irv.js";
import { meekNz } from "./meek-nz.js";
import { meekPrf } from "./meek-prf.js";
import { minimax } from "./minimax.js";
import { plurality } from "./plurality.js";
import { rankedPairs } from "./ranked-pairs.js";
import { schulze } from "./schulze.js";
import { scottishStv } from "./scottish-stv.js";
import { wigmPrf, wigmPrfBatch } from "./wigm-prf.js";

const CANDIDATES = 5;
const IN_ORDER = [0, 1, 2, 3, 4];

type OneWinner = (ballots: Rankings, tieOrder: readonly number[]) => Result<unknown>;
const CONDORCET: Record<string, OneWinner> = {
  schulze: (ballots, tieOrder) => schulze(pairwise(ballots), { tieOrder }),
  "schulze by winning votes": (ballots, tieOrder) => schulze(pairwise(ballots), { strength: "winning votes", tieOrder }),
  "schulze by margins": (ballots, tieOrder) => schulze(pairwise(ballots), { strength: "margins", tieOrder }),
  "ranked pairs": (ballots, tieOrder) => rankedPairs(pairwise(ballots), { tieOrder }),
  "ranked pairs by margins": (ballots, tieOrder) => rankedPairs(pairwise(ballots), { strength: "margins", tieOrder }),
  "minimax by winning votes": (ballots, tieOrder) => minimax(pairwise(ballots), { defeat: "winning votes", tieOrder }),
  "minimax by margins": (ballots, tieOrder) => minimax(pairwise(ballots), { defeat: "margins", tieOrder }),
  copeland: (ballots, tieOrder) => copeland(pairwise(ballots), { tieOrder }),
};
const OTHERS: Record<string, OneWinner> = {
  "minimax by opposition": (ballots, tieOrder) => minimax(pairwise(ballots), { defeat: "opposition", tieOrder }),
  plurality: (ballots, tieOrder) => plurality(ballots, { tieOrder }),
  borda: (ballots, tieOrder) => borda(ballots, { tieOrder }),
};
const ALL: Record<string, OneWinner> = { ...CONDORCET, ...OTHERS, irv: (ballots, tieOrder) => irv(ballots, { tieOrder }) };
const STV: Record<string, (ballots: Rankings, rule: StvRule) => StvResult> = { scottishStv, wigmPrf, wigmPrfBatch, ers97, meekPrf, meekNz };

const strict: fc.Arbitrary<RankedPaper> = fc.record({
  groups: fc.uniqueArray(fc.nat(CANDIDATES - 1), { minLength: 1, maxLength: CANDIDATES }).map((order) => order.map((option) => [option])),
  papers: fc.integer({ min: 1, max: 4 }),
});
const papers = fc.array(strict, { minLength: 1, maxLength: 9 });
const order = fc.shuffledSubarray(IN_ORDER, { minLength: CANDIDATES });

const apart = (given: readonly RankedPaper[]): RankedPaper[] =>
  given.flatMap(({ groups, papers: n }) => Array.from({ length: n }, () => ({ groups, papers: 1 }))).toReversed();

test.each(Object.entries(ALL))("%s: the same papers one by one and in another order give the same result", (_, count) => {
  fc.assert(
    fc.property(papers, order, (given, tieOrder) => {
      expect(count(rankings(CANDIDATES, apart(given)), tieOrder)).toEqual(count(rankings(CANDIDATES, given), tieOrder));
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(ALL))("%s: it doesn't matter which number a candidate has", (_, count) => {
  fc.assert(
    fc.property(papers, order, order, (given, tieOrder, names) => {
      const renamed = given.map(({ groups, papers: n }) => ({
        groups: groups.map((group) => group.map((option) => names[option] ?? -1)),
        papers: n,
      }));
      const before = count(rankings(CANDIDATES, given), tieOrder).winners.map((option) => names[option]);
      expect(
        count(
          rankings(CANDIDATES, renamed),
          tieOrder.map((option) => names[option] ?? -1),
        ).winners,
      ).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(CONDORCET))("%s: who beats every other one in a duel wins", (_, count) => {
  fc.assert(
    fc.property(papers, (given) => {
      const ballots = rankings(CANDIDATES, given);
      const winner = condorcetWinner(pairwise(ballots));
      fc.pre(winner !== null);
      expect(count(ballots, IN_ORDER).winners).toEqual([winner]);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries({ ...OTHERS, ...CONDORCET }))("%s: putting the winner higher on a paper doesn't make them lose", (name, count) => {
  fc.assert(
    fc.property(papers, fc.nat(8), (given, at) => {
      const before = count?.(rankings(CANDIDATES, given), IN_ORDER);
      const [winner = -1] = before?.winners ?? [];
      fc.pre(before?.order?.[0]?.length === 1);
      const paper = given[at % given.length];
      fc.pre(paper !== undefined && (name !== "plurality" || paper.groups.length > 0));
      const raised = { groups: [[winner], ...(paper?.groups ?? []).filter(([option]) => option !== winner)], papers: paper?.papers ?? 1 };
      expect(count?.(rankings(CANDIDATES, given.with(at % given.length, raised)), IN_ORDER).winners).toEqual([winner]);
    }),
    { numRuns: 100 },
  );
});

test.each(Object.entries(STV))(
  "%s: at every stage all valid votes are somewhere, nobody has less than nothing, and every place is filled that can be",
  (_, count) => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 4 }), order, (given, seats, tieOrder) => {
        const ballots = rankings(CANDIDATES, given);
        const { winners, table } = count(ballots, { seats, tieOrder });
        const all = numberOf(ballots) * 10 ** table.decimals;
        for (const { votes, nonTransferable } of table.stages) {
          expect(votes.reduce((sum, n) => sum + n, 0) + nonTransferable).toBe(all);
          expect(Math.min(...votes, nonTransferable)).toBeGreaterThanOrEqual(0);
        }
        expect(new Set(winners).size).toBe(winners.length);
        expect(winners.length).toBeLessThanOrEqual(seats);
        expect(table.stages.flatMap(({ elected }) => elected)).toEqual(winners);
      }),
      { numRuns: 120 },
    );
  },
);

// New Zealand's rule draws numbers for the candidates as they stand in the list.
test.each(Object.entries(STV).filter(([name]) => name !== "meekNz"))("%s: it doesn't matter which number a candidate has", (_, count) => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 4 }), order, order, (given, seats, tieOrder, names) => {
      const called = (option: number): number => names[option] ?? -1;
      const renamed = given.map(({ groups, papers: n }) => ({ groups: groups.map((group) => group.map(called)), papers: n }));
      const before = count(rankings(CANDIDATES, given), { seats, tieOrder });
      const after = count(rankings(CANDIDATES, renamed), { seats, tieOrder: tieOrder.map(called) });
      expect(after.winners).toEqual(before.winners.map(called));
      expect(after.table.stages.map(({ votes }) => names.map((name) => votes[name]))).toEqual(before.table.stages.map(({ votes }) => votes));
    }),
    { numRuns: 25 },
  );
});

test.each(Object.entries(STV))("%s: the same papers one by one give the same votes at every stage", (_, count) => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 4 }), order, (given, seats, tieOrder) => {
      const rule = { seats, tieOrder };
      expect(count(rankings(CANDIDATES, apart(given)), rule)).toEqual(count(rankings(CANDIDATES, given), rule));
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(STV).filter(([name]) => name !== "ers97" && name !== "meekNz"))(
  "%s: a group with more than two quotas of papers, who put their own two first, gets two places of three",
  (_, count) => {
    fc.assert(
      fc.property(fc.array(strict, { maxLength: 6 }), (rest) => {
        const others = rest.map(({ groups, papers: n }) => ({ groups: groups.filter(([option]) => option !== 0 && option !== 1), papers: n }));
        const valid = others.filter(({ groups }) => groups.length > 0);
        const size = valid.reduce((sum, { papers: n }) => sum + n, 0);
        const own = 2 * size + 4;
        const ballots = rankings(CANDIDATES, [...valid, { groups: [[0], [1]], papers: own }]);
        expect(count(ballots, { seats: 3, tieOrder: [4, 3, 2, 1, 0] }).winners).toEqual(expect.arrayContaining([0, 1]));
      }),
      { numRuns: 60 },
    );
  },
);
