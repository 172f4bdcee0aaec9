import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";

/** SHA-256 of bytes. The pure default is noble's; a program on Node may pass its own, which is several times as fast. */
export type Hasher = (bytes: Uint8Array) => Uint8Array;

export const sha256: Hasher = (bytes) => nobleSha256(bytes);

export const HASH_BYTES = 32;

/** RFC 6962 2.1: the hash of an entry, SHA-256(0x00 ‖ entry). The first byte keeps an entry from passing for an inner node. */
export function leafHash(entry: Uint8Array, hasher: Hasher = sha256): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return hasher(input);
}

/** RFC 6962 2.1: the hash of an inner node, SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hasher: Hasher = sha256): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) throw new RangeError("a hash has 32 bytes");
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return hasher(input);
}

/** RFC 6962 2.1: the root of the empty tree, SHA-256(""). */
export function emptyRoot(hasher: Hasher = sha256): Uint8Array {
  return hasher(new Uint8Array(0));
}
