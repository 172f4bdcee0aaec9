import { randomExponent, type Randomness } from "../encoding/random.js";
import { Malformed, member, object, optional, readJson, string, type Shape } from "../encoding/shape.js";
import type { Element, Group } from "../group/group.js";
import { checkLogarithm, proveLogarithm } from "../proof/logarithm.js";
import { proofShape, writeProof, type Proof } from "../proof/proof.js";

/** The public key of a trustee with the proof that its owner knows the secret one: nobody can choose a key that cancels those of others. */
export interface TrusteeKey {
  readonly pok: Proof;
  readonly public_key: Element;
  readonly name?: string | undefined;
  /** In a key ceremony of Belenios 3.0 and later: its owner's signature of it. */
  readonly signature?: Proof | undefined;
}

/** A trustee whose part can't be replaced: without this secret nothing is decrypted. */
export function newTrusteeKey(
  group: Group,
  { name, random }: { readonly name?: string; readonly random: Randomness },
): { readonly secret: bigint; readonly key: TrusteeKey } {
  const secret = randomExponent(group, random);
  return { secret, key: { ...proveKey(group, secret, random), ...(name === undefined ? {} : { name }) } };
}

/** The public key of a secret, with its proof. */
export function proveKey(group: Group, secret: bigint, random: Randomness): TrusteeKey {
  const key = group.secretPower(group.generator, secret);
  return { pok: proveLogarithm(group, secret, { prefix: prefixOf(group, key), random }), public_key: key };
}

/** Whether whoever made the key knows its secret, and it is one that not everybody knows. */
export function checkTrusteeKey(group: Group, { pok, public_key: key }: TrusteeKey): boolean {
  return !group.equal(key, group.neutral) && checkLogarithm(group, pok, { of: key, prefix: prefixOf(group, key) });
}

/** The text by which a trustee hands over its public key. */
export function trusteeKeyText(group: Group, key: TrusteeKey): string {
  return JSON.stringify(writeTrusteeKey(group, key));
}

/** Reads what a trustee handed over. Throws `Malformed`, also when its maker doesn't know the secret. */
export function readTrusteeKey(group: Group, text: string): TrusteeKey {
  const key = readJson(text, trusteeKeyShape(group));
  if (!checkTrusteeKey(group, key)) throw new Malformed("whoever made this key doesn't know its secret");
  return key;
}

export function trusteeKeyShape(group: Group): Shape<TrusteeKey> {
  const [pok, key, name, signature] = [proofShape(group), member(group), optional(string), optional(proofShape(group))];
  const ours = object({ pok, public_key: key, name, signature });
  const theirs = object({ pok, public_key: key, signature, name });
  return (value, place) => {
    try {
      return ours(value, place);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return theirs(value, place);
    }
  };
}

export function writeTrusteeKey(group: Group, { pok, public_key: key, name, signature }: TrusteeKey): object {
  return {
    pok: writeProof(pok),
    public_key: group.write(key),
    ...(name === undefined ? {} : { name }),
    ...(signature === undefined ? {} : { signature: writeProof(signature) }),
  };
}

function prefixOf(group: Group, key: Element): string {
  return `pok|${group.name}|${group.write(key)}|`;
}
