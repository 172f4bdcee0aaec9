import { err, ok, type Result } from "@folkmoot/exact";
import type { Baskets } from "../ballots/baskets.js";
import { type Field, separated } from "./csv.js";
import type { Problem } from "./problem.js";
import { textOf } from "./text.js";

/** A participatory budget: what could be had, at which cost, and what people chose. */
export interface BudgetElection {
  readonly title: string | null;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** In the smallest unit that the file uses: `unit` of them are one of its currency. */
  readonly costs: readonly number[];
  readonly budget: number;
  readonly unit: number;
  readonly ballots: Baskets;
  /** Points given to each project; null where people only chose. */
  readonly points: readonly number[] | null;
  readonly meta: ReadonlyMap<string, string>;
}

/** Longer files are refused before they are read. */
export const MOST_PROJECTS = 10_000;
const SECTIONS = ["META", "PROJECTS", "VOTES"] as const;

/**
 * Reads a Pabulib file (.pb): META, PROJECTS and VOTES, values with semicolons between them; projects have a project_id and a cost, voters a vote of project
 * numbers with commas between them, and points in the same order where they gave points. A cost may have decimals, with a point or a comma.
 * Source: pabulib.org/format.
 */
export function readPabulib(bytes: Uint8Array): Result<BudgetElection, Problem> {
  const records = separated(textOf(bytes), ";");
  const sections = new Map<string, Field[][]>();
  for (const record of records) {
    const name = record[0]?.text.trim().toUpperCase() ?? "";
    if (record.length === 1 && SECTIONS.some((section) => section === name)) sections.set(name, []);
    else [...sections.values()].at(-1)?.push(record);
  }
  const meta = new Map(
    (sections.get("META") ?? []).map(([key, ...value]) => [
      key?.text.trim() ?? "",
      value
        .map(({ text }) => text)
        .join(";")
        .trim(),
    ]),
  );
  const projects = table(sections.get("PROJECTS"), ["project_id", "cost"]);
  const votes = table(sections.get("VOTES"), ["vote"]);
  if (!projects.ok) return projects;
  if (!votes.ok) return votes;
  if (projects.value.length > MOST_PROJECTS) return err({ line: 1, column: 1, expected: `at most ${MOST_PROJECTS} projects` });
  const amounts = [{ text: meta.get("budget") ?? "", line: 1, column: 1 }, ...projects.value.map((row) => row("cost"))];
  const bad = amounts.find(({ text }) => !/^\s*[0-9]{1,12}(?:[.,][0-9]{1,6})?\s*$/.test(text));
  if (bad !== undefined) return err({ line: bad.line, column: bad.column, expected: "an amount of money" });
  const decimals = Math.max(...amounts.map(({ text }) => /[.,]([0-9]*?)0*\s*$/.exec(text)?.[1]?.length ?? 0));
  const [budget = 0, ...costs] = amounts.map(({ text }) => amount(text, decimals));
  const large = amounts.find((_, at) => !Number.isSafeInteger(at === 0 ? budget : costs[at - 1]));
  if (large !== undefined) return err({ line: large.line, column: large.column, expected: "an amount that adds up exactly" });
  const ids = projects.value.map((row) => row("project_id").text.trim());
  const read = readVotes(votes.value, new Map(ids.map((id, at) => [id, at])), ids.length);
  if (!read.ok) return read;
  const names = projects.value.map((row, at) => row("name").text.trim() || (ids[at] ?? ""));
  return ok({ title: meta.get("description") ?? null, ids, names, costs, budget, unit: 10 ** decimals, ...read.value, meta });
}

type Row = (column: string) => Field;

function table(records: Field[][] | undefined, needed: readonly string[]): Result<Row[], Problem> {
  const [head, ...rows] = records ?? [];
  if (head === undefined) return err({ line: 1, column: 1, expected: `a section with the columns ${needed.join(", ")}` });
  const columns = head.map(({ text }) => text.trim());
  const missing = needed.find((name) => !columns.includes(name));
  if (missing !== undefined) return err({ line: head[0]?.line ?? 1, column: 1, expected: `a column ${missing}` });
  return ok(rows.map((row) => (column: string) => row[columns.indexOf(column)] ?? { text: "", line: row[0]?.line ?? 1, column: 1 }));
}

function amount(text: string, decimals: number): number {
  const [whole = "", part = ""] = text.trim().split(/[.,]/);
  return Number(whole) * 10 ** decimals + Number(part.slice(0, decimals).padEnd(decimals, "0") || "0");
}

function readVotes(
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
  options: number,
): Result<{ ballots: Baskets; points: readonly number[] | null }, Problem> {
  const counted = new Map<string, { chosen: number[]; papers: number }>();
  const sums = Array<number>(options).fill(0);
  let withPoints = false;
  for (const row of rows) {
    const vote = row("vote");
    const words = vote.text.trim() === "" ? [] : vote.text.split(",").map((word) => word.trim());
    const chosen = words.map((word) => numbers.get(word) ?? -1);
    if (chosen.includes(-1))
      return err({ line: vote.line, column: vote.column, expected: `projects of the list, not "${words[chosen.indexOf(-1)] ?? ""}"` });
    const given = row("points");
    if (given.text.trim() !== "") {
      withPoints = true;
      const points = given.text.split(",").map((word) => (/^\s*[0-9]{1,9}\s*$/.test(word) ? Number(word) : Number.NaN));
      if (points.length !== chosen.length || points.some(Number.isNaN))
        return err({ line: given.line, column: given.column, expected: "whole points for each project of the vote" });
      for (const [at, option] of chosen.entries()) sums[option] = (sums[option] ?? 0) + (points[at] ?? 0);
    }
    const unique = [...new Set(chosen)].sort((a, b) => a - b);
    const key = unique.join(",");
    const same = counted.get(key);
    if (same === undefined) counted.set(key, { chosen: unique, papers: 1 });
    else same.papers++;
  }
  return ok({ ballots: { options, papers: [...counted.values()] }, points: withPoints ? sums : null });
}
