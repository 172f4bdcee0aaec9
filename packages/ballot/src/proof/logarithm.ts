import { hashToExponent } from "../encoding/hash.js";
import { randomExponent, type Randomness } from "../encoding/random.js";
import type { Element, Group } from "../group/group.js";
import { mod } from "../group/modular.js";
import type { Proof } from "./proof.js";

/**
 * Proves that one knows x with g^x = X (Schnorr). What it is good for says the prefix, which goes into the hash: trustees prove their keys
 * (`pok|`), voters sign (`sig|`), members of a key ceremony sign messages (`sigmsg|`), rankings are known to who encrypts them (`raweg|`).
 */
export function proveLogarithm(group: Group, secret: bigint, { prefix, random }: { readonly prefix: string; readonly random: Randomness }): Proof {
  const w = randomExponent(group, random);
  const challenge = hashToExponent(group, prefix + group.write(group.secretPower(group.generator, w)));
  return { challenge, response: mod(w - secret * challenge, group.order) };
}

/** Whether a proof shows that its maker knows the logarithm of X, a member of the group. */
export function checkLogarithm(group: Group, proof: Proof, { of, prefix }: { readonly of: Element; readonly prefix: string }): boolean {
  const commitment = group.productOfPowers([group.generator, of], [proof.response, proof.challenge]);
  return hashToExponent(group, prefix + group.write(commitment)) === proof.challenge;
}
