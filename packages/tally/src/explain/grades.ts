import { gauge, type MajorityJudgmentTable } from "../methods/majority-judgment.js";
import type { Comparison, Reason } from "./reason.js";

/** The grade of an option, and how many papers give it at least that. */
export function reasonOfGrade({ profile, medians }: MajorityJudgmentTable, option: number): Reason[] {
  const [grades, grade] = [profile[option] ?? [], medians[option] ?? -1];
  if (grade < 0) return [];
  return [{ kind: "grade", grade, atLeast: sum(grades.slice(grade)), papers: sum(grades) }];
}

export function compareGrades({ profile, medians }: MajorityJudgmentTable, above: number, below: number): Comparison {
  const [better, worse] = [medians[above] ?? -1, medians[below] ?? -1];
  if (better !== worse) return { kind: "better grade", above: better, below: worse };
  const last = gauge(profile[above] ?? [], profile[below] ?? []).at(-1);
  if (last === undefined || last.first === last.second) return { kind: "equal", by: "declared order" };
  return { kind: "better after taking off", grade: better, off: last.off, above: last.first, below: last.second };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);
