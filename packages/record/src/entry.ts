import { canonicalJson, NotCanonical, type Json } from "./canonical.js";
import { bytesOf, textOf } from "./text.js";

/** Entry bundles count an entry's bytes in 16 bits (C2SP tlog-tiles). */
export const MAX_ENTRY_BYTES = 65_535;

const DOMAIN = "folkmoot/";
const VERSION = "@1";
const NAME = /^[a-z]+(-[a-z]+)*$/;

/** An event as it stands in an entry: `t` names it without domain and version. */
export interface Decoded {
  readonly t: string;
  readonly [key: string]: Json;
}

/** An entry that nobody may have written this way. The message names what is wrong with it. */
export class BadEntry extends Error {
  override readonly name = "BadEntry";
}

/**
 * The bytes of an event's entry: canonical JSON whose "t" is `folkmoot/<type>@1`. Equal events have equal bytes, different events different ones.
 * Throws when the event holds something that has no place in a record (a fraction, `undefined`, a class) or is longer than 65,535 bytes.
 */
export function encodeEntry(event: { readonly t: string }): Uint8Array<ArrayBuffer> {
  if (!NAME.test(event.t)) throw new BadEntry(`not the name of an event: ${event.t}`);
  const bytes = bytesOf(canonicalJson({ ...event, t: `${DOMAIN}${event.t}${VERSION}` }));
  if (bytes.length > MAX_ENTRY_BYTES) throw new BadEntry(`an entry of ${bytes.length} bytes; ${MAX_ENTRY_BYTES} is the most`);
  return bytes;
}

/**
 * The event that an entry holds. `bytes` may come from an attacker: anything that `encodeEntry` would not have written byte for byte
 * (other spacing, other key order, a repeated key, an escape that was not needed, 1.0 or 1e0 for 1) throws `BadEntry`.
 */
export function decodeEntry(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_ENTRY_BYTES) throw new BadEntry(`an entry of ${bytes.length} bytes; ${MAX_ENTRY_BYTES} is the most`);
  const text = textOf(bytes);
  if (text === null) throw new BadEntry("not UTF-8");
  const value = parse(text);
  if (canonicalText(value) !== text) throw new BadEntry("not in canonical form");
  if (!isTagged(value)) throw new BadEntry("not an object with a type");
  if (!value.t.startsWith(DOMAIN) || !value.t.endsWith(VERSION)) throw new BadEntry("of a domain or version that this program does not know");
  const name = value.t.slice(DOMAIN.length, -VERSION.length);
  if (!NAME.test(name)) throw new BadEntry("not the name of an event");
  return Object.assign(value, { t: name });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadEntry("not JSON");
  }
}

function canonicalText(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof NotCanonical) throw new BadEntry(error.message);
    throw error;
  }
}

function isTagged(value: unknown): value is Decoded {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "t" in value && typeof value.t === "string";
}
