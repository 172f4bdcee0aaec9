import { hashToExponent } from "../encoding/hash.js";
import { randomExponent, type Randomness } from "../encoding/random.js";
import type { Element, Group } from "../group/group.js";
import { mod } from "../group/modular.js";
import type { Proof } from "./proof.js";

/** Proves that f = α^x for the x of the public key X = g^x (Chaum and Pedersen), without showing x. The prefix names the election and the key. */
export function proveEqualLogarithms(
  group: Group,
  secret: bigint,
  { base, prefix, random }: { readonly base: Element; readonly prefix: string; readonly random: Randomness },
): Proof {
  const w = randomExponent(group, random);
  const commitments = [group.secretPower(group.generator, w), group.secretPower(base, w)];
  const challenge = hashToExponent(group, prefix + group.writeAll(commitments).join(","));
  return { challenge, response: mod(w - secret * challenge, group.order) };
}

export interface EqualLogarithms {
  /** X = g^x. */
  readonly key: Element;
  /** α. */
  readonly base: Element;
  /** f, said to be α^x. */
  readonly power: Element;
  readonly prefix: string;
}

/**
 * Whether the equations of the proof hold for members of the group. Crypto v1 hashes neither α nor f, so that who knows x can also make it hold for some f that is
 * not α^x: such an f can't be chosen, but it can be wrong. Results are therefore checked for being possible, and `proof/decryption.ts` proves it strongly.
 */
export function checkEqualLogarithms(group: Group, proof: Proof, { key, base, power, prefix }: EqualLogarithms): boolean {
  const commitments = [
    group.productOfPowers([group.generator, key], [proof.response, proof.challenge]),
    group.productOfPowers([base, power], [proof.response, proof.challenge]),
  ];
  return hashToExponent(group, prefix + group.writeAll(commitments).join(",")) === proof.challenge;
}
