import { capture as analyse, type Capture } from "@folkmoot/analysis";
import { compile, compileUnder, type Compiled } from "@folkmoot/constitution";
import { type CaptureSaid, type ChainSaid, sayCapture, type WaySaid } from "../ui/capture/said.js";
import { operandsAndOptions } from "./arguments.js";
import { textOfFile } from "./files.js";
import { CannotAsk, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot capture FILE --members N [--under FILE]… [--filled BODY=N]… [--json]";

const help = `folkmoot capture FILE --members N [--under FILE]… [--filled BODY=N]… [--json]

What a constitution allows, before anybody has done anything wrong: how few
people could use each power, how quickly, with how much notice, and what could
still stop them.

    folkmoot capture rules.md --members 20000

The first lines are about power over every word of the text: by the front door,
and then by chains of lawful acts that need fewer people or less time, such as
excluding everybody else first. Under them stands every power with every way to
use it, each figure with its clauses.

    --members N       how many members there are; the text can't know
    --filled BODY=N   how many seats of a body are filled, by its id or name;
                      left out, all seats that the text gives it
    --under FILE      a text that it stands under, the highest first: what all
                      of them together allow
    --json            one line of JSON with every figure, times in minutes

The fewest people are those who are enough if nobody else takes part. Beside it
stands how many are enough whatever all others do. docs/explanation/
capture-analysis.md says what is counted, and what such figures can't see.

It ends with 0 when every way to change the whole text goes through its front
door; with 1 when a chain of acts needs fewer people or less time; with 2 when
the question could not be put; with 3 when the text or the figures don't tell
how many people decide. A text with errors is analysed as far as it can be
read, and says so.`;

/** Says what a text allows, and to how few. */
export const capture: Command = async (args, terminal) => {
  if (args.includes("--help")) {
    terminal.out(help);
    return 0;
  }
  const { operands, option, every, has } = operandsAndOptions(args, usage, {
    members: { type: "string" },
    filled: { type: "string", multiple: true },
    json: { type: "boolean" },
    under: { type: "string", multiple: true },
  });
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${operands.length}`, usage);
  const members = whole(option("members"), "--members", usage);
  const source = await textOfFile(file);
  const above = await Promise.all(every("under").map(textOfFile));
  const text = above.length === 0 ? compile(source) : together(source, above);
  const filled = Object.fromEntries(every("filled").map((pair) => filledSeats(pair, text)));
  const found = analyse(text, { members, filled });
  const errors = text.findings.filter(({ severity }) => severity === "error").length;
  if (has("json")) terminal.out(JSON.stringify({ file, language: text.language, hash: text.hash, errors, ...found }));
  else show(sayCapture(found, text.rules, "en"), terminal);
  if (errors > 0) terminal.err(`folkmoot: hint: this text has errors and can't be put in force; folkmoot check ${file} says which`);
  return exitOf(found);
};

/** A text with those that it stands under, as one. */
function together(source: string, above: readonly string[]): Compiled {
  const { rules, hash, findings } = compileUnder(source, above);
  // Whether an easier way to change the text may be written beside the one it has is seen in the constitution: the last text above.
  return { ...compile(above.at(-1) ?? source), rules, hash, findings };
}

function exitOf({ front, shorter, powers }: Capture): 0 | 1 | 3 {
  if (shorter.length > 0) return 1;
  const ways = powers.find(({ id }) => id === "whole")?.ways ?? [];
  return front === null && ways.length > 0 ? 3 : 0;
}

/** More people than there are. */
const MOST = 10_000_000_000;

function whole(given: string | undefined, name: string, ...hints: readonly string[]): number {
  if (given === undefined) throw new CannotAsk(`how many? give ${name}`, ...hints);
  const n = /^\d{1,11}$/.test(given) ? Number(given) : -1;
  if (n < 0 || n > MOST) throw new CannotAsk(`${name} is a whole number, not ${given}`, ...hints);
  return n;
}

/** `committee=9`, by the id or the name of a body. */
function filledSeats(pair: string, { rules: { bodies } }: Compiled): [string, number] {
  const at = pair.lastIndexOf("=");
  const name = pair.slice(0, Math.max(at, 0)).toLowerCase();
  const body = bodies.find((one) => one.id === name || one.name.toLowerCase() === name);
  if (body === undefined) throw new CannotAsk(`there is no body "${name}" in this text`, `one of ${bodies.map(({ id }) => id).join(", ")}`);
  return [body.id, whole(pair.slice(at + 1), `--filled ${name}=`, usage)];
}

function show({ whole: front, shorter, remarks, powers }: CaptureSaid, { out }: Terminal): void {
  for (const chain of front) showChain(chain, out);
  if (remarks.front !== null) out(remarks.front);
  for (const chain of shorter) showChain(chain, out);
  if (remarks.shorter !== null) out(remarks.shorter);
  if (remarks.complete !== null) out(remarks.complete);
  for (const { title, ways } of powers) {
    out("");
    out(title);
    if (ways.length === 0) out("    Nobody may, in any way.");
    for (const way of ways) showWay(way, out);
  }
}

/** The figures first: they are what one reads. */
function showChain({ title, headline, steps }: ChainSaid, out: Terminal["out"]): void {
  out(headline);
  out(`    ${title}`);
  steps.forEach(({ sentence, asks, stops }, i) => {
    out(`    ${i + 1}. ${sentence}`);
    for (const ask of asks) out(`       ${ask}`);
    for (const stop of stops) out(`       Could stop it: ${stop}`);
  });
}

function showWay({ name, clause, rows, notes }: WaySaid, out: Terminal["out"]): void {
  out(`    ${name} (${clause})`);
  for (const { label, lines } of rows) out(`        ${label}: ${lines.join("; ")}`);
  for (const note of notes) out(`        ${note}`);
}
