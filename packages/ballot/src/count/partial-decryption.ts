import type { Randomness } from "../encoding/random.js";
import { list, Malformed, member, object, readJson } from "../encoding/shape.js";
import type { Election } from "../vote/election.js";
import type { Element, Group } from "../group/group.js";
import { checkEqualLogarithms, proveEqualLogarithms } from "../proof/equal-logarithms.js";
import { proofShape, writeProof, type Proof } from "../proof/proof.js";
import type { EncryptedTally } from "./tally.js";

/** One trustee's part of the decryption: f = α^x for each ciphertext, with the proof that x is the one of its key. */
export interface PartialDecryption {
  readonly decryption_factors: readonly (readonly Element[])[];
  readonly decryption_proofs: readonly (readonly Proof[])[];
}

/** Decrypts one's part of a tally. Whoever calls this has checked that it is the tally of the whole ballot box: a tally of one ballot would show a vote. */
export function decryptPart(
  { group, hash }: Election,
  tally: EncryptedTally,
  { secret, random }: { readonly secret: bigint; readonly random: Randomness },
): string {
  const key = group.secretPower(group.generator, secret);
  const prefix = prefixOf(group, hash, key);
  const factors = tally.map((each) => each.map(({ alpha }) => group.secretPower(alpha, secret)));
  const proofs = tally.map((each) => each.map(({ alpha }) => writeProof(proveEqualLogarithms(group, secret, { base: alpha, prefix, random }))));
  return JSON.stringify({ decryption_factors: factors.map((each) => group.writeAll(each)), decryption_proofs: proofs });
}

/** Reads a partial decryption. Throws `Malformed`; all its elements are members of the group. */
export function readPart({ group }: Election, text: string): PartialDecryption {
  return readJson(text, object({ decryption_factors: list(list(member(group))), decryption_proofs: list(list(proofShape(group))) }));
}

/** Whether the proofs hold for the owner of this key, as far as crypto v1 can tell: see `checkEqualLogarithms`. Throws `Malformed` for another number of them. */
export function checkPart(
  { group, hash }: Election,
  tally: EncryptedTally,
  { key, part }: { readonly key: Element; readonly part: PartialDecryption },
): boolean {
  const { decryption_factors: factors, decryption_proofs: proofs } = part;
  const sameSize = (lists: readonly (readonly unknown[])[]) =>
    lists.length === tally.length && lists.every((each, at) => each.length === tally[at]?.length);
  if (!sameSize(factors) || !sameSize(proofs)) throw new Malformed("not one factor and one proof for each ciphertext of the tally");
  const prefix = prefixOf(group, hash, key);
  return tally.every((list, question) =>
    list.every(({ alpha }, at) => {
      const [power, proof] = [factors[question]?.[at] as Element, proofs[question]?.[at] as Proof];
      return checkEqualLogarithms(group, proof, { key, base: alpha, power, prefix });
    }),
  );
}

function prefixOf(group: Group, hash: string, key: Element): string {
  return `decrypt|${hash}|${group.write(key)}|`;
}
