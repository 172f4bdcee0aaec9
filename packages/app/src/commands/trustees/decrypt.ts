import {
  decryptPart,
  ownersOf,
  proveWholePart,
  readPart,
  readTrusteeSecret,
  trusteeSecret,
  type Group,
  type TrusteeSecret,
  type ValidArchive,
} from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { random, validArchive, writeNew } from "../ballots/archive.js";
import { requireDecryptable } from "../ballots/hand-in.js";
import { openOnce } from "../ballots/opened.js";
import { textOfFile } from "../files.js";
import { secretIn } from "../passphrase.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";

const usage = "folkmoot trustee decrypt MY.key FILE.bel [--sealed SEALED] [--proof MY.proof]";

/** Decrypts one's part of the tally, once the archive was audited: a tally of one ballot would show a vote. */
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
  const kept = readTrusteeSecret((await secretIn(keyFile, option("passphrase-file"))).secret);
  if (kept === null) throw new NotSo(`${keyFile} is no trustee's key file`);
  const sealed = option("sealed");
  if (kept.kind === "seed" && sealed === undefined) throw new CannotAsk("your part of the key was sealed for you at the end of the ceremony", usage);
  const { secret, owner } = ownKey(verdict, kept, sealed === undefined ? [] : (await textOfFile(sealed)).split("\n"));
  await openOnce(keyFile, verdict, terminal);
  const { setup, tally } = verdict;
  const { election } = setup;
  const text = decryptPart(election, tally, { secret, random });
  const proof = option("proof");
  if (proof !== undefined) {
    const key = election.group.secretPower(election.group.generator, secret);
    await writeNew(proof, `${proveWholePart(election, tally, { owner, key, secret, part: readPart(election, text), random })}\n`);
  }
  terminal.out(text);
  terminal.err(`as trustee ${owner}`);
  return 0;
};

function ownKey({ setup }: ValidArchive, kept: TrusteeSecret, sealedKeys: readonly string[]): { readonly secret: bigint; readonly owner: number } {
  const { group } = setup.election;
  const secret = secretOf(group, kept, sealedKeys);
  const key = secret === null ? null : group.secretPower(group.generator, secret);
  const owner = key === null ? 0 : ownersOf(setup.trustees).findIndex((each) => group.equal(each.key, key)) + 1;
  if (secret === null || owner === 0) throw new NotSo("this key is none of the trustees' of this election");
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
