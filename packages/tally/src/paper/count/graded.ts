import type { Scores } from "../../ballots/scores.js";
import { majorityJudgment as bestMiddleGrade } from "../../methods/majority-judgment.js";
import { score as highestSum } from "../../methods/score.js";
import { blocStar } from "../../methods/star.js";
import { type Mark, TOP_GRADE } from "../mark.js";
import { type Counter, type Counting, filled, isAmong, ordered, placed, placesOf } from "./counting.js";

/** The best middle grade first. */
export const majorityJudgment: Counter = (given) =>
  ordered(bestMiddleGrade(profileOf(given), given), given, (table) => ({ kind: "judgment", ...table }));

/** The highest sum first. */
export const score: Counter = (given) => {
  const scores = scoresOf(given);
  const { order, ties, table } = highestSum(scores, { seats: given.options, tieOrder: given.tieOrder });
  const voters = scores.papers.reduce((sum, { papers }) => sum + papers, 0);
  return ordered({ winners: [], order, ties, warnings: [], table: table.votes }, given, (sums) => ({
    kind: "scores",
    sums,
    top: scores.top,
    voters,
  }));
};

/** The two with the highest sums, and of them the one whom more prefer; again for each place. */
export const star: Counter = (given) => {
  const scores = scoresOf(given);
  const may = isAmong(given);
  const among = [...Array(given.options).keys()].filter(may);
  return placed(blocStar(scores, { seats: placesOf(given), tieOrder: given.tieOrder, among }), given, (table) => ({
    kind: "star",
    top: scores.top,
    ...table,
  }));
};

function scoresOf(given: Counting): Scores {
  const papers = filled(given, isGraded).map(({ mark, papers: n }) => ({ scores: mark.grades, papers: n }));
  return { options: given.options, top: given.top ?? TOP_GRADE, papers };
}

/** How often each grade was given to each option, the worst first. */
function profileOf(given: Counting): number[][] {
  const profile = Array.from({ length: given.options }, () => Array<number>((given.top ?? TOP_GRADE) + 1).fill(0));
  for (const { mark, papers } of filled(given, isGraded)) {
    for (const [option, grade] of mark.grades.entries()) {
      const own = profile[option];
      if (own !== undefined) own[grade] = (own[grade] ?? 0) + papers;
    }
  }
  return profile;
}

function isGraded(mark: Mark): mark is Extract<Mark, { kind: "grades" }> {
  return mark.kind === "grades";
}
