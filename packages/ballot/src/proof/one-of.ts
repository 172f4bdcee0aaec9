import { hashToExponent } from "../encoding/hash.js";
import { randomExponent, type Randomness } from "../encoding/random.js";
import type { Element, Group } from "../group/group.js";
import { mod } from "../group/modular.js";
import type { Proof } from "./proof.js";

/** A claim "this ciphertext holds g^M" as its maker sees it: (α, β) = (g^r, y^r · g^(M + offset)). It is true when the offset is 0. */
export interface OwnClaim {
  readonly r: bigint;
  readonly offset: bigint;
}

/** What a proof is made for: the key that ciphertexts are encrypted with, and what goes into the hash before the commitments. */
export interface OneOf {
  readonly key: Element;
  readonly prefix: string;
}

/**
 * Proves that at least one of the claims is true without showing which (Cramer, Damgård, Schoenmakers). The maker knows every r, so that each commitment
 * is one power of g and one of y times a power of g, all of bases with tables. Exactly one claim is used as the true one: the first.
 */
export function proveOneOf(group: Group, claims: readonly OwnClaim[], { key, prefix, random }: OneOf & { readonly random: Randomness }): Proof[] {
  const q = group.order;
  const truth = claims.findIndex(({ offset }) => mod(offset, q) === 0n);
  if (truth === -1) throw new RangeError("none of the claims is true");
  const drafts = claims.map((claim, at) => {
    // For the true claim the challenge comes last: until then its response stands for w.
    const challenge = at === truth ? 0n : randomExponent(group, random);
    const response = randomExponent(group, random);
    const w = mod(response + claim.r * challenge, q);
    const shift = group.secretPower(group.generator, mod(claim.offset * challenge, q));
    const commitments = [group.secretPower(group.generator, w), group.multiply(group.secretPower(key, w), shift)];
    return { challenge, response, commitments };
  });
  const commitments = drafts.flatMap((draft) => draft.commitments);
  const whole = hashToExponent(group, prefix + group.writeAll(commitments).join(","));
  const others = drafts.reduce((sum, { challenge }) => sum + challenge, 0n);
  return drafts.map(({ challenge, response }, at) => {
    if (at !== truth) return { challenge, response };
    const own = mod(whole - others, q);
    return { challenge: own, response: mod(response - (claims[at]?.r ?? 0n) * own, q) };
  });
}

/** A claim "(α, β) holds g^M" as everybody sees it, with its part of the proof. */
export interface Claim {
  readonly proof: Proof;
  /** α^challenge and β^challenge. */
  readonly alphaPower: Element;
  readonly betaPower: Element;
  /** M. */
  readonly plaintext: bigint;
}

/** Whether the parts of the proof show that one of the claims is true. Their elements are members of the group. */
export function checkOneOf(group: Group, claims: readonly Claim[], { key, prefix }: OneOf): boolean {
  const q = group.order;
  const commitments = claims.flatMap(({ proof, alphaPower, betaPower, plaintext }) => {
    const ofKey = group.multiply(group.power(key, proof.response), betaPower);
    const shift = mod(-plaintext * proof.challenge, q);
    return [
      group.multiply(group.power(group.generator, proof.response), alphaPower),
      shift === 0n ? ofKey : group.multiply(ofKey, group.power(group.generator, shift)),
    ];
  });
  const challenges = claims.reduce((sum, { proof }) => sum + proof.challenge, 0n);
  return hashToExponent(group, prefix + group.writeAll(commitments).join(",")) === mod(challenges, q);
}
