import { oneOperand } from "../arguments.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { validArchive } from "./archive.js";

const usage = "folkmoot ballot papers FILE.bel [--question NUMBER]";

/** The opened papers of a question with ranks or grades, for `folkmoot count`. Flagged papers are left out: they are invalid votes. */
export const papers: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, { question: { type: "string" } });
  const { results, flags, setup } = (await validArchive(operand)).verdict;
  const { questions } = setup.election;
  const first = questions.findIndex(({ kind }) => kind === "numbers") + 1;
  const number = Number(option("question") ?? first);
  if (!Number.isInteger(number) || number < 1 || number > questions.length)
    throw new CannotAsk(`--question is a number of 1 to ${questions.length}`, usage);
  const result = results?.[number - 1];
  if (result === undefined) throw new NotSo("not counted yet");
  if (result.kind !== "numbers") throw new NotSo(`question ${number} has no ranks: its papers were never opened`);
  const flagged = new Set(flags.filter(({ question }) => question === number - 1).map(({ ballot }) => ballot));
  terminal.out(JSON.stringify(result.ballots.filter((_, at) => !flagged.has(at))));
  if (flagged.size > 0) terminal.err(`${flagged.size} flagged left out`);
  return 0;
};
