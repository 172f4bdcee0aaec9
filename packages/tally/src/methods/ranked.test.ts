import { expect, test } from "vitest";
import { pairwise } from "../ballots/pairwise.js";
import { letters, ranked, said } from "../../testing/papers.js";
import { borda } from "./borda.js";
import { copeland } from "./copeland.js";
import { irv } from "./irv.js";
import { minimax } from "./minimax.js";
import { plurality } from "./plurality.js";
import { rankedPairs } from "./ranked-pairs.js";
import { schulze } from "./schulze.js";

const tieOrder = [0, 1, 2, 3, 4];

/** The example of 45 voters with which Schulze explains his method. */
const schulzes = ranked(5, "5 A>C>B>E>D", "5 A>D>E>C>B", "8 B>E>D>A>C", "3 C>A>B>E>D", "7 C>A>E>B>D", "2 C>B>A>D>E", "7 D>C>E>B>A", "8 E>B>A>D>C");

test("Schulze's own example: nobody beats all others, and the strongest chains put E first", () => {
  const { order, winners, warnings, table } = schulze(pairwise(schulzes), { tieOrder });
  expect(said(order)).toBe("E A C B D");
  expect(letters(winners)).toBe("E");
  expect(warnings).toEqual([{ kind: "no condorcet winner" }]);
  // The chain from E to A is 25 strong at its weakest link (E to D 31, D to C 29, C to … A), that from A to E 24.
  expect([table.paths[4]?.[0]?.wins, table.paths[0]?.[4]?.wins]).toEqual([25, 24]);
});

test("what isn't ranked stands below what is, and equals count for neither side", () => {
  expect(pairwise(ranked(3, "2 A", "3 B=C>A"))).toEqual([
    [0, 2, 2],
    [3, 0, 0],
    [3, 0, 0],
  ]);
  expect(pairwise(ranked(3, "2 A", "3 B=C>A"), "no comparison")).toEqual([
    [0, 0, 0],
    [3, 0, 0],
    [3, 0, 0],
  ]);
});

/** A circle: A beats B 6 to 4, B beats C 5 to 3 (2 rank neither), C beats A 5 to 1. */
const circle = [
  [0, 6, 1],
  [4, 0, 5],
  [5, 3, 0],
];

test("the three ways to measure a defeat differ where papers are short", () => {
  // Weakest by winning votes: 5 to 3, then 5 to 1, then 6 to 4. By margins: 2, 2, 4.
  expect(said(schulze(circle, { strength: "pair", tieOrder }).order)).toBe("C A B");
  expect(said(schulze(circle, { strength: "winning votes", tieOrder }).order)).toBe("AC B");
  expect(said(schulze(circle, { strength: "margins", tieOrder }).order)).toBe("BC A");
});

test("ranked pairs keeps the strongest duels and leaves out the one that would close the circle", () => {
  const { order, table } = rankedPairs(circle, { tieOrder });
  expect(table.locks.map(({ winner, loser, locked }) => `${letters([winner, loser])}${locked ? "" : " left out"}`)).toEqual([
    "AB",
    "CA",
    "BC left out",
  ]);
  expect(said(order)).toBe("C A B");
});

test("minimax looks at the worst defeat only", () => {
  expect(said(minimax(circle, { defeat: "winning votes", tieOrder }).order)).toBe("AC B");
  expect(said(minimax(circle, { defeat: "margins", tieOrder }).order)).toBe("BC A");
  expect(minimax(circle, { defeat: "opposition", tieOrder }).table.worst).toEqual([5, 6, 5]);
});

test("Copeland counts duels; in a circle all are equal, and the declared order decides", () => {
  const { order, winners, ties } = copeland(circle, { tieOrder: [1, 0, 2] });
  expect([said(order), letters(winners)]).toEqual(["ABC", "B"]);
  expect(ties).toEqual([{ stage: 0, question: "winner", among: [1, 0, 2], by: "declared order" }]);
});

/** Where a capital should be: the middle beats every other in a duel, and yet has not the most first places, nor the fewest. */
const capital = ranked(4, "42 A>B>C>D", "26 B>C>D>A", "15 C>D>B>A", "17 D>C>B>A");

test("one set of papers, four winners: the method matters", () => {
  expect(letters(schulze(pairwise(capital), { tieOrder }).winners)).toBe("B");
  expect(letters(irv(capital, { tieOrder }).winners)).toBe("D");
  expect(letters(plurality(capital, { tieOrder }).winners)).toBe("A");
  expect(letters(borda(capital, { tieOrder }).winners)).toBe("B");
});

test("instant-runoff says whom it passed over, and shows each stage", () => {
  const { warnings, table } = irv(capital, { tieOrder });
  expect(table.stages.map(({ votes }) => votes)).toEqual([
    [42, 26, 15, 17],
    [42, 26, 0, 32],
    [42, 0, 0, 58],
  ]);
  expect(warnings).toEqual([{ kind: "condorcet winner lost", option: 1 }]);
  expect(plurality(capital, { tieOrder }).warnings).toEqual([{ kind: "condorcet winner lost", option: 1 }]);
});

test("instant-runoff: more than half is of the papers that still name somebody", () => {
  // After C leaves, 5 of 9 papers are left for A: a majority, though 5 of 11 isn't.
  const { winners, table } = irv(ranked(4, "5 A", "3 B", "2 C", "1 D>B"), { tieOrder });
  expect([letters(winners), table.stages.length]).toEqual(["A", 3]);
});

test("excluding together leaves the winner as it is", () => {
  const papers = ranked(5, "9 A", "8 B>A", "2 C>B", "1 D>B", "1 E>A");
  expect(irv(papers, { tieOrder, exclusion: "together" }).table.stages[1]?.act).toEqual({ kind: "exclusion", of: [3, 4, 2] });
  expect(irv(papers, { tieOrder, exclusion: "together" }).winners).toEqual(irv(papers, { tieOrder }).winners);
});

test("who puts two first gives each half a vote", () => {
  const { table } = plurality(ranked(3, "3 A=B>C", "1 C"), { tieOrder });
  expect(table.votes).toEqual([
    { n: 3n, d: 2n },
    { n: 3n, d: 2n },
    { n: 1n, d: 1n },
  ]);
});

test("Borda: equals share the places that they take together, and so does what isn't ranked", () => {
  const points = (line: string) => borda(ranked(3, line), { tieOrder }).table.points.map(({ n, d }) => Number(n) / Number(d));
  expect(points("1 A=B>C")).toEqual([2.5, 2.5, 1]);
  expect(points("1 A>B=C")).toEqual([3, 1.5, 1.5]);
  expect(points("2 A")).toEqual([6, 3, 3]);
});
