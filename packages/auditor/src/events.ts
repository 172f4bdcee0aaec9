import { BadEntry, decodeEntry } from "@folkmoot/record";
import { eventSchema, isFrequentEvent, type Event } from "@folkmoot/procedure";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

/** Each entry is canonical and an event that a record can hold: codes, numbers, times, hashes and handles, and nothing that somebody typed. */
export function decodeEvents(file: Collected): readonly Event[] {
  return file.entries.map((bytes, index) => {
    const value = decode(bytes, index);
    if (isFrequentEvent(value)) return value;
    const parsed = eventSchema.safeParse(value);
    if (!parsed.success) throw new AuditError("event", index, `Entry ${index} is no event: ${parsed.error.issues[0]?.message ?? "unknown"}.`);
    return parsed.data;
  });
}

function decode(bytes: Uint8Array, index: number): unknown {
  try {
    return decodeEntry(bytes);
  } catch (error) {
    if (error instanceof BadEntry) throw new AuditError("entry", index, `Entry ${index} is ${error.message}.`);
    throw error;
  }
}
