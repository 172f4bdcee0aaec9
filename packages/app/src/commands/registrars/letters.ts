import { givenOut, readKept } from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import type { Command } from "../terminal.js";

const usage = "folkmoot registrar letters REGISTRAR.key";

/** Whose credential is which: for letters. Spare ones are nobody's. */
export const letters: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, { "passphrase-file": { type: "string" } });
  const kept = readKept((await secretIn(operand, option("passphrase-file"))).secret);
  if (kept === null) throw new NotSo(`${operand} is no registrar's key file`);
  terminal.out("voter,election,credential");
  for (const { voter, credential } of givenOut(kept)) terminal.out(`${voter},${kept.uuid},${credential}`);
  return 0;
};
