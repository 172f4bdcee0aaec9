import { expect, test } from "vitest";
import { pairwise } from "../ballots/pairwise.js";
import { rankings } from "../ballots/rankings.js";
import { copeland } from "../methods/copeland.js";
import { debian } from "../methods/debian.js";
import { ers97 } from "../methods/ers97.js";
import { equalSharesAddOneThenGreedy } from "../methods/equal-shares-completed.js";
import { greedy } from "../methods/greedy.js";
import { irv } from "../methods/irv.js";
import { majorityJudgment } from "../methods/majority-judgment.js";
import { meekPrf } from "../methods/meek-prf.js";
import { minimax } from "../methods/minimax.js";
import { rankedPairs } from "../methods/ranked-pairs.js";
import { schulze } from "../methods/schulze.js";
import { scottishStv } from "../methods/scottish-stv.js";
import { blocStar, star } from "../methods/star.js";
import type { Result } from "../result.js";
import { settle } from "../tie.js";
import { compare, type Explained, reasonsFor } from "./explain.js";

/** "4 0>1" is four papers that put option 0 above option 1. */
function ranked(options: number, ...lines: string[]) {
  const papers = lines.map((line) => {
    const [n = "", order = ""] = line.split(" ");
    return { papers: Number(n), groups: order.split(">").map((group) => group.split("=").map(Number)) };
  });
  return rankings(options, papers);
}

/** A whole order as what is explained: its first has won. */
function ordered(table: Explained["table"], { order, ties }: Result<unknown>, tieOrder: readonly number[] = []): Explained {
  const { line } = settle(order ?? [], tieOrder);
  return { table, ties, winners: line.slice(0, 1), line };
}

test("sums: whoever is in is told the best of those who are out, whoever is out the last of those who are in", () => {
  const count: Explained = { table: { kind: "approvals", votes: [5, 9, 7] }, ties: [], winners: [1, 2], line: [1, 2, 0] };
  expect(reasonsFor(count, 2)).toEqual([{ kind: "ahead", of: "votes", sum: 7, next: { option: 0, n: 5 } }]);
  expect(reasonsFor(count, 0)).toEqual([{ kind: "behind", of: "votes", sum: 5, last: { option: 2, n: 7 } }]);
  expect(compare(count, 0, 1)).toEqual({ above: 1, below: 0, comparison: { kind: "more", of: "votes", above: 9, below: 5 } });
});

test("sums: where something else than the sum has decided, the sum is no reason", () => {
  const count: Explained = { table: { kind: "points", sums: [9, 5], voters: [3, 2] }, ties: [], winners: [1], line: [0, 1] };
  expect(reasonsFor(count, 0)).toEqual([]);
  expect(reasonsFor(count, 1)).toEqual([]);
  expect(compare(count, 0, 1).comparison).toEqual({ kind: "each by itself" });
});

test("equals are told how they were settled", () => {
  const ties = [{ stage: 0, question: "winner" as const, among: [1, 0], by: "declared order" as const }];
  const count: Explained = { table: { kind: "approvals", votes: [5, 5] }, ties, winners: [1], line: [1, 0] };
  expect(compare(count, 0, 1)).toEqual({ above: 1, below: 0, comparison: { kind: "equal", by: "declared order" } });
});

// Three places of 100 papers: the quota is 26. Stage 1 elects 0 with 40 and 1 with 30; 0 hands on 14, all to 3; 1 hands on 4 to 2; then 4 leaves and 2 and 3 are left for one place.
const places = ranked(5, "40 0>3", "30 1>2", "12 2", "10 3", "8 4>2");

test("stages: elected by the quota, left with the fewest, and who was left when the last place was filled", () => {
  const { table, ties, winners } = scottishStv(places, { seats: 3, tieOrder: [0, 1, 2, 3, 4] });
  const count: Explained = { table: { kind: "stv", ...table }, ties, winners, line: [...winners, 2, 4] };
  expect(winners).toEqual([0, 1, 3]);
  expect(reasonsFor(count, 0)).toEqual([{ kind: "quota", stage: 1, votes: 4_000_000, quota: 2_600_000 }]);
  expect(reasonsFor(count, 4)).toMatchObject([{ kind: "excluded", votes: 800_000, by: null }]);
  expect(reasonsFor(count, 3)).toMatchObject([{ kind: "remaining" }]);
  expect(reasonsFor(count, 2)).toMatchObject([{ kind: "excluded" }]);
  expect(compare(count, 2, 4).comparison).toMatchObject({ kind: "more at stage", left: true, below: 800_000 });
  expect(compare(count, 1, 4).comparison).toMatchObject({ kind: "elected before", stage: 1, then: "left" });
  expect(compare(count, 0, 1).comparison).toEqual({ kind: "more at stage", stage: 1, above: 4_000_000, below: 3_000_000, left: false });
});

test("stages: by Meek's reference rule the votes that an exclusion was decided by are those of its own stage", () => {
  const { table, ties, winners } = meekPrf(places, { seats: 3, tieOrder: [0, 1, 2, 3, 4] });
  const count: Explained = { table: { kind: "stv", ...table }, ties, winners, line: [...winners, 2, 4] };
  expect(reasonsFor(count, 4)).toMatchObject([{ kind: "excluded", votes: 8_000_000_000 }]);
});

test("stages: ERS97 elects somebody whom nobody can reach any more", () => {
  // The quota is 33.34 and stays, since 0 is elected by it. Once 3 has left with papers that name nobody else, 45 votes are active for one place, and 25 are more than half.
  const { table, ties, winners } = ers97(ranked(4, "40 0", "25 1", "20 2", "15 3"), { seats: 2, tieOrder: [0, 1, 2, 3] });
  const count: Explained = { table: { kind: "stv", ...table }, ties, winners, line: [0, 1, 2, 3] };
  expect(winners).toEqual([0, 1]);
  expect(reasonsFor(count, 1)).toMatchObject([{ kind: "unreachable", votes: 2_500, quota: 3_334 }]);
  expect(reasonsFor(count, 2)).toMatchObject([{ kind: "places filled", votes: 2_000, last: { option: 1, n: 2_500 } }]);
});

test("instant runoff: a tie for the last is said where it decided", () => {
  const { table, ties, winners } = irv(ranked(3, "5 0", "3 1>0", "3 2>0"), { tieOrder: [0, 1, 2] });
  const count: Explained = { table: { kind: "runoff", ...table }, ties, winners, line: [0, 1, 2] };
  expect(reasonsFor(count, 2)).toEqual([{ kind: "excluded", stage: 2, votes: 3, next: { option: 1, n: 3 }, by: "declared order" }]);
  expect(compare(count, 1, 2).comparison).toEqual({ kind: "equal", by: "declared order" });
  expect(reasonsFor(count, 0)).toEqual([{ kind: "quota", stage: 2, votes: 8, quota: 6 }]);
});

test("instant runoff: two left with as many votes", () => {
  const { table, ties, winners } = irv(ranked(2, "3 0", "3 1"), { tieOrder: [1, 0] });
  const count: Explained = { table: { kind: "runoff", ...table }, ties, winners, line: [1, 0] };
  expect(reasonsFor(count, 1)).toEqual([{ kind: "even", stage: 1, votes: 3, other: 0, by: "declared order" }]);
});

// In a circle: 8 put 0 above 1 and 4 the other way round, 9 put 1 above 2, 7 put 2 above 0.
const circle = pairwise(ranked(3, "5 0>1>2", "4 1>2>0", "3 2>0>1"));

test("duels: whoever beats all is told the closest duel, the others the duel with the first", () => {
  const pairs = pairwise(ranked(3, "7 0>1>2", "3 1>0>2"));
  const result = schulze(pairs, { tieOrder: [0, 1, 2] });
  const count = ordered({ kind: "pairs", ...result.table }, result);
  expect(reasonsFor(count, 0)).toEqual([{ kind: "beats all", closest: { other: 1, more: 7, fewer: 3 } }]);
  expect(reasonsFor(count, 1)).toEqual([{ kind: "below first", first: 0, comparison: { kind: "straight", more: 7, fewer: 3 } }]);
});

test("duels in a circle: the first loses one, and both chains are told", () => {
  const result = schulze(circle, { tieOrder: [0, 1, 2] });
  const count = ordered({ kind: "pairs", ...result.table }, result);
  expect(count.line).toEqual([0, 1, 2]);
  expect(reasonsFor(count, 0)).toEqual([{ kind: "first despite", lost: [{ other: 2, more: 5, fewer: 7 }] }]);
  expect(reasonsFor(count, 2)).toEqual([
    {
      kind: "below first",
      first: 0,
      comparison: { kind: "by chains", more: 5, fewer: 7, forth: { wins: 8, losses: 4 }, back: { wins: 7, losses: 5 } },
    },
  ]);
});

test("ranked pairs in a circle: the kept duels between are named", () => {
  const result = rankedPairs(circle, { tieOrder: [0, 1, 2] });
  const count = ordered({ kind: "ranked pairs", ...result.table }, result);
  expect(compare(count, 2, 0)).toEqual({ above: 0, below: 2, comparison: { kind: "by kept duels", more: 5, fewer: 7, through: [1] } });
});

test("minimax: the worst defeats; Copeland: duels won and lost", () => {
  const worst = minimax(circle, { defeat: "winning votes", tieOrder: [0, 1, 2] });
  const defeats = ordered({ kind: "minimax", ...worst.table }, worst);
  expect(compare(defeats, 0, 1).comparison).toEqual({ kind: "smaller defeat", as: "winning votes", above: 7, below: 8 });
  const pairs = pairwise(ranked(3, "7 0>1>2", "3 1>0>2"));
  const won = copeland(pairs, { tieOrder: [0, 1, 2] });
  const wins = ordered({ kind: "copeland", ...won.table }, won);
  expect(compare(wins, 0, 1).comparison).toEqual({ kind: "more duels", above: { wins: 2, losses: 0 }, below: { wins: 1, losses: 1 } });
});

test("Debian: an option without its quorum is told so, and whoever is compared with it too", () => {
  const result = debian(pairwise(ranked(3, "6 0>2>1", "4 1>2>0")), { default: 2, quorum: 5, tieOrder: [0, 1, 2] });
  const count: Explained = { ...ordered({ kind: "debian", ...result.table }, result), line: [0, 2, 1] };
  expect(reasonsFor(count, 1)).toEqual([{ kind: "dropped", why: "quorum", preferred: 4, against: 6 }]);
  expect(compare(count, 0, 1).comparison).toEqual({ kind: "other dropped", why: "quorum", preferred: 4, against: 6 });
});

test("judgment: the middle grade with who gives at least that, and how many are taken off where middles are equal", () => {
  // Middles are 1 and 1; of 0 four with grade 1 are taken off each before its middle is 2 and that of 1 still 1.
  const result = majorityJudgment(
    [
      [1, 4, 5],
      [3, 5, 2],
      [8, 1, 1],
    ],
    { tieOrder: [0, 1, 2] },
  );
  const count = ordered({ kind: "judgment", ...result.table }, result);
  expect(reasonsFor(count, 0)).toEqual([{ kind: "grade", grade: 1, atLeast: 9, papers: 10 }]);
  expect(reasonsFor(count, 1)).toEqual([
    { kind: "grade", grade: 1, atLeast: 7, papers: 10 },
    { kind: "below first", first: 0, comparison: { kind: "better after taking off", grade: 1, off: 1, above: 2, below: 1 } },
  ]);
  expect(compare(count, 2, 0).comparison).toEqual({ kind: "better grade", above: 1, below: 0 });
});

const scores = {
  options: 3,
  top: 5,
  papers: [
    { scores: [5, 4, 0], papers: 4 },
    { scores: [0, 5, 3], papers: 3 },
    { scores: [5, 5, 5], papers: 1 },
  ],
};

test("STAR: the run-off with who prefers whom, and the sum that was missing for it", () => {
  const { table, ties, winners } = star(scores, { tieOrder: [0, 1, 2] });
  const count: Explained = { table: { kind: "star", top: 5, ...table }, ties, winners, line: [0, 1, 2] };
  const runOff = { round: 1, preferred: 4, against: 3, noPreference: 1 };
  expect(reasonsFor(count, 0)).toEqual([{ kind: "run-off won", other: 1, ...runOff }]);
  expect(reasonsFor(count, 1)).toEqual([{ kind: "run-off lost", other: 0, ...runOff, preferred: 3, against: 4 }]);
  expect(reasonsFor(count, 2)).toEqual([{ kind: "not in the run-off", sum: 14, last: { option: 0, n: 25 } }]);
  expect(compare(count, 1, 0)).toEqual({ above: 0, below: 1, comparison: { kind: "run-off", ...runOff } });
  expect(compare(count, 0, 2).comparison).toEqual({ kind: "more", of: "points", above: 25, below: 14 });
});

test("bloc STAR: whoever lost one run-off and won the next is told the one that it won", () => {
  const { table, ties, winners } = blocStar(scores, { seats: 2, tieOrder: [0, 1, 2] });
  const count: Explained = { table: { kind: "star", top: 5, ...table }, ties, winners, line: [0, 1, 2] };
  expect(reasonsFor(count, 1)).toMatchObject([{ kind: "run-off won", round: 2, other: 2 }]);
});

test("greedy: whether there was enough in its turn", () => {
  const rule = { costs: [80, 50, 20, 10], budget: 100, tieOrder: [0, 1, 2, 3] };
  const table = { kind: "greedy" as const, votes: [5, 4, 3, 0], of: "ticks" as const, misfit: "skip" as const, ...greedy([5, 4, 3, 0], rule) };
  const count: Explained = { table, ties: [], winners: [0, 2], line: [0, 1, 2, 3] };
  expect(reasonsFor(count, 0)).toEqual([{ kind: "it fitted", votes: 5, cost: 80, left: 100 }]);
  expect(reasonsFor(count, 1)).toEqual([{ kind: "did not fit", votes: 4, cost: 50, left: 20 }]);
  expect(reasonsFor(count, 3)).toEqual([{ kind: "nobody chose it" }]);
});

test("equal shares: what each supporter paid, and what supporters lacked", () => {
  const papers = [
    { chosen: [0, 1], papers: 60 },
    { chosen: [2], papers: 40 },
  ];
  const rule = { costs: [50, 50, 40], budget: 100, tieOrder: [0, 1, 2], utility: "cost" as const };
  const shares = equalSharesAddOneThenGreedy({ options: 3, papers }, rule);
  const table = { kind: "equal shares" as const, votes: [60, 60, 40], voters: 100, utility: "cost" as const, completed: true, ...shares };
  const count: Explained = { table, ties: [], winners: [0, 2], line: [0, 1, 2] };
  expect(reasonsFor(count, 2)).toEqual([{ kind: "paid together", supporters: 40, cost: 40, price: { n: 1n, d: 1n }, short: 0 }]);
  // A share is 1: of the 60 that its supporters have, 50 went for the other one.
  expect(reasonsFor(count, 1)).toEqual([
    { kind: "lacking", supporters: 60, cost: 50, missing: { n: 40n, d: 1n } },
    { kind: "did not fit", votes: 60, cost: 50, left: 10 },
  ]);
});
