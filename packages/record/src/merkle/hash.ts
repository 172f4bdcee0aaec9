import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { joined } from "../text.js";

/** SHA-256 of bytes, which it does not keep: they are written over for the next hash. The pure default is noble's; a program on Node may pass its own, which is several times as fast. */
export type Hasher = (bytes: Uint8Array) => Uint8Array;

export const sha256: Hasher = (bytes) => nobleSha256(bytes);

export const HASH_BYTES = 32;

// Written over for each hash: two buffers for each of a million entries cost more time than hashing them.
const MAX_ENTRY_BYTES = 65_535;
const LEAF_INPUT = new Uint8Array(1 + MAX_ENTRY_BYTES);
const NODE_INPUT = Uint8Array.of(1, ...new Uint8Array(2 * HASH_BYTES));

/** RFC 6962 2.1: the hash of an entry, SHA-256(0x00 ‖ entry). The first byte keeps an entry from passing for an inner node. */
export function leafHash(entry: Uint8Array, hasher: Hasher = sha256): Uint8Array {
  if (entry.length > MAX_ENTRY_BYTES) return hasher(joined(Uint8Array.of(0), entry));
  LEAF_INPUT.set(entry, 1);
  return hasher(LEAF_INPUT.subarray(0, 1 + entry.length));
}

/** RFC 6962 2.1: the hash of an inner node, SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hasher: Hasher = sha256): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) throw new RangeError("a hash has 32 bytes");
  NODE_INPUT.set(left, 1);
  NODE_INPUT.set(right, 1 + HASH_BYTES);
  return hasher(NODE_INPUT);
}

/** RFC 6962 2.1: the root of the empty tree, SHA-256(""). */
export function emptyRoot(hasher: Hasher = sha256): Uint8Array {
  return hasher(new Uint8Array(0));
}
