import { between } from "./catalogue/between.js";
import { layers } from "./catalogue/layers.js";
import { marks } from "./catalogue/marks.js";
import { names } from "./catalogue/names.js";
import { papers } from "./catalogue/papers.js";
import { people } from "./catalogue/people.js";
import { procedures } from "./catalogue/procedures.js";
import type { FindingSpec } from "./catalogue/spec.js";
import { values } from "./catalogue/values.js";
import { votes } from "./catalogue/votes.js";

/** Everything that the checker can find, by its code. docs/reference/findings.md is drawn from it, and each example is compiled by a test. */
export const CATALOGUE = { ...names, ...values, ...between, ...people, ...procedures, ...votes, ...papers, ...marks, ...layers } satisfies Readonly<
  Record<string, FindingSpec>
>;

/** A code is never given another meaning, so that programs may know it. */
export type FindingCode = keyof typeof CATALOGUE;

/** The parts of the reference, in its order. */
export const CHAPTERS: readonly (readonly [title: string, findings: Readonly<Record<string, FindingSpec>>])[] = [
  ["Whose text it is, names and numbers", names],
  ["Values", values],
  ["The words between live ones", between],
  ["People and powers", people],
  ["Procedures", procedures],
  ["Votes beside each other, weighed, or in a box of their own", votes],
  ["Ballot papers", papers],
  ["Marks and characters", marks],
  ["Texts that stand under others", layers],
];
