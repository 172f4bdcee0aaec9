import { err, ok, type Result } from "@folkmoot/exact";
import type { Scores } from "../ballots/scores.js";
import { separated } from "./csv.js";
import type { Problem } from "./problem.js";
import { textOf } from "./text.js";

export interface ScoredElection {
  readonly names: readonly string[];
  readonly ballots: Scores;
}

/** Columns that tell who voted, when and where; every other column is a candidate. */
const ABOUT_THE_VOTER = new Set(["voterid", "votetime", "pollid", "date", "voter", ""]);
const HIGHEST = 1_000;

/**
 * Reads a table of scores: a line of names, then a line for each voter with a whole number for each candidate; nothing is 0. Where the first column is called
 * "count", a line stands for so many voters. Columns called voterID, voteTime, pollID, or without a name, are passed over; this reads the exports of star.vote and
 * the tables of the majority judgment experiments.
 */
export function readScoresCsv(bytes: Uint8Array, top: number | null): Result<ScoredElection, Problem> {
  const [head, ...rows] = separated(textOf(bytes), ",");
  if (head === undefined) return err({ line: 1, column: 1, expected: "a line with the names of the candidates" });
  const isCounted = head[0]?.text.trim() === "count";
  const columns = head.flatMap(({ text }, at) => (ABOUT_THE_VOTER.has(text.trim().toLowerCase()) || (isCounted && at === 0) ? [] : [at]));
  const counted = new Map<string, { scores: number[]; papers: number }>();
  for (const row of rows) {
    const [first] = row;
    if (isCounted && !/^[0-9]{1,9}$/.test(first?.text ?? "")) return err({ line: first?.line ?? 1, column: 1, expected: "how many papers" });
    const voters = isCounted ? Number(first?.text) : 1;
    const scores: number[] = [];
    for (const at of columns) {
      const field = row[at] ?? { text: "", line: row[0]?.line ?? 1, column: 1 };
      if (!/^\s*[0-9]{0,4}\s*$/.test(field.text) || Number(field.text) > (top ?? HIGHEST))
        return err({ line: field.line, column: field.column, expected: `a score, 0 to ${top ?? HIGHEST}` });
      scores.push(Number(field.text));
    }
    const key = scores.join(",");
    const same = counted.get(key);
    if (same === undefined) counted.set(key, { scores, papers: voters });
    else same.papers += voters;
  }
  const papers = [...counted.values()];
  const names = columns.map((at) => head[at]?.text.trim() ?? "");
  const highest = top ?? papers.reduce((most, { scores }) => Math.max(most, ...scores), 0);
  return ok({ names, ballots: { options: names.length, top: highest, papers } });
}
