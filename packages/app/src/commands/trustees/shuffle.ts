import { makeShuffle } from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { random, validArchive } from "../ballots/archive.js";
import { NotSo } from "../several.js";
import type { Command } from "../terminal.js";

/** Shuffles the ballots as they stand, once the archive was audited. What was drawn is forgotten when the command ends. */
export const shuffle: Command = async (args, terminal) => {
  const { operand } = oneOperand(args, "folkmoot trustee shuffle FILE.bel");
  const { setup, stage, tally } = (await validArchive(operand)).verdict;
  if (stage !== "tallied" && stage !== "shuffling") throw new NotSo("papers are mixed after the votes were added up and before they are opened");
  if (!setup.election.questions.some(({ kind }) => kind === "numbers"))
    throw new NotSo("there is nothing to mix: these ballots are added up without being opened");
  terminal.out(makeShuffle(setup.election, tally, random));
  return 0;
};
