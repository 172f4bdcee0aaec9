import { cbc, ctr, gcm } from "@noble/ciphers/aes.js";
import { joined } from "../../encoding/text.js";

const TAG_BYTES = 8;
const BLOCK = 16;

/** AES-GCM with a nonce of any length and a tag of 16 bytes at the end: Belenios 3.1 and later. Throws when the tag is wrong. */
export function openGcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  return gcm(key, nonce).decrypt(sealed);
}

export function sealGcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  return gcm(key, nonce).encrypt(plain);
}

/**
 * AES-CCM (RFC 3610, NIST SP 800-38C) as SJCL has it and Belenios up to 3.0 uses it: a tag of 8 bytes at the end, nothing else authenticated, the length
 * written in two bytes (three from 65,536 bytes on, four from 2^24), and of the nonce as many bytes as that leaves.
 */
export function sealCcm(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Uint8Array {
  const { nonce, size } = nonceFor(iv, plain.length);
  return joined(counter(key, nonce, size, 1).encrypt(plain), tagOf(key, { nonce, size, plain }));
}

/** Null when the tag is wrong. */
export function openCcm(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  const length = sealed.length - TAG_BYTES;
  if (length < 0) return null;
  const { nonce, size } = nonceFor(iv, length);
  const plain = counter(key, nonce, size, 1).decrypt(sealed.subarray(0, length));
  const tag = tagOf(key, { nonce, size, plain });
  return sealed.subarray(length).every((byte, at) => byte === tag[at]) ? plain : null;
}

function nonceFor(iv: Uint8Array, length: number): { readonly nonce: Uint8Array; readonly size: number } {
  const size = length < 65_536 ? 2 : length < 16_777_216 ? 3 : 4;
  return { nonce: iv.subarray(0, 15 - size), size };
}

/** RFC 3610 2.3: A_i begins with the flags L − 1 and ends with the counter. */
function counter(key: Uint8Array, nonce: Uint8Array, size: number, first: number) {
  return ctr(key, joined(Uint8Array.of(size - 1), nonce, numberIn(size, first)));
}

/** RFC 3610 2.2: the last block of CBC over the flags, the nonce, the length and the text, encrypted with A_0. */
function tagOf(
  key: Uint8Array,
  { nonce, size, plain }: { readonly nonce: Uint8Array; readonly size: number; readonly plain: Uint8Array },
): Uint8Array {
  const flags = 8 * ((TAG_BYTES - 2) / 2) + (size - 1);
  const blocks = joined(Uint8Array.of(flags), nonce, numberIn(size, plain.length), plain, new Uint8Array((BLOCK - (plain.length % BLOCK)) % BLOCK));
  const chained = cbc(key, new Uint8Array(BLOCK), { disablePadding: true }).encrypt(blocks);
  return counter(key, nonce, size, 0).encrypt(chained.slice(-BLOCK).subarray(0, TAG_BYTES));
}

function numberIn(bytes: number, value: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
}
