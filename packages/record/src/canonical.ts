/** What an entry can hold: no fractions, no `undefined`, nothing that two programs could write differently. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper than any event nests; keeps hostile input from exhausting the stack. */
const MAX_DEPTH = 16;

/** A value that has no canonical form: a programmer's mistake when writing, a forgery when reading. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical";
}

/**
 * The one text of a value (the subset of RFC 8785 with whole numbers only): keys sorted by UTF-16 code units, no white space,
 * whole numbers within ±(2^53 − 1), strings in Unicode NFC. Throws `NotCanonical` for anything else, `undefined` included.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "number":
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical(`not a whole number: ${value}`);
      return String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (depth > MAX_DEPTH) throw new NotCanonical("nested too deep");
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value, depth) : writeObject(value, depth);
    default:
      throw new NotCanonical(`${typeof value} has no place in an entry`);
  }
}

function writeList(list: readonly unknown[], depth: number): string {
  let text = "[";
  for (let at = 0; at < list.length; at++) {
    if (at > 0) text += ",";
    text += write(list[at], depth + 1);
  }
  return `${text}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical("only plain objects have a place in an entry");
  const members = object as { readonly [key: string]: unknown };
  const keys = Object.keys(members);
  if (!inOrder(keys)) keys.sort((a, b) => (a < b ? -1 : 1));
  let text = "{";
  for (const key of keys) text += `${text.length > 1 ? "," : ""}${writeString(key)}:${write(members[key], depth + 1)}`;
  return `${text}}`;
}

function inOrder(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? "") >= (keys[at] ?? "")) return false;
  return true;
}

const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function writeString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new NotCanonical("a string with half a character");
  if (text.normalize("NFC") !== text) throw new NotCanonical("a string that is not in Unicode NFC");
  return JSON.stringify(text);
}
