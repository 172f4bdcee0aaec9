import { vkey, writeProof } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import type { Services } from "../../platform/services.js";
import { setting } from "../../platform/http/setting.js";
import type { Viewer } from "../../platform/web.js";
import { eventOf } from "./events.js";
import { proofOf } from "./proofs.js";
import { headOf, numberedEntries, stopOf, type NumberedEntry } from "./store.js";
import type { Names } from "./words.js";

/** Entries on one page of the list. */
export const ENTRIES_A_PAGE = 50;

export interface Listed {
  readonly index: number;
  readonly event: Event;
}

export interface RecordView {
  readonly size: number;
  readonly origin: string;
  readonly vkey: string;
  /** Newest first. */
  readonly entries: readonly Listed[];
  readonly names: Names;
  /** Why the record is stopped; null: it is not. */
  readonly stopped: string | null;
}

type Organisation = Viewer["organisation"];

/** One page of the record: the entries below `before`, newest first. Null before the first checkpoint. */
export async function recordPage(services: Services, organisation: Organisation, before: number | null): Promise<RecordView | null> {
  const { db, logKey } = services;
  const [head, stopped] = await Promise.all([headOf(db, organisation.id), stopOf(db, organisation.id)]);
  if (head === null) return null;
  const end = Math.min(before ?? head.size, head.size);
  const entries = await numberedEntries(db, organisation.id, { start: Math.max(0, end - ENTRIES_A_PAGE), end });
  return {
    size: head.size,
    origin: head.origin,
    vkey: vkey({ name: head.origin, publicKey: logKey.publicKey }),
    entries: entries.map(({ index, bytes }) => ({ index, event: eventOf(bytes) })),
    names: await namesFor(services, organisation, entries),
    stopped,
  };
}

export interface EntryView extends Listed {
  readonly size: number;
  /** The entry byte for byte, which is text. */
  readonly text: string;
  readonly proof: readonly Uint8Array[];
  /** All of it in one file: c2sp.org/tlog-proof@v1. */
  readonly proofFile: string;
  readonly names: Names;
}

/** One entry with the proof that it stands in the newest checkpoint; null when there is none with this number. */
export async function entryPage(services: Services, organisation: Organisation, index: number): Promise<EntryView | null> {
  const { db } = services;
  const head = await headOf(db, organisation.id);
  if (head === null || index >= head.size) return null;
  const [entry] = await numberedEntries(db, organisation.id, { start: index, end: index + 1 });
  if (entry === undefined) throw new Error(`entry ${index} of ${organisation.id} is not stored`);
  const { bytes } = entry;
  const event = eventOf(bytes);
  const proof = await proofOf(db, organisation.id, { index, size: head.size });
  return {
    index,
    event,
    size: head.size,
    text: bytes.toString("utf8"),
    proof,
    proofFile: writeProof({ index, hashes: proof, checkpoint: head.checkpoint }),
    names: await namesFor(services, organisation, [entry]),
  };
}

/** The newest checkpoint as it was signed; null before the first. */
export async function newestCheckpoint({ db }: Services, organisation: string): Promise<string | null> {
  return (await headOf(db, organisation))?.checkpoint ?? null;
}

async function namesFor(services: Services, organisation: Organisation, entries: readonly NumberedEntry[]): Promise<Names> {
  const motions = entries.flatMap(({ motion }) => (motion === null ? [] : [motion]));
  const { names: things, elections } = await setting(services, organisation.id, organisation.facts.version);
  return {
    motions: new Map(motions.map(({ id, number }) => [id, number])),
    elections: new Set(motions.filter(({ procedure }) => elections.has(procedure)).map(({ id }) => id)),
    things,
  };
}
