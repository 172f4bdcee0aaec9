import { sha256 } from "@noble/hashes/sha2.js";
import type { Group } from "../group/group.js";
import { hex, integer, utf8 } from "./text.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** SHA-256 of a text's UTF-8 bytes, as a whole number. */
export function sha256Integer(bytes: Uint8Array): bigint {
  return integer(sha256(bytes));
}

/** H of the specification: SHA-256 of a text as a whole number, mod q. Every challenge is one. */
export function hashToExponent(group: Group, text: string): bigint {
  return sha256Integer(utf8(text)) % group.order;
}

/** The name of a record in an archive: SHA-256 in hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return hex(sha256(bytes));
}

/** The fingerprint of an election, a ballot and what people compare: SHA-256 in base64 (RFC 4648 section 4) without padding. */
export function fingerprint(text: string): string {
  const bytes = sha256(utf8(text));
  let digits = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const held = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) digits += DIGITS.charAt((held >> shift) & 63);
  }
  return digits.slice(0, 43);
}
