import { err, ok, type Result } from "@folkmoot/exact";
import { separated } from "./csv.js";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { RankingsBuilder } from "./rankings-builder.js";
import { textOf } from "./text.js";

/** How a paper with mistakes is read; the words are those of RCTab's configuration. */
export interface RankedCsvRule {
  /** The candidates, if they are not simply those who are named. */
  readonly candidates?: readonly string[] | undefined;
  /** What stands where several were marked at one rank. */
  readonly overvote?: string | undefined;
  /** What becomes of such a paper: it ends there ("exhaustImmediately"), or that rank is passed over and doesn't count as skipped ("alwaysSkipToNextRank"). */
  readonly overvoted?: "ends" | "passed over" | undefined;
  /** A paper ends where a candidate stands on it a second time; where this is absent they keep the better rank and the paper goes on. */
  readonly endsAtDuplicate?: boolean | undefined;
  /** What stands where nobody was marked, besides an empty cell. */
  readonly undervote?: string | undefined;
  /** What stands for a name that nobody declared; it is a candidate of its own, last in the list. */
  readonly writeIn?: string | undefined;
  /** After more ranks without a mark than this, one after the other, the paper ends; any number where it is absent. */
  readonly mostSkipped?: number | undefined;
}

/**
 * Reads a table of ranked papers: a line "count,rank1,rank2,…", then for each kind of paper how many there are and who stands at each rank. `spoiled`: papers with something on them of which nothing counts; papers with nothing on them are blank.
 */
export function readRankedCsv(bytes: Uint8Array, rule: RankedCsvRule = {}): Result<RankedElection & { spoiled: number }, Problem> {
  const [head, ...rows] = separated(textOf(bytes), ",");
  if (head?.[0]?.text.trim() !== "count") return err({ line: 1, column: 1, expected: "a first line count,rank1,rank2,…" });
  const names = [...(rule.candidates ?? [])];
  const numbers = new Map(names.map((name, at) => [name, at]));
  if (rule.writeIn !== undefined) numbers.set(rule.writeIn, names.push("Undeclared Write-ins") - 1);
  const papers = new RankingsBuilder();
  let spoiled = 0;
  for (const row of rows) {
    const [count, ...ranks] = row;
    if (count === undefined || !/^[0-9]{1,12}$/.test(count.text)) return err({ line: count?.line ?? 1, column: 1, expected: "how many papers" });
    let [skipped, length] = [0, 0];
    for (const { text, line, column } of ranks) {
      if (text === rule.overvote && rule.overvote !== undefined) {
        if (rule.overvoted !== "passed over") break;
        skipped = 0;
        continue;
      }
      if (text === "" || text === rule.undervote) {
        if (++skipped > (rule.mostSkipped ?? Number.POSITIVE_INFINITY)) break;
        continue;
      }
      skipped = 0;
      const option = numbers.get(text) ?? (rule.candidates === undefined ? names.push(text) - 1 : -1);
      if (option === -1) return err({ line, column, expected: `one of the candidates, not "${text}"` });
      numbers.set(text, option);
      if (papers.has(option)) {
        if (rule.endsAtDuplicate === true) break;
        continue;
      }
      papers.add(option);
      length++;
    }
    if (length === 0 && !ranks.every(({ text }) => text === "" || text === rule.undervote)) spoiled += Number(count.text);
    papers.end(Number(count.text));
  }
  return ok({ title: null, names, seats: null, ballots: papers.rankings(names.length), withdrawn: [], tieOrder: null, spoiled });
}
