import { base64url, fromBase64url } from "./base64.js";
import { sha256, type Hasher } from "./merkle/hash.js";
import { bytesOf, joined } from "./text.js";

const DOMAIN = bytesOf("folkmoot/roll\n");
const HANDLE_BYTES = 16;

/** The list of those who count for a stage, as it is hashed into the entry and given out beside the record. */
export interface RollList {
  /** SHA-256("folkmoot/roll\n" ‖ bytes), base64url: what the `roll` entry holds. */
  readonly hash: string;
  /** The handles in ascending order of their base64url spelling, 16 bytes each. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The roll of these handles, in whatever order they come. Throws when one is not a handle or stands there twice. */
export function rollList(handles: readonly string[]): RollList {
  const sorted = [...handles].sort();
  if (sorted.some((each, at) => each === sorted[at - 1])) throw new RangeError("a roll with the same handle twice");
  const bytes = joined(...sorted.map(handleBytes));
  return { hash: rollHash(bytes), bytes };
}

/** The hash of a roll's bytes. */
export function rollHash(bytes: Uint8Array, hasher: Hasher = sha256): string {
  return base64url(hasher(joined(DOMAIN, bytes)));
}

/** The handles in a roll's bytes, which may come from an attacker; null when they are not 16 bytes each, ascending, none of them twice. */
export function rollHandles(bytes: Uint8Array): string[] | null {
  if (bytes.length % HANDLE_BYTES !== 0) return null;
  const handles: string[] = [];
  for (let at = 0; at < bytes.length; at += HANDLE_BYTES) {
    const next = base64url(bytes.subarray(at, at + HANDLE_BYTES));
    const last = handles.at(-1);
    if (last !== undefined && last >= next) return null;
    handles.push(next);
  }
  return handles;
}

function handleBytes(handle: string): Uint8Array {
  const bytes = fromBase64url(handle);
  if (bytes?.length !== HANDLE_BYTES) throw new RangeError("a roll with something that is no handle");
  return bytes;
}
