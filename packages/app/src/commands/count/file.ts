import { writeFile } from "node:fs/promises";
import { rctabSummary } from "@folkmoot/tally";
import { type Language, wordsOf } from "../../languages/index.js";
import { asCsv } from "../../platform/report/as-csv.js";
import { asLines } from "../../platform/report/as-lines.js";
import type { Report } from "../../platform/report/report.js";
import { CannotAsk, type ExitCode, type Terminal } from "../terminal.js";
import { open, type Opened } from "./open.js";
import type { Counted } from "./counted.js";
import { report } from "./report.js";
import { RULES } from "./rules.js";
import { settingsOf } from "./settings.js";
import { BadFile } from "./source.js";

export interface Question {
  readonly rule: string | undefined;
  readonly seats: string | undefined;
  readonly settings: readonly string[];
  readonly form: "report" | "json" | "rctab" | "csv";
  /** Where the report is written for paper, if at all. */
  readonly pdf: string | undefined;
  readonly language: Language;
}

/** Counts one file by one rule: a report to read, or everything as JSON. A file that can't be read ends with 1 and the place; nothing of it is counted.
 * Papers that the rule can't count (equal ranks, more voters than add up exactly) end with 2. */
export async function countFile(file: string, question: Question, terminal: Terminal): Promise<ExitCode> {
  const count = Object.hasOwn(RULES, question.rule ?? "") ? RULES[question.rule ?? ""] : undefined;
  if (count === undefined)
    throw new CannotAsk(
      question.rule === undefined ? "a rule is needed" : `no rule is called ${question.rule}`,
      `--rule ${Object.keys(RULES).join(" | ")}`,
    );
  try {
    const opened = await open(file);
    const counted = count(opened, { seats: seatsOf(opened, question.seats), ...settingsOf(opened, question.settings) });
    for (const line of written(question, { file, opened, counted })) terminal.out(line);
    if (question.pdf !== undefined) await writePdf(question.pdf, reportOf(question, { file, opened, counted }), question.language);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new CannotAsk(error.message);
    if (!(error instanceof BadFile)) throw error;
    terminal.out(error.message);
    return 1;
  }
}

interface Result {
  readonly file: string;
  readonly opened: Opened;
  readonly counted: Counted;
}

function written(question: Question, { file, opened, counted }: Result): string[] {
  const { names } = opened.election;
  switch (question.form) {
    case "report":
      return asLines(reportOf(question, { file, opened, counted }), wordsOf(question.language));
    case "csv":
      return [asCsv(reportOf(question, { file, opened, counted })).trimEnd()];
    case "json":
      return [JSON.stringify({ names, ...counted.result }, jsonNumber, 2)];
    case "rctab": {
      if (counted.table.kind !== "stv") throw new CannotAsk("only a count with stages has a summary for programs that draw it");
      const contest = ("title" in opened.election ? opened.election.title : null) ?? file;
      return [JSON.stringify(rctabSummary(counted.table, { names, contest }), null, 2)];
    }
  }
}

function reportOf({ rule = "", language }: Question, { file, opened, counted }: Result): Report {
  return report(opened, counted, { file, rule, words: wordsOf(language) });
}

async function writePdf(path: string, given: Report, language: Language): Promise<void> {
  const { asPdf } = await import("../../platform/report/as-pdf.js"); // it takes longer to load than most counts to run
  try {
    await writeFile(path, await asPdf(given, { words: wordsOf(language), language, date: null, mostCells: 1_000_000 }));
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new CannotAsk(`${path} can't be written: ${String(error.code)}`);
    throw error;
  }
}

function seatsOf(opened: Opened, asked: string | undefined): number {
  const own = "seats" in opened.election ? opened.election.seats : null;
  if (asked === undefined) return typeof own === "number" ? own : 1;
  if (!/^[1-9][0-9]{0,3}$/.test(asked)) throw new CannotAsk(`not a number of seats: ${asked}`);
  return Number(asked);
}

/** Fractions are written "n/d": JSON has no whole numbers of any size. */
function jsonNumber(_: string, value: unknown): unknown {
  if (typeof value === "object" && value !== null && "n" in value && "d" in value && typeof value.n === "bigint")
    return `${String(value.n)}/${String(value.d)}`;
  return value;
}
