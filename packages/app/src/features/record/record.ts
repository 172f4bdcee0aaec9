import { HTTPException } from "hono/http-exception";
import { sql } from "kysely";
import { encodeEntry } from "@folkmoot/record";
import { eventSchema, type Event } from "@folkmoot/procedure";
import type { Act } from "../../platform/act.js";
import { stopOf } from "./store.js";

/** The record of this organisation is stopped: what is done now could not be kept, so nothing can be done. */
export class RecordStopped extends HTTPException {
  override readonly name = "RecordStopped";

  constructor(
    readonly organisation: string,
    readonly why: string,
  ) {
    super(503, {
      message: "The record of this organisation is stopped: what is stored is not what was signed. Nothing can be decided until that is put right.",
    });
  }
}

/**
 * Puts what an act did into the record, in its own transaction and in this order: either the act and its entries are kept, or neither.
 * The sequencer numbers and signs them a moment later. Throws `RecordStopped` when nothing can be kept, and for an event that no reader of the record
 * would take: an entry can't be taken back, and one that can't be read would end the record for everybody.
 */
export async function recordEvents(act: Pick<Act, "tx" | "organisation">, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  const { id } = act.organisation;
  const why = await stopOf(act.tx, id);
  if (why !== null) throw new RecordStopped(id, why);
  const entries = events.map((event) => Buffer.from(encodeEntry(eventSchema.parse(event))));
  await sql`
    insert into pending_entry (organisation, bytes)
    select ${id}, entry.bytes from unnest(${entries}::bytea[]) with ordinality as entry (bytes, place) order by place`.execute(act.tx);
}

/** The name of an organisation's record for ever, and of the key that signs it: "vote.example.org/o/riverside". */
export function originOf(publicUrl: string, organisation: string): string {
  return `${new URL(publicUrl).host}/o/${organisation}`;
}
