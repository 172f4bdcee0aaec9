import {
  appendEndBallots,
  appendResult,
  appendTally,
  combine,
  missingParts,
  resultOf,
  tallyOf,
  writeResult,
  type ValidArchive,
} from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { NotSo } from "../several.js";
import { counted, type Command } from "../terminal.js";
import { append, validArchive } from "./archive.js";

const usage = "folkmoot ballot count FILE.bel [--close]";

/** Takes the next step of a count that needs nobody's secret: closes and adds up, or puts the opened parts together. Run twice it does nothing more. */
export const count: Command = async (args, terminal) => {
  const { operand, has } = oneOperand(args, usage, { close: { type: "boolean" } });
  const archive = await validArchive(operand);
  const { verdict } = archive;
  switch (verdict.stage) {
    case "voting":
    case "closed": {
      if (verdict.stage === "voting" && !has("close")) throw new NotSo("the vote is open: no ballot can come in after --close");
      const end = verdict.stage === "voting" ? [appendEndBallots(verdict.head)] : [];
      const tally = tallyOf(verdict);
      await append(archive, [...end, appendTally(end[0]?.head ?? verdict.head, tally)]);
      terminal.out(`${counted(tally.ballots, "ballot")} added up, of ${counted(verdict.ballots, "ballot")} cast`);
      terminal.err(`folkmoot: hint: ${next(verdict)}`);
      return 0;
    }
    case "tallied":
    case "shuffling":
      terminal.out(`added up: ${next(verdict)}`);
      return 0;
    case "decrypting": {
      const { setup, tally, parts, weight } = verdict;
      const { election, trustees } = setup;
      const missing = missingParts(trustees, parts).reduce((sum, each) => sum + each.missing, 0);
      if (missing > 0)
        throw new NotSo(counted(missing, "more who holds the key has to open their part", "more who hold the key have to open their parts"));
      const results = resultOf(election, combine(election.group, tally, { trustees, parts }), weight);
      if (results === null) throw new NotSo("what was opened can't come from these ballots: somebody who holds the key has opened falsely");
      await append(archive, [appendResult(verdict.head, writeResult(results))]);
      terminal.out("counted: folkmoot ballot verify shows the result");
      return 0;
    }
    case "finished":
      terminal.out("counted already: folkmoot ballot verify shows the result");
      return 0;
  }
};

function next({ setup, stage }: ValidArchive): string {
  const numbers = setup.election.questions.some(({ kind }) => kind === "numbers");
  return numbers && stage !== "shuffling"
    ? "those who hold the key mix the papers (folkmoot trustee shuffle)"
    : "those who hold the key open their parts (folkmoot trustee decrypt)";
}
