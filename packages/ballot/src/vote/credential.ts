import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { sha256Hex } from "../encoding/hash.js";
import { randomBelow, type Randomness } from "../encoding/random.js";
import { integer, utf8 } from "../encoding/text.js";
import type { Group } from "../group/group.js";

/** Digits of base 58: none that looks like another. */
export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const SECRET_DIGITS = 14;
const CHECK = 53n;
const ITERATIONS = 1000;

/** A secret credential: 14 random digits of base 58 and one that shows a slip of the pen, as `XXX-XXX-XXX-XXX-XXX`. */
export function newCredential(random: Randomness): string {
  const digits = base58Text(SECRET_DIGITS, random);
  const check = CHECK - (valueOf(digits) % CHECK);
  return dashed(`${digits}${BASE58.charAt(Number(check))}`, [3, 3, 3, 3, 3]);
}

/** Random digits of base 58: 14 for the uuid of an election, 22 for the seed of a key ceremony. */
export function base58Text(length: number, random: Randomness): string {
  return Array.from({ length }, () => BASE58.charAt(randomBelow(BASE58.length, random))).join("");
}

/**
 * What somebody typed or pasted, as it was given to them; null when it is no credential. The dashes belong to it: without them another key would come out.
 * Besides our own kind those of Belenios 2.4 and later are known, 22 digits as `XXXXX-XXXXXX-XXXXX-XXXXXX`.
 */
export function readCredential(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, "");
  if (!/^[1-9A-HJ-NP-Za-km-z]*$/.test(digits)) return null;
  if (digits.length === 22) return dashed(digits, [5, 6, 5, 6]);
  if (digits.length !== SECRET_DIGITS + 1) return null;
  const check = BigInt(BASE58.indexOf(digits.charAt(SECRET_DIGITS)));
  return (valueOf(digits.slice(0, SECRET_DIGITS)) + check) % CHECK === 0n ? dashed(digits, [3, 3, 3, 3, 3]) : null;
}

/** The secret exponent s of a credential; its public credential is g^s. The credential is taken exactly as it is given: see `readCredential`. */
export function credentialSecret(group: Group, uuid: string, credential: string): bigint {
  if (/^\w{5}-\w{6}-\w{5}-\w{6}$/.test(credential)) {
    const half = (which: number) => sha256Hex(utf8(`derive_credential|${uuid}|${which}|${credential}`));
    return BigInt(`0x${half(0)}${half(1)}`) % group.order;
  }
  return integer(pbkdf2(sha256, utf8(credential), utf8(uuid), { c: ITERATIONS, dkLen: 32 })) % group.order;
}

function valueOf(digits: string): bigint {
  return Array.from(digits).reduce((value, digit) => value * 58n + BigInt(BASE58.indexOf(digit)), 0n);
}

function dashed(digits: string, lengths: readonly number[]): string {
  let from = 0;
  return lengths.map((length) => digits.slice(from, (from += length))).join("-");
}
