import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { remembered } from "./remembered.js";
import type { Rules } from "./rules.js";

/**
 * Canonical JSON: keys sorted by code unit, no white space, whole numbers only. The same value always gives the same text, so that its hash can be recorded.
 * Throws on what has no canonical form (fractions, undefined, functions): such a value in compiled rules is a bug.
 */
export function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    return String(value);
  }
  if (typeof value !== "object") throw new TypeError(`no canonical form: ${typeof value}`);
  return Array.isArray(value) ? `[${value.map(canonical).join(",")}]` : object(value as Readonly<Record<string, unknown>>);
}

function object(value: Readonly<Record<string, unknown>>): string {
  let out = "";
  for (const key of Object.keys(value).sort()) out += `${out === "" ? "" : ","}${JSON.stringify(key)}:${canonical(value[key])}`;
  return `{${out}}`;
}

/** SHA-256 of the canonical JSON of compiled rules, base64url: what the record keeps of a version. */
export function rulesHash(rules: Rules): string {
  return hashOf(canonical(rules));
}

/** SHA-256 of a text in UTF-8, base64url without padding. */
export function hashOf(text: string): string {
  return base64url(sha256(utf8ToBytes(text)));
}

/** The same as `hashOf`, for clauses: most of them have not changed since the last keystroke. */
export const hashOfClause = remembered(4096, hashOf);

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function base64url(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    for (const digit of digits.slice(0, Math.min(4, bytes.length - i + 1))) out += DIGITS[digit];
  }
  return out;
}
