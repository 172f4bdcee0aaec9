import fc from "fast-check";
import { expect, test } from "vitest";
import { letters, said } from "../../testing/papers.js";
import { approval } from "./approval.js";
import { majorityJudgment } from "./majority-judgment.js";
import { score } from "./score.js";
import { blocStar, star } from "./star.js";

const tieOrder = [0, 1, 2, 3];

test("approval: a tie for the last place is settled and said, one that decides nothing isn't", () => {
  const ballots = {
    options: 4,
    papers: [
      { chosen: [0, 1], papers: 3 },
      { chosen: [2], papers: 3 },
    ],
  };
  const one = approval(ballots, { seats: 2, tieOrder });
  expect([letters(one.winners), one.ties]).toEqual(["AB", [{ stage: 0, question: "winner", among: [0, 1, 2], by: "declared order" }]]);
  expect(approval(ballots, { seats: 3, tieOrder }).ties).toEqual([]);
});

/** 5 love A and can live with B, 4 love C and can live with B. */
const papers = {
  options: 3,
  top: 5,
  papers: [
    { scores: [5, 4, 0], papers: 5 },
    { scores: [0, 4, 5], papers: 4 },
  ],
};

test("score takes the highest sum; STAR asks whom more people prefer of the two highest", () => {
  expect(score(papers, { seats: 1, tieOrder }).table.votes).toEqual([25, 36, 20]);
  expect(letters(score(papers, { seats: 1, tieOrder }).winners)).toBe("B");
  const { winners, table } = star(papers, { tieOrder });
  expect(letters(winners)).toBe("A");
  expect(table.rounds[0]).toMatchObject({ finalists: [1, 0], preferred: [4, 5], noPreference: 0 });
});

test("STAR: equal sums are told apart by whom more people prefer, then by top scores, then by the declared order", () => {
  const equal = {
    options: 3,
    top: 5,
    papers: [
      { scores: [5, 1, 2], papers: 1 },
      { scores: [5, 3, 2], papers: 2 },
      { scores: [5, 1, 3], papers: 1 },
    ],
  };
  // B and C have 8 and 9: no tie. With one more for B both have 9, and 2 prefer B, 2 prefer C.
  const tied = { ...equal, papers: equal.papers.with(0, { scores: [5, 2, 2], papers: 1 }) };
  const { ties, table } = star(tied, { tieOrder });
  expect(table.rounds[0]?.totals).toEqual([20, 9, 9]);
  expect(ties).toEqual([{ stage: 1, question: "winner", among: [1, 2], by: "head to head" }]);
});

test("bloc STAR repeats it without the winner", () => {
  expect(letters(blocStar(papers, { seats: 2, tieOrder }).winners)).toBe("AB");
});

test("majority judgment: the lower middle grade, then grades taken off the middle one by one", () => {
  // Worst to best. A: bad 1, fair 2, good 1 (middle: fair). B: bad 2, good 2 (lower middle: bad). C: bad 1, fair 2, good 1, like A.
  const { order, table } = majorityJudgment(
    [
      [1, 2, 1],
      [2, 0, 2],
      [1, 2, 1],
    ],
    { tieOrder },
  );
  expect([said(order), table.medians]).toEqual(["AC B", [1, 0, 1]]);
});

test("majority judgment refuses options with different numbers of grades", () => {
  expect(() =>
    majorityJudgment(
      [
        [1, 1],
        [2, 1],
      ],
      { tieOrder },
    ),
  ).toThrow("as many grades");
});

/** One paper at a time, from a list of grades, as the book has it. */
function majorityValue(profile: readonly number[]): number[] {
  const grades = profile.flatMap((papers, grade) => Array<number>(papers).fill(grade));
  const value: number[] = [];
  while (grades.length > 0) value.push(...grades.splice(Math.ceil(grades.length / 2) - 1, 1));
  return value;
}

test("grades taken off many at once give the order of the majority values", () => {
  const profile = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(profile, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), profile, (one, order, other) => {
      const papers = Math.max(...[one, other].map((grades) => grades.reduce((sum, n) => sum + n, 0)));
      const filled = [one, order.map((at) => one[at] ?? 0), other].map((grades) =>
        grades.with(0, (grades[0] ?? 0) + papers - grades.reduce((sum, n) => sum + n, 0)),
      );
      const [a = [], , b = []] = filled;
      const { order: got } = majorityJudgment([a, b], { tieOrder });
      const [va, vb] = [majorityValue(a).join(""), majorityValue(b).join("")];
      expect(said(got)).toBe(va > vb ? "A B" : va < vb ? "B A" : "AB");
    }),
  );
});
