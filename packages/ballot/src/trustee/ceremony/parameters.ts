import { count, list, Malformed, object, optional, type Shape } from "../../encoding/shape.js";
import type { Element, Group } from "../../group/group.js";
import { proofShape, writeProof, type Proof } from "../../proof/proof.js";
import { checkTrusteeKey, trusteeKeyShape, writeTrusteeKey, type TrusteeKey } from "../key.js";
import { checkCertificate, type Certificate } from "./certificate.js";
import { checkSigned, signedShape, writeSigned, type Signed } from "./channel.js";
import { powerAt, readCoefficients } from "./coefficients.js";

/** What is public of a finished key ceremony. `signatures` and the signature of each key are of Belenios 3.0 and later; 2.0 does without. */
export interface ThresholdParameters {
  readonly threshold: number;
  readonly certs: readonly Signed[];
  readonly coefexps: readonly Signed[];
  readonly signatures?: readonly Proof[] | undefined;
  readonly verification_keys: readonly TrusteeKey[];
}

export function parametersShape(group: Group): Shape<ThresholdParameters> {
  const signed = list(signedShape(group));
  return object({
    threshold: count,
    certs: signed,
    coefexps: signed,
    signatures: optional(list(proofShape(group))),
    verification_keys: list(trusteeKeyShape(group)),
  });
}

export function writeParameters(group: Group, { threshold, certs, coefexps, signatures, verification_keys: keys }: ThresholdParameters): object {
  return {
    threshold,
    certs: certs.map(writeSigned),
    coefexps: coefexps.map(writeSigned),
    ...(signatures === undefined ? {} : { signatures: signatures.map(writeProof) }),
    verification_keys: keys.map((key) => writeTrusteeKey(group, key)),
  };
}

/** A limit of our own: n² messages are sent. */
const MAX_MEMBERS = 100;

/**
 * Checks a key ceremony from its public part: every certificate and list of coefficients is signed by its member, each member's key is what the
 * coefficients say, and its owner knows the secret. Answers with the key of the whole; throws `Malformed` with what is wrong.
 */
export function checkParameters(group: Group, parameters: ThresholdParameters): Element {
  const { threshold, certs, coefexps, signatures, verification_keys: keys } = parameters;
  const size = certs.length;
  if (threshold < 1 || threshold > size || size > MAX_MEMBERS) throw new Malformed(`${threshold} of ${size} members can't hold a key together`);
  if (coefexps.length !== size || keys.length !== size || (signatures?.length ?? size) !== size)
    throw new Malformed("not one of everything for each member");
  const members = certs.map((signed, at) => {
    const certificate = checkCertificate(group, signed, { size, threshold, index: at + 1 });
    if (certificate === null) throw new Malformed(`the certificate of member ${at + 1} is not signed by its own key, or is for another ceremony`);
    return certificate;
  });
  const coefficients = members.map((member, at) => coefficientsOf(group, member, { signed: coefexps[at] as Signed, threshold, index: at + 1 }));
  for (const [at, member] of members.entries()) {
    const [index, key] = [at + 1, keys[at] as TrusteeKey];
    const signature = signatures?.[at];
    if (
      signature !== undefined &&
      !checkSigned(group, { message: statement(group, certs, coefficients[at] as readonly Element[]), signature }, member.verification)
    )
      throw new Malformed(`member ${index} has not signed the list of certificates`);
    if (!group.equal(key.public_key, memberKey(group, coefficients, index)))
      throw new Malformed(`the key of member ${index} is not what the coefficients say`);
    if (!checkTrusteeKey(group, key)) throw new Malformed(`whoever made the key of member ${index} doesn't know its secret`);
    if (key.signature !== undefined && !checkSigned(group, { message: group.write(key.public_key), signature: key.signature }, member.verification))
      throw new Malformed(`member ${index} has not signed its key`);
  }
  return coefficients.map(([first]) => first as Element).reduce((product, each) => group.multiply(product, each), group.neutral);
}

/** A member's public coefficients, as many as the threshold says. Throws `Malformed`. */
export function coefficientsOf(
  group: Group,
  member: Certificate,
  { signed, threshold, index }: { readonly signed: Signed; readonly threshold: number; readonly index: number },
): readonly Element[] {
  const coefficients = readCoefficients(group, signed);
  if (coefficients.length !== threshold) throw new Malformed(`member ${index} has ${coefficients.length} coefficients, not ${threshold}`);
  if (!checkSigned(group, signed, member.verification)) throw new Malformed(`member ${index} has not signed its coefficients`);
  return coefficients;
}

/** The public key of the sum of the shares that a member has got. */
export function memberKey(group: Group, coefficients: readonly (readonly Element[])[], index: number): Element {
  return coefficients.map((each) => powerAt(group, each, index)).reduce((product, each) => group.multiply(product, each), group.neutral);
}

/** What a member signs to say which others it dealt with (Belenios 3.0). */
export function statement(group: Group, certs: readonly Signed[], coefficients: readonly Element[]): string {
  return `certs_sig|${JSON.stringify({ certs: certs.map(writeSigned), coefexps: group.writeAll(coefficients) })}`;
}
