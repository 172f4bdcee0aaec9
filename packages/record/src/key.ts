import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base64, base64url, fromBase64 } from "./base64.js";
import { bytesOf, joined, same } from "./text.js";

/** What a key signs: a note as it is, or, as a witness, that it has seen a checkpoint at a time. */
export type KeyKind = "log" | "witness";

/** C2SP signed-note, types of an Ed25519 signature and of an Ed25519 cosignature. */
const TYPES: { readonly [kind in KeyKind]: number } = { log: 0x01, witness: 0x04 };
const KEY_BYTES = 32;
const ID_BYTES = 4;
const SUCCESSOR_DOMAIN = bytesOf("folkmoot/successor\n");

/** Who can sign notes: the name that stands in the signature line and the 32 secret bytes. */
export interface SigningKey {
  readonly name: string;
  readonly seed: Uint8Array;
}

/** Who can be recognised as the signer of a note. */
export interface VerifyingKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

/** RFC 8032: the public key of a seed. */
export function publicKey(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

export function sign(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed);
}

/** RFC 8032 strictly: encodings that are not the one canonical spelling are refused (no ZIP 215). */
export function verify(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false; // a key or signature of another length or off the curve
  }
}

/** A key's name: not empty, no white space, no plus sign (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name !== "" && !/[\s\p{White_Space}+]/u.test(name);
}

/** The first four bytes of SHA-256(name ‖ "\n" ‖ type ‖ key): tells apart keys of one name. A hint, not a proof. */
export function keyId(key: VerifyingKey, kind: KeyKind = "log"): Uint8Array {
  return sha256(joined(bytesOf(`${key.name}\n`), typed(key.publicKey, kind))).subarray(0, ID_BYTES);
}

/** The key in one line, as people pin it: `name+hex(id)+base64(type ‖ key)` (C2SP "vkey"). */
export function vkey(key: VerifyingKey, kind: KeyKind = "log"): string {
  if (!isKeyName(key.name)) throw new RangeError(`not the name of a key: ${key.name}`);
  return `${key.name}+${hex(keyId(key, kind))}+${base64(typed(key.publicKey, kind))}`;
}

/** The key of such a line, which may come from an attacker; null unless it is an Ed25519 key of this kind, spelled as `vkey` would. */
export function parseVkey(line: string, kind: KeyKind = "log"): VerifyingKey | null {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  if (name === undefined || id === undefined || encoded === undefined || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 1 + KEY_BYTES || bytes[0] !== TYPES[kind]) return null;
  const key = { name, publicKey: bytes.slice(1) };
  return hex(keyId(key, kind)) === id ? key : null;
}

/** What the first entry says about the key that may follow this one: base64url of SHA-256("folkmoot/successor\n" ‖ public key). */
export function successorHash(publicKeyOfSuccessor: Uint8Array): string {
  return base64url(sha256(joined(SUCCESSOR_DOMAIN, publicKeyOfSuccessor)));
}

export function sameKey(a: VerifyingKey, b: VerifyingKey): boolean {
  return a.name === b.name && same(a.publicKey, b.publicKey);
}

function typed(key: Uint8Array, kind: KeyKind): Uint8Array {
  if (key.length !== KEY_BYTES) throw new RangeError(`a public key has ${KEY_BYTES} bytes, not ${key.length}`);
  return joined(Uint8Array.of(TYPES[kind]), key);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
