import fc from "fast-check";
import { expect, test } from "vitest";
import { letters, ranked } from "../../testing/papers.js";
import { type RankedPaper, rankings } from "../ballots/rankings.js";
import { scottishStv } from "../methods/scottish-stv.js";

const tieOrder = [0, 1, 2, 3, 4];

/** A, B and C are many people's first; D and E are of the group for which a place is reserved. */
const papers = ranked(5, "10 A>B>C", "8 B>A>C", "5 C>B>A", "3 D>E", "2 E>D");

test("without reserved places the votes decide alone", () => {
  expect(letters(scottishStv(papers, { seats: 2, tieOrder }).winners)).toBe("AB");
});

test("a reserved place is filled: when it is the last one, everybody outside the group leaves, and nobody needed is excluded", () => {
  const { winners, table } = scottishStv(papers, { seats: 2, tieOrder, reserved: [{ candidates: [3, 4], least: 1 }] });
  expect(letters(winners)).toBe("AD");
  expect(table.stages.slice(1).map(({ act }) => act)).toEqual([
    { kind: "barred", of: [1, 2] },
    { kind: "exclusion", of: [4] },
  ]);
});

test("a group that has all it may have leaves no room for its others, and their papers go on", () => {
  const { winners, table } = scottishStv(papers, { seats: 2, tieOrder, reserved: [{ candidates: [0, 1], most: 1 }] });
  expect(letters(winners)).toBe("AC");
  expect(table.stages[1]?.act).toEqual({ kind: "barred", of: [1] });
});

test("a candidate in two groups is refused", () => {
  const reserved = [
    { candidates: [0, 1], least: 1 },
    { candidates: [1, 2], most: 1 },
  ];
  expect(() => scottishStv(papers, { seats: 2, tieOrder, reserved })).toThrow("two groups");
});

const paper: fc.Arbitrary<RankedPaper> = fc.record({
  groups: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }).map((order) => order.map((option) => [option])),
  papers: fc.integer({ min: 1, max: 5 }),
});

test("whatever the votes are, the group gets its least, never more than its most, and every place is filled", () => {
  const rule = fc.record({ seats: fc.integer({ min: 2, max: 4 }), least: fc.nat(2), most: fc.integer({ min: 2, max: 3 }) });
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 10 }), rule, (given, { seats, least, most }) => {
      const reserved = [
        { candidates: [0, 1, 2], least: Math.min(least, seats), most },
        { candidates: [3], most: 1 },
      ];
      const { winners, table } = scottishStv(rankings(6, given), { seats, tieOrder, reserved });
      const own = winners.filter((candidate) => candidate < 3).length;
      expect(own).toBeGreaterThanOrEqual(Math.min(least, seats));
      expect(own).toBeLessThanOrEqual(most);
      expect(winners).toHaveLength(seats);
      const all = table.valid * 10 ** table.decimals;
      for (const { votes, nonTransferable } of table.stages) expect(votes.reduce((sum, n) => sum + n, 0) + nonTransferable).toBe(all);
    }),
  );
});
