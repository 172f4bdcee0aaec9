import { giveSpare, readKept, sealKeyFile, writeKept } from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { random, writeNew } from "../ballots/archive.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";

const usage = "folkmoot registrar spare REGISTRAR.key --voter VOTER --key-file NEW.key";
const OPTIONS = { voter: { type: "string" }, "key-file": { type: "string" }, "passphrase-file": { type: "string" } } as const;

/** A spare credential for somebody whose own may be in other hands. */
export const spare: Command = async (args, terminal) => {
  const { operand, option } = oneOperand(args, usage, OPTIONS);
  const [voter, keyFile] = [option("voter"), option("key-file")];
  if (voter === undefined || keyFile === undefined) throw new CannotAsk("a voter and a new key file are needed", usage);
  const { secret, title, passphrase } = await secretIn(operand, option("passphrase-file"));
  const kept = readKept(secret);
  if (kept === null) throw new NotSo(`${operand} is no registrar's key file`);
  const given = giveSpare(kept, voter);
  if (given === null) throw new NotSo(`no voter is called ${voter}, or no spare credential is left`);
  await writeNew(keyFile, await sealKeyFile({ title, secret: writeKept(given.kept) }, { passphrase, random }), 0o600);
  terminal.out("voter,election,credential");
  terminal.out(`${voter},${kept.uuid},${given.credential}`);
  terminal.out(`${given.replaced} ${given.by}`);
  terminal.err(
    `wrote ${keyFile}: it takes the place of ${operand}. Hand the last line in on the registrar's page before you give the credential out`,
  );
  return 0;
};
