import type { Randomness } from "../../encoding/random.js";
import { list, Malformed, object, optional, readJson, string, digits } from "../../encoding/shape.js";
import type { Element, Group } from "../../group/group.js";
import { mod } from "../../group/modular.js";
import { proofShape, writeProof, type Proof } from "../../proof/proof.js";
import { proveKey, trusteeKeyShape, writeTrusteeKey } from "../key.js";
import { checkCertificate, readSigned, type Certificate } from "./certificate.js";
import { channelOf, checkSigned, open, seal, signedShape, signMessage, writeSigned, type SealedWith, type Signed } from "./channel.js";
import { coefficientsText, drawCoefficients, exponentialsOf, powerAt, valueAt } from "./coefficients.js";
import { checkParameters, coefficientsOf, statement, writeParameters, type ThresholdParameters } from "./parameters.js";

/**
 * A key ceremony after Pedersen: any t of n members can decrypt, fewer can't, and no one ever holds the whole key. Messages are texts that may be handed over by
 * anybody: every one is signed, and secret parts are sealed for their recipient. All functions throw `Malformed` when a message is not what it should be.
 *
 *     1 each member        makeCertificate   → certificate
 *     2 everybody          checkCertificates
 *     3 each member        makePolynomial    → polynomial
 *     4 whoever hands over distribute        → one input for each member
 *     5 each member        takeShares        → output
 *     6 everybody          finishCeremony    → threshold parameters
 */
export interface Ceremony {
  readonly threshold: number;
  /** One line for each member, in their order. */
  readonly certificates: readonly string[];
}

/** Step 2: the certificates of all members, each signed by its own key. */
export function checkCertificates(group: Group, { threshold, certificates }: Ceremony): Certificate[] {
  const size = certificates.length;
  if (threshold < 1 || threshold > size) throw new Malformed(`${threshold} of ${size} members can't hold a key together`);
  return certificates.map((line, at) => {
    const certificate = checkCertificate(group, readSigned(group, line), { size, threshold, index: at + 1 });
    if (certificate === null) throw new Malformed(`the certificate of member ${at + 1} is not signed by its own key, or is for another ceremony`);
    return certificate;
  });
}

interface Member {
  readonly seed: string;
  readonly random: Randomness;
  readonly sealedWith: SealedWith;
}

/**
 * Step 3: a member's polynomial, sealed for itself; its values, each sealed for the one whom it is for; and its public coefficients, signed. The `coefficients` are drawn here,
 * unless the member has committed to them before (`committed`).
 */
export function makePolynomial(
  group: Group,
  ceremony: Ceremony,
  {
    seed,
    random,
    sealedWith,
    coefficients = drawCoefficients(group, ceremony.threshold, random),
  }: Member & { readonly coefficients?: readonly bigint[] },
): string {
  const members = checkCertificates(group, ceremony);
  const channel = channelOf(group, seed);
  indexOf(group, members, channel.verification);
  const exponentials = exponentialsOf(group, coefficients);
  const to = (recipient: Element, message: object) =>
    seal(group, { signing: channel.signing, recipient, message: JSON.stringify(message), random, sealedWith });
  const sign = (message: string) => signMessage(group, channel.signing, { message, random });
  return JSON.stringify({
    polynomial: to(channel.encryption, { polynomial: coefficients.map(String) }),
    secrets: members.map(({ encryption }, at) => to(encryption, { secret: valueAt(group, coefficients, at + 1).toString() })),
    coefexps: writeSigned(sign(coefficientsText(group, exponentials))),
    signature: writeProof(
      sign(
        statement(
          group,
          members.map(({ signed }) => signed),
          exponentials,
        ),
      ).signature,
    ),
  });
}

/** Step 4: what each member needs of all polynomials. */
export function distribute(group: Group, ceremony: Ceremony, polynomials: readonly string[]): string[] {
  const all = readPolynomials(group, ceremony, polynomials);
  return all.map(({ polynomial }, at) =>
    JSON.stringify({
      polynomial,
      secrets: all.map(({ secrets }) => secrets[at]),
      coefexps: all.map(({ coefexps }) => writeSigned(coefexps)),
      ...(all.every(({ signature }) => signature !== undefined) ? { signatures: all.map(({ signature }) => writeProof(signature as Proof)) } : {}),
    }),
  );
}

/**
 * Step 5: a member checks every share that it was given against what its sender has published, adds them up, and publishes the key of its part. All have to have signed the
 * same certificates, or whoever hands over could be all the others; only where a part is sealed for older programs, of which the oldest sign nothing, may that be missing.
 */
export function takeShares(group: Group, ceremony: Ceremony, { seed, random, sealedWith, input }: Member & { readonly input: string }): string {
  const members = checkCertificates(group, ceremony);
  const channel = channelOf(group, seed);
  const index = indexOf(group, members, channel.verification);
  const { secrets, coefexps, signatures } = readJson(input, inputShape(group));
  if (secrets.length !== members.length || coefexps.length !== members.length) throw new Malformed("not one share of each member");
  if (signatures === undefined ? sealedWith === "AES-GCM" : signatures.length !== members.length)
    throw new Malformed("not every member has signed the certificates of all");
  const certs = members.map(({ signed }) => signed);
  const secret = members.reduce((sum, member, at) => {
    const coefficients = coefficientsOf(group, member, { signed: coefexps[at] as Signed, threshold: ceremony.threshold, index: at + 1 });
    const signature = signatures?.[at];
    if (signature !== undefined && !checkSigned(group, { message: statement(group, certs, coefficients), signature }, member.verification))
      throw new Malformed(`member ${at + 1} was shown other certificates than you`);
    const message = open(group, channel, { sealed: secrets[at] ?? "", sender: member.verification });
    const share = shareIn(group, message, { coefficients, index });
    if (share === null) throw new WrongShare(at + 1);
    return mod(sum + share, group.order);
  }, 0n);
  const key = proveKey(group, secret, random);
  const signature = signMessage(group, channel.signing, { message: group.write(key.public_key), random }).signature;
  const message = JSON.stringify({ decryption_key: secret.toString() });
  return JSON.stringify({
    private_key: seal(group, { signing: channel.signing, recipient: channel.encryption, message, random, sealedWith }),
    public_key: writeTrusteeKey(group, { ...key, signature }),
  });
}

/** Step 6: the public part of the ceremony, checked, and for each member its part of the key, sealed for it. */
export function finishCeremony(
  group: Group,
  ceremony: Ceremony,
  { polynomials, outputs }: { readonly polynomials: readonly string[]; readonly outputs: readonly string[] },
): { readonly parameters: string; readonly sealedKeys: readonly string[] } {
  const members = checkCertificates(group, ceremony);
  const all = readPolynomials(group, ceremony, polynomials);
  if (outputs.length !== members.length) throw new Malformed("not one output of each member");
  const read = outputs.map((line) => readJson(line, outputShape(group)));
  const signed = all.every(({ signature }) => signature !== undefined);
  const parameters: ThresholdParameters = {
    threshold: ceremony.threshold,
    certs: members.map((member) => member.signed),
    coefexps: all.map(({ coefexps }) => coefexps),
    ...(signed ? { signatures: all.map(({ signature }) => signature as Proof) } : {}),
    verification_keys: read.map((output) => output.public_key),
  };
  checkParameters(group, parameters);
  return { parameters: JSON.stringify(writeParameters(group, parameters)), sealedKeys: read.map((output) => output.private_key) };
}

/** A member's part of the key from its seed and what `finishCeremony` sealed for it; null when it was sealed for somebody else or is damaged. */
export function openMemberKey(group: Group, seed: string, sealed: string): bigint | null {
  const channel = channelOf(group, seed);
  const message = open(group, channel, { sealed, sender: channel.verification });
  if (message === null) return null;
  // Not reduced by other programs: a sum of shares may be larger than the order.
  const key = digits(readJson(message, object({ decryption_key: string })).decryption_key);
  return key === null ? null : mod(key, group.order);
}

/** Which seat, from 1, the owner of a seed has. Throws `Malformed` when it has none. */
export function seatOf(group: Group, ceremony: Ceremony, seed: string): number {
  return indexOf(group, checkCertificates(group, ceremony), channelOf(group, seed).verification);
}

function indexOf(group: Group, members: readonly Certificate[], verification: Element): number {
  const at = members.findIndex((member) => group.equal(member.verification, verification));
  if (at === -1) throw new Malformed("your own certificate is not among those of the ceremony");
  return at + 1;
}

function readPolynomials(group: Group, { certificates }: Ceremony, polynomials: readonly string[]) {
  if (polynomials.length !== certificates.length) throw new Malformed("not one polynomial of each member");
  return polynomials.map((line, at) => {
    const read = readJson(line, polynomialShape(group));
    if (read.secrets.length !== certificates.length) throw new Malformed(`member ${at + 1} has not sent a share to each`);
    return read;
  });
}

export function polynomialShape(group: Group) {
  return object({ polynomial: string, secrets: list(string), coefexps: signedShape(group), signature: optional(proofShape(group)) });
}

export function outputShape(group: Group) {
  return object({ private_key: string, public_key: trusteeKeyShape(group) });
}

export function inputShape(group: Group) {
  return object({ polynomial: string, secrets: list(string), coefexps: list(signedShape(group)), signatures: optional(list(proofShape(group))) });
}

/** A member's share in a message of its sender; null when it is none, or isn't what the sender has published. Older programs don't reduce what they send. */
export function shareIn(
  group: Group,
  message: string | null,
  { coefficients, index }: { readonly coefficients: readonly Element[]; readonly index: number },
): bigint | null {
  if (message === null) return null;
  try {
    const read = digits(readJson(message, object({ secret: string })).secret);
    const share = read === null ? null : mod(read, group.order);
    return share !== null && group.equal(group.secretPower(group.generator, share), powerAt(group, coefficients, index)) ? share : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** A member has got a share that is not what its sender has published, or that can't be opened. */
export class WrongShare extends Malformed {
  constructor(readonly sender: number) {
    super(`the share that member ${sender} sent is not what it has published`);
  }
}
