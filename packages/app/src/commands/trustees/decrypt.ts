import {
  decryptPart,
  ownersOf,
  proveWholePart,
  readPart,
  readTrusteeSecret,
  trusteeSecret,
  type Group,
  type Trustee,
  type TrusteeSecret,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { random, validArchive, writeNew } from "../ballots/archive.js";
import { requireDecryptable } from "../ballots/hand-in.js";
import { openOnce } from "../ballots/opened.js";
import { textOfFile } from "../files.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { requireTried } from "./tried.js";

const usage = "folkmoot trustee decrypt MY.key FILE.bel [--sealed SEALED] [--proof MY.proof]";

/** Opens one's part of the result, once the archive was audited: a tally of one ballot would show a vote. */
export const decrypt: Command = async (args, terminal) => {
  const { operands, option } = operandsAndOptions(args, usage, {
    sealed: { type: "string" },
    proof: { type: "string" },
    "passphrase-file": { type: "string" },
  });
  const [keyFile, path] = operands;
  if (keyFile === undefined || path === undefined || operands.length > 2) throw new CannotAsk("a key file and an archive are needed", usage);
  const { verdict } = await validArchive(path);
  requireDecryptable(verdict);
  const { setup, tally } = verdict;
  const { election } = setup;
  const opening = { keyFile, sealed: option("sealed"), passphraseFile: option("passphrase-file"), usage };
  const { secret, owner } = await ownKey(election.group, setup.trustees, opening);
  await requireTried(keyFile, election, terminal);
  await openOnce(keyFile, verdict, terminal);
  const text = decryptPart(election, tally, { secret, random });
  const proof = option("proof");
  if (proof !== undefined) {
    const key = election.group.secretPower(election.group.generator, secret);
    await writeNew(proof, `${proveWholePart(election, tally, { owner, key, secret, part: readPart(election, text), random })}\n`);
  }
  terminal.out(text);
  terminal.err(`as key holder ${owner}`);
  return 0;
};

interface Opening {
  readonly keyFile: string;
  /** The file with the parts that a key ceremony sealed for its members. */
  readonly sealed: string | undefined;
  readonly passphraseFile: string | undefined;
  readonly usage: string;
}

/** The secret behind a key file, and whose of those who hold the key it is. Throws `NotSo` when it is nobody's. */
export async function ownKey(
  group: Group,
  trustees: readonly Trustee[],
  { keyFile, sealed, passphraseFile, usage }: Opening,
): Promise<{ readonly secret: bigint; readonly owner: number }> {
  const kept = readTrusteeSecret((await secretIn(keyFile, passphraseFile)).secret);
  if (kept === null) throw new NotSo(`${keyFile} is no key file of somebody who holds a key`);
  if (kept.kind === "seed" && sealed === undefined) throw new CannotAsk("your part of the key was sealed for you at the end of the ceremony", usage);
  const secret = secretOf(group, kept, sealed === undefined ? [] : (await textOfFile(sealed)).split("\n"));
  const key = secret === null ? null : group.secretPower(group.generator, secret);
  const owner = key === null ? 0 : ownersOf(trustees).findIndex((each) => group.equal(each.key, key)) + 1;
  if (secret === null || owner === 0) throw new NotSo("this key is none of those of this election");
  return { secret, owner };
}

function secretOf(group: Group, kept: TrusteeSecret, sealedKeys: readonly string[]): bigint | null {
  if (kept.kind === "secret") return trusteeSecret(group, kept, null);
  for (const sealed of sealedKeys) {
    const secret = trusteeSecret(group, kept, sealed);
    if (secret !== null) return secret;
  }
  return null;
}
