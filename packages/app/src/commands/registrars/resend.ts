import { readKept } from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";

const usage = "folkmoot registrar resend REGISTRAR.key --voter VOTER";

/** Somebody's credential again: the same as before. */
export const resend: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, { voter: { type: "string" }, "passphrase-file": { type: "string" } });
  const voter = option("voter");
  if (voter === undefined) throw new CannotAsk("whose credential is it?", usage);
  const kept = readKept((await secretIn(operand, option("passphrase-file"))).secret);
  if (kept === null) throw new NotSo(`${operand} is no registrar's key file`);
  const found = kept.voters.find((each) => each.voter === voter);
  if (found === undefined) throw new NotSo(`no voter is called ${voter}`);
  terminal.out("voter,election,credential");
  terminal.out(`${voter},${kept.uuid},${found.credential}`);
  return 0;
};
