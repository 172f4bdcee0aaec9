import { expect, test } from "vitest";
import { letters, ranked } from "../../testing/papers.js";
import { sayVotes, type StvResult } from "../stv/table.js";
import { ers97 } from "./ers97.js";
import { meekNz } from "./meek-nz.js";
import { meekPrf } from "./meek-prf.js";
import { scottishStv } from "./scottish-stv.js";
import { wigmPrf, wigmPrfBatch } from "./wigm-prf.js";

const rule = { seats: 2, tieOrder: [0, 1, 2, 3] };

/** 19 papers for two places. Everything below is worked out by hand from them. */
const papers = ranked(4, "7 A>B>C", "3 A>C", "4 B", "3 C>D", "2 D>C");

const stages = ({ table }: StvResult) =>
  table.stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map((n) => sayVotes(n, table.decimals)).join(" "));

test("Scotland: the whole quota, all papers of a surplus in proportion, one exclusion at a stage", () => {
  const count = scottishStv(papers, rule);
  // 19 / 3 is 6, and one more is 7. A's surplus of 3 on 10 papers: 0.3 each.
  expect(count.table.quota).toBe(700_000);
  expect(stages(count)).toEqual(["10 4 3 2 0", "7 6.1 3.9 2 0", "7 6.1 5.9 0 0", "7 6.1 0 0 5.9"]);
  expect(letters(count.winners)).toBe("AB");
  expect(count.ties).toEqual([]);
});

test("Scotland: what is cut off after five decimals is lost to nobody, and said", () => {
  // A has 9, the quota is 5: 4/9 is 0.44444 and nine times that 3.99996.
  const count = scottishStv(ranked(3, "9 A>B", "1 C"), { seats: 1, tieOrder: [0, 1, 2] });
  expect(count.table.stages).toHaveLength(1);
  const two = scottishStv(ranked(3, "9 A>B", "2 C", "2 B>C"), { seats: 2, tieOrder: [0, 1, 2] });
  expect(stages(two)).toEqual(["9 2 2 0", "5 5.99996 2 0.00004"]);
});

test("Scotland: equals are told apart by the latest earlier stage at which they differed", () => {
  // B and C have 4 each at stage 3, when D has left, and B had more before.
  const count = scottishStv(ranked(4, "6 A", "4 B", "3 C", "1 D>C"), { seats: 2, tieOrder: [3, 2, 1, 0] });
  expect(count.ties).toEqual([{ stage: 4, question: "exclusion", among: [2, 1], by: "earlier stage" }]);
  expect(letters(count.winners)).toBe("AB");
});

test("Scotland: without any difference the declared order decides, and the report says so", () => {
  const given = ranked(3, "5 A", "2 B", "2 C");
  const one = scottishStv(given, { seats: 2, tieOrder: [0, 1, 2] });
  const other = scottishStv(given, { seats: 2, tieOrder: [0, 2, 1] });
  expect([letters(one.winners), letters(other.winners)]).toEqual(["AB", "AC"]);
  expect(one.ties).toEqual([{ stage: 3, question: "exclusion", among: [2, 1], by: "declared order" }]);
});

test("the reference WIGM rule: a quota just above a third, four decimals", () => {
  const count = wigmPrf(papers, rule);
  // 19 / 3 is 6.3333, and a ten-thousandth more. 3.6666 / 10 is 0.3666; seven of them and 4 are 6.5662.
  expect(stages(count)).toEqual(["10 4 3 2 0", "6.3334 6.5662 4.0998 2 0.0006"]);
  expect(letters(count.winners)).toBe("AB");
});

test("ERS97: hundredths, only transferable papers share a surplus, and who reaches the quota meanwhile is elected", () => {
  const count = ers97(papers, rule);
  // 19 / 3, rounded up: 6.34. The surplus of 3.66 on 10 papers: 0.36 each; 0.06 is left over.
  expect(count.table.quota).toBe(634);
  expect(stages(count)).toEqual(["10 4 3 2 0", "6.34 6.52 4.08 2 0.06"]);
  expect(letters(count.winners)).toBe("AB");
});

test("ERS97: as many of the lowest as possible go together, their papers in batches", () => {
  const count = ers97(ranked(5, "10 A", "9 B", "2 C>A", "1 D>B", "1 E>B"), { seats: 1, tieOrder: [0, 1, 2, 3, 4] });
  // 2 + 1 + 1 can't reach B's 9: all three go, and A with 12 beats B with 11.
  expect(count.table.stages[1]?.act).toEqual({ kind: "exclusion", of: [3, 4, 2] });
  expect(letters(count.winners)).toBe("A");
});

test("ERS97: with those whom nobody voted for goes the lowest of the others", () => {
  const count = ers97(ranked(5, "6 A", "3 B", "2 C", "2 D>B"), { seats: 1, tieOrder: [0, 1, 2, 3, 4] });
  // C and D together have more than B, so one of them goes with E, and the declared order says who.
  expect(count.table.stages[1]?.act).toEqual({ kind: "exclusion", of: [4, 3] });
  expect(count.ties[0]).toEqual({ stage: 2, question: "exclusion", among: [3, 2], by: "declared order" });
});

test("Meek: somebody elected keeps just what they need of each paper, also of those that come later", () => {
  const count = meekPrf(ranked(3, "4 A>B", "2 C"), { seats: 2, tieOrder: [0, 1, 2] });
  // The quota is 2.000000001 of 6; A keeps half of each paper, rounded up, which leaves B a little less than C has.
  expect(letters(count.winners)).toBe("AC");
  expect(count.table.keep).toEqual([500_000_001, 0, 1_000_000_000]);
  expect(meekNz(ranked(3, "4 A>B", "2 C"), { seats: 2, tieOrder: [0, 1, 2] }).winners).toEqual([0, 2]);
});

test("withdrawn candidates are passed over on every paper, and a paper that names nobody else isn't valid", () => {
  for (const count of [scottishStv, wigmPrf, ers97, meekPrf, meekNz]) {
    const { winners, table } = count(ranked(3, "5 A>B", "2 A", "3 C"), { seats: 1, tieOrder: [0, 1, 2], withdrawn: [0] });
    expect([letters(winners), table.valid]).toEqual(["B", 8]);
  }
});

test("a place that nobody wants stays empty, and the result says so", () => {
  const { winners, warnings } = meekPrf(ranked(2, "3 A"), { seats: 3, tieOrder: [0, 1] });
  expect(letters(winners)).toBe("AB");
  expect(warnings).toEqual([{ kind: "fewer elected than places", elected: 2, places: 3 }]);
});

test("equal ranks are refused by name, not miscounted", () => {
  expect(() => scottishStv(ranked(2, "1 A=B"), { seats: 1, tieOrder: [0, 1] })).toThrow("equal ranks");
});

test("WIGM with sure losers: who together can't reach the next above leaves at one stage", () => {
  // The quota of 20 papers for one place is 10.0001. C and D have 3 together, B has 8.
  const count = wigmPrfBatch(ranked(4, "9 A", "8 B", "2 C>A", "1 D>B"), { seats: 1, tieOrder: [0, 1, 2, 3] });
  expect(count.table.stages.map(({ act }) => act)).toEqual([{ kind: "first preferences" }, { kind: "exclusion", of: [3, 2] }]);
  expect([letters(count.winners), stages(count)]).toEqual(["A", ["9 8 2 1 0", "11 9 0 0 0"]]);
});

test("WIGM with sure losers: when those who are left just fill the places, no paper is handed on any more", () => {
  const count = wigmPrfBatch(ranked(3, "5 A", "4 B", "1 C>B"), { seats: 2, tieOrder: [0, 1, 2] });
  expect([letters(count.winners), stages(count).at(-1)]).toEqual(["AB", "5 4 1 0"]);
});
