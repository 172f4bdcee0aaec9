import { sha256 } from "@noble/hashes/sha2.js";
import { writeCiphertext } from "../../vote/ciphertext.js";
import { base58Text } from "../../vote/credential.js";
import { sha256Integer } from "../../encoding/hash.js";
import { randomExponent, type Randomness } from "../../encoding/random.js";
import { Malformed, member, object, optional, readJson, string, type Shape } from "../../encoding/shape.js";
import { fromHex, hex, textOf, utf8 } from "../../encoding/text.js";
import { quotient, type Element, type Group } from "../../group/group.js";
import { checkLogarithm, proveLogarithm } from "../../proof/logarithm.js";
import { proofShape, writeProof, type Proof } from "../../proof/proof.js";
import { openCcm, openGcm, sealCcm, sealGcm } from "./cipher.js";

/** What a member of a ceremony keeps, and all that it keeps: 22 digits of base 58. Everything else can be made from it and from what was sent around. */
export function newSeed(random: Randomness): string {
  return base58Text(22, random);
}

/** The keys by which members of a ceremony know each other's messages, and read those meant for them. */
export interface Channel {
  readonly signing: bigint;
  readonly opening: bigint;
  readonly verification: Element;
  readonly encryption: Element;
}

/** The keys of a seed. The exponents are as they come from the hash, and reduced only where the group needs it. */
export function channelOf(group: Group, seed: string): Channel {
  const signing = sha256Integer(utf8(`sk|${seed}`)) % group.order;
  const opening = sha256Integer(utf8(`dk|${seed}`)) % group.order;
  const { generator } = group;
  return { signing, opening, verification: group.secretPower(generator, signing), encryption: group.secretPower(generator, opening) };
}

/** Members of older programs need AES-CCM (Belenios up to 3.0), those of newer ones AES-GCM (3.1 and later); what comes in may be either. */
export type SealedWith = "AES-CCM" | "AES-GCM";

export interface Signed {
  readonly message: string;
  readonly signature: Proof;
}

export function signedShape(group: Group): Shape<Signed> {
  return object({ message: string, signature: proofShape(group) });
}

export function writeSigned({ message, signature }: Signed): object {
  return { message, signature: writeProof(signature) };
}

export function signMessage(group: Group, secret: bigint, { message, random }: { readonly message: string; readonly random: Randomness }): Signed {
  return { message, signature: proveLogarithm(group, secret, { prefix: `sigmsg|${message}|`, random }) };
}

/** Whether the owner of a verification key signed the message. */
export function checkSigned(group: Group, { message, signature }: Signed, verification: Element): boolean {
  return checkLogarithm(group, signature, { of: verification, prefix: `sigmsg|${message}|` });
}

/** A message that only its recipient can read and only its sender can have written. */
export function seal(
  group: Group,
  {
    signing,
    recipient,
    message,
    random,
    sealedWith,
  }: {
    readonly signing: bigint;
    readonly recipient: Element;
    readonly message: string;
    readonly random: Randomness;
    readonly sealedWith: SealedWith;
  },
): string {
  const signed = signMessage(group, signing, { message: JSON.stringify({ recipient: group.write(recipient), message }), random });
  const plain = utf8(JSON.stringify(writeSigned(signed)));
  const r = randomExponent(group, random);
  const shared = group.secretPower(group.generator, randomExponent(group, random));
  const capsule = { alpha: group.secretPower(group.generator, r), beta: group.multiply(group.secretPower(recipient, r), shared) };
  const [key, iv] = keyAndNonce(group, shared, capsule.alpha);
  const body = { ...writeCiphertext(group, capsule), data: hex(sealedWith === "AES-CCM" ? sealCcm(key, iv, plain) : sealGcm(key, iv, plain)) };
  return JSON.stringify(sealedWith === "AES-CCM" ? body : { algorithm: "AES-GCM", ...body });
}

/** The message in what `seal` made; null when it was not made for this recipient by the owner of that verification key, however it is wrong. */
export function open(
  group: Group,
  { opening, encryption }: Channel,
  { sealed, sender }: { readonly sealed: string; readonly sender: Element },
): string | null {
  const capsule = capsuleIn(group, sealed);
  if (capsule === null) return null;
  const shared = quotient(group, capsule.beta, group.secretPower(capsule.alpha, opening));
  return openWith(group, { sealed, shared, recipient: encryption, sender });
}

/** The same with the secret that sender and recipient share, for everybody to whom the recipient has shown it. */
export function openWith(
  group: Group,
  { sealed, shared, recipient, sender }: { readonly sealed: string; readonly shared: Element; readonly recipient: Element; readonly sender: Element },
): string | null {
  const capsule = capsuleIn(group, sealed);
  if (capsule === null) return null;
  const { algorithm, alpha, bytes } = capsule;
  const [key, iv] = keyAndNonce(group, shared, alpha);
  const plain = algorithm === undefined ? openCcm(key, iv, bytes) : openedGcm(key, iv, bytes);
  const text = plain === null ? null : textOf(plain);
  return orNull(() => {
    if (text === null) return null;
    const signed = readJson(text, signedShape(group));
    if (!checkSigned(group, signed, sender)) return null;
    const { recipient: meant, message } = readJson(signed.message, object({ recipient: string, message: string }));
    return meant === group.write(recipient) ? message : null;
  });
}

/** What everybody can read of a sealed message; null when nobody could ever open it. */
export function capsuleIn(group: Group, sealed: string) {
  return orNull(() => {
    const { algorithm, alpha, beta, data } = readJson(sealed, sealedShape(group));
    const bytes = fromHex(data);
    return bytes === null || (algorithm ?? "AES-GCM") !== "AES-GCM" ? null : { algorithm, alpha, beta, bytes };
  });
}

function sealedShape(group: Group) {
  const { alpha, beta } = { alpha: member(group), beta: member(group) };
  return object({ algorithm: optional(string), alpha, beta, data: string });
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function keyAndNonce(group: Group, shared: Element, alpha: Element): readonly [Uint8Array, Uint8Array] {
  return [sha256(utf8(`key|${group.write(shared)}`)), sha256(utf8(`iv|${group.write(alpha)}`))];
}

/** The library throws when the tag is wrong. */
function openedGcm(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  try {
    return openGcm(key, iv, bytes);
  } catch {
    return null;
  }
}
