import type { Randomness } from "../encoding/random.js";
import { count, Malformed, object, readJson, string } from "../encoding/shape.js";
import type { Element } from "../group/group.js";
import { checkDecryption, proveDecryption, type DecryptionStatement } from "../proof/decryption.js";
import { proofShape, writeProof } from "../proof/proof.js";
import type { Election } from "../vote/election.js";
import { decryptPart, readPart, type PartialDecryption } from "./partial-decryption.js";
import type { EncryptedTally } from "./tally.js";

/**
 * A file of our own beside the archive: that a trustee's whole partial decryption was made with its key. With one from each who decrypted, a flagged paper is its voter's doing
 * and nobody else's; the archive alone can't tell.
 */
const KIND = "decryption proof 1";

interface Part {
  readonly key: Element;
  readonly part: PartialDecryption;
}

/** What a trustee of a ballot box hands in, a line each: its partial decryption, and the proof of all of it. */
export function decryptWholePart(
  election: Election,
  tally: EncryptedTally,
  { owner, secret, random }: { readonly owner: number; readonly secret: bigint; readonly random: Randomness },
): string {
  const { group } = election;
  const text = decryptPart(election, tally, { secret, random });
  const key = group.secretPower(group.generator, secret);
  return `${text}\n${proveWholePart(election, tally, { owner, key, secret, part: readPart(election, text), random })}`;
}

export function proveWholePart(
  election: Election,
  tally: EncryptedTally,
  { owner, secret, part, random, key }: Part & { readonly owner: number; readonly secret: bigint; readonly random: Randomness },
): string {
  const proof = proveDecryption(election.group, statementOf(election, tally, { key, part }), { secret, random });
  return JSON.stringify({ folkmoot: KIND, election: election.hash, trustee: owner, proof: writeProof(proof) });
}

/** Whose proof it says it is: the number of an owner, from 1. Throws `Malformed`, also when it is for another election. */
export function ownerOfProof(election: Election, text: string): number {
  return read(election, text).trustee;
}

/** Whether everything in a part was decrypted with the key. Throws `Malformed`. */
export function checkWholePart(election: Election, tally: EncryptedTally, { text, ...part }: Part & { readonly text: string }): boolean {
  return checkDecryption(election.group, statementOf(election, tally, part), read(election, text).proof);
}

function read(election: Election, text: string) {
  const file = readJson(text, object({ folkmoot: string, election: string, trustee: count, proof: proofShape(election.group) }));
  if (file.folkmoot !== KIND) throw new Malformed(`folkmoot: "${KIND}" was expected`);
  if (file.election !== election.hash) throw new Malformed("election: it is for another election");
  return file;
}

function statementOf({ hash }: Election, tally: EncryptedTally, { key, part }: Part): DecryptionStatement {
  const bases = tally.flat().map(({ alpha }) => alpha);
  const powers = part.decryption_factors.flat();
  if (powers.length !== bases.length) throw new Malformed("not one factor for each ciphertext of the tally");
  return { key, context: hash, bases, powers };
}
