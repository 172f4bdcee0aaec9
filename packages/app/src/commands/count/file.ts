import { rctabSummary } from "@folkmoot/tally";
import { CannotAsk, type ExitCode, type Terminal } from "../terminal.js";
import { open, type Opened } from "./open.js";
import { report } from "./report.js";
import { type Counted, RULES } from "./rules.js";
import { settingsOf } from "./settings.js";
import { BadFile } from "./source.js";

export interface Question {
  readonly rule: string | undefined;
  readonly seats: string | undefined;
  readonly settings: readonly string[];
  readonly form: "report" | "json" | "rctab";
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
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new CannotAsk(error.message);
    if (!(error instanceof BadFile)) throw error;
    terminal.out(error.message);
    return 1;
  }
}

function written({ form }: Question, { file, opened, counted }: { file: string; opened: Opened; counted: Counted }): string[] {
  const { names } = opened.election;
  if (form === "report") return report(opened, counted);
  if (form === "json") return [JSON.stringify({ names, ...counted.result }, jsonNumber, 2)];
  if (counted.kind !== "stages") throw new CannotAsk("only a count with stages has a summary for programs that draw it");
  const contest = ("title" in opened.election ? opened.election.title : null) ?? file;
  return [JSON.stringify(rctabSummary(counted.result, { names, contest }), null, 2)];
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
