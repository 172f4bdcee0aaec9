import { oneOperand } from "../arguments.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import type { Command } from "../terminal.js";
import { readKept } from "./kept.js";

const usage = "folkmoot registrar letters REGISTRAR.key [--voter VOTER]";

/** Whose credential is which: for letters, and again for somebody who lost theirs. */
export const letters: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, { voter: { type: "string" }, "passphrase-file": { type: "string" } });
  const kept = readKept((await secretIn(operand, option("passphrase-file"))).secret);
  if (kept === null) throw new NotSo(`${operand} is no registrar's key file`);
  const one = option("voter");
  const voters = kept.voters.filter(({ voter }) => one === undefined || voter === one);
  if (voters.length === 0) throw new NotSo(`no voter is called ${one}`);
  terminal.out("voter,election,credential");
  for (const { voter, credential } of voters) terminal.out(`${voter},${kept.uuid},${credential}`);
  return 0;
};
