import {
  groupNamed,
  newTrusteeKey,
  readTrusteeKey,
  sealKeyFile,
  trusteeKeyText,
  writeTrustees,
  writeTrusteeSecret,
  type Group,
  type TrusteeKey,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { random, writeNew } from "../ballots/archive.js";
import { textOfFile } from "../files.js";
import { newPassphrase } from "../passphrase.js";
import { CannotAsk, type Command } from "../terminal.js";
import { wellFormed } from "../ballots/well-formed.js";

/** Makes a key of one's own: the secret into a key file, the public one to standard output. */
export const key: Command = async (args, terminal) => {
  const usage = "folkmoot trustee key --key-file MY.key --name NAME [--group GROUP]";
  const { option } = operandsAndOptions(args, usage, {
    "key-file": { type: "string" },
    name: { type: "string" },
    group: { type: "string" },
    "passphrase-file": { type: "string" },
  });
  const [keyFile, name] = [option("key-file"), option("name")];
  if (keyFile === undefined || name === undefined) throw new CannotAsk("a file to write and a name are needed", usage);
  const group = groupFor(option("group"));
  const made = newTrusteeKey(group, { name, random });
  const sealed = await sealKeyFile(
    { title: `Key holder ${name} (${group.name})`, secret: writeTrusteeSecret({ kind: "secret", secret: made.secret }) },
    { passphrase: await newPassphrase(option("passphrase-file")), random },
  );
  await writeNew(keyFile, sealed, 0o600);
  terminal.out(trusteeKeyText(group, made.key));
  terminal.err(`wrote ${keyFile}: without it and its passphrase nothing can be opened; keep it in two places`);
  return 0;
};

/** Puts public keys together: each who holds one will be needed. */
export const join: Command = async (args, terminal) => {
  const usage = "folkmoot trustee join A.pub B.pub …";
  const { operands, option } = operandsAndOptions(args, usage, { group: { type: "string" } });
  if (operands.length === 0) throw new CannotAsk("at least one public key is needed", usage);
  const group = groupFor(option("group"));
  const keys: TrusteeKey[] = [];
  for (const path of operands) {
    const text = (await textOfFile(path)).trimEnd();
    keys.push(wellFormed(path, () => readTrusteeKey(group, text)));
  }
  terminal.out(
    writeTrustees(
      group,
      keys.map((each) => ({ kind: "single", key: each })),
    ),
  );
  return 0;
};

/** Throws `CannotAsk` for a name of no group. */
export function groupFor(name: string | undefined): Group {
  const group = groupNamed(name ?? "Ed25519");
  if (group === null) throw new CannotAsk(`there is no group "${name}"`, "Ed25519, BELENIOS-2048 or RFC-3526-2048");
  return group;
}
