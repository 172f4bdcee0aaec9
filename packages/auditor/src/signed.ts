import { openCheckpoint, parseVkey, sameKey, type Checkpoint, type VerifyingKey } from "@folkmoot/record";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

/** The key that the export names; it must be the one that the reader knows, if they know one. */
export function keyOf(file: Collected, pinned: string | undefined): VerifyingKey {
  const key = parseVkey(file.header.vkey);
  if (key === null || key.name !== file.header.origin) throw new AuditError("key", null, "The header does not hold a key for its own origin.");
  if (pinned === undefined) return key;
  const known = parseVkey(pinned);
  if (known === null) throw new AuditError("key", null, "The key that you gave is not a key line (name+id+key).");
  if (!sameKey(key, known)) throw new AuditError("key", null, `The record names another key than yours: ${file.header.vkey}.`);
  return key;
}

/** The checkpoint that the key has signed for this record, of the size that the header says. */
export function checkpointOf(file: Collected, key: VerifyingKey): Checkpoint {
  const checkpoint = openCheckpoint(file.note, key);
  if (checkpoint === null) throw new AuditError("signature", null, "The checkpoint is not signed by the record's key.");
  if (checkpoint.size !== file.header.size) {
    throw new AuditError("structure", null, `The header speaks of ${file.header.size} entries, the signed checkpoint of ${checkpoint.size}.`);
  }
  return checkpoint;
}

/** The checkpoint that the reader has kept; it must be of the same key, or it proves nothing here. */
export function rememberedCheckpoint(note: string, key: VerifyingKey): Checkpoint {
  const checkpoint = openCheckpoint(note, key);
  if (checkpoint === null)
    throw new AuditError(
      "remembered",
      null,
      "The checkpoint that you kept is not signed by this record's key: it is of another record, or the key was changed.",
    );
  return checkpoint;
}
