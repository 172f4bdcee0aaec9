import { base64, fromBase64 } from "./base64.js";
import { HASH_BYTES } from "./merkle/hash.js";
import { openNote, signNote } from "./note.js";
import type { SigningKey, VerifyingKey } from "./key.js";

/** How much was recorded, as one value: whoever holds it can tell whether anything of it was changed since. */
export interface Checkpoint {
  /** Which record: the name of its key, for ever. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The checkpoint as a signed note (C2SP tlog-checkpoint). The key's name must be the origin. */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  if (key.name !== checkpoint.origin) throw new RangeError(`the key of ${key.name} can't sign for ${checkpoint.origin}`);
  if (checkpoint.root.length !== HASH_BYTES) throw new RangeError("a root has 32 bytes");
  return signNote(`${checkpoint.origin}\n${checkpoint.size}\n${base64(checkpoint.root)}\n`, key);
}

/** The checkpoint that `key` has signed for the origin of its own name; null when the note is anything else. It may come from an attacker. */
export function openCheckpoint(note: string, key: VerifyingKey): Checkpoint | null {
  const text = openNote(note, key);
  if (text === null) return null;
  const checkpoint = parseCheckpoint(text);
  return checkpoint?.origin === key.name ? checkpoint : null;
}

/** The checkpoint of an unsigned text: exactly three lines. Extension lines are refused: nobody would audit them. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, decimal, encoded, end, ...more] = text.split("\n");
  if (origin === undefined || origin === "" || decimal === undefined || encoded === undefined || end !== "" || more.length > 0) return null;
  if (!/^(0|[1-9][0-9]{0,15})$/.test(decimal)) return null;
  const size = Number(decimal);
  const root = fromBase64(encoded);
  if (!Number.isSafeInteger(size) || root?.length !== HASH_BYTES) return null;
  return { origin, size, root };
}
