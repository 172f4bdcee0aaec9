import { hashToExponent, sha256Hex, sha256Integer } from "../encoding/hash.js";
import { randomExponent, type Randomness } from "../encoding/random.js";
import { utf8 } from "../encoding/text.js";
import type { Element, Group } from "../group/group.js";
import { mod } from "../group/modular.js";
import type { Proof } from "./proof.js";

/** What is proved: that each power is its base to the x of the key g^x, in the election whose fingerprint is `context`. All are members of the group. */
export interface DecryptionStatement {
  readonly key: Element;
  readonly context: string;
  readonly bases: readonly Element[];
  readonly powers: readonly Element[];
}

const WEIGHT_BITS = 128n;

/**
 * One proof for all ciphertexts that a trustee has decrypted, which hashes everything that it says (Bernhard, Pereira and Warinschi, "How not to prove yourself"; Bellare, Garay and Rabin
 * for the weights): one power that is wrong makes it fail but for a chance of 2^−128. Not part of crypto v1, whose own proofs leave α and f out of the hash.
 */
export function proveDecryption(
  group: Group,
  statement: DecryptionStatement,
  { secret, random }: { readonly secret: bigint; readonly random: Randomness },
): Proof {
  const { seed, base, power } = weighed(group, statement);
  const w = randomExponent(group, random);
  const challenge = challengeOf(group, seed, [base, power, group.secretPower(group.generator, w), group.secretPower(base, w)]);
  return { challenge, response: mod(w - secret * challenge, group.order) };
}

export function checkDecryption(group: Group, statement: DecryptionStatement, { challenge, response }: Proof): boolean {
  const { seed, base, power } = weighed(group, statement);
  const commitments = [
    group.productOfPowers([group.generator, statement.key], [response, challenge]),
    group.productOfPowers([base, power], [response, challenge]),
  ];
  return challengeOf(group, seed, [base, power, ...commitments]) === challenge;
}

/** The bases and the powers, each multiplied up with weights that hang on all of them. */
function weighed(group: Group, { key, context, bases, powers }: DecryptionStatement) {
  const elements = group.writeAll([key, ...bases, ...powers]).join(",");
  const seed = sha256Hex(utf8(`folkmoot-decryption|1|${group.name}|${context}|${elements}`));
  const weights = bases.map((_, at) => sha256Integer(utf8(`${seed}|${at}`)) >> (256n - WEIGHT_BITS));
  return { seed, base: group.productOfPowers(bases, weights), power: group.productOfPowers(powers, weights) };
}

function challengeOf(group: Group, seed: string, elements: readonly Element[]): bigint {
  return hashToExponent(group, `folkmoot-decryption-proof|${seed}|${group.writeAll(elements).join(",")}`);
}
