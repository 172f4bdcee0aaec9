import type { Head, Written } from "@folkmoot/ballot";
import type { Tx } from "../../platform/database.js";
import type { ArchiveEvent } from "../../platform/tables/boxes.js";
import type { BoxKey } from "./box.js";

/** One event, with the bytes of its records and of itself. */
export interface NewEvent {
  readonly kind: ArchiveEvent;
  readonly owner?: number;
  readonly bytes: Uint8Array;
}

/**
 * Puts events at the end of an archive whose box is locked. `from` is the head that they were written for: should the archive have grown meanwhile this throws, and
 * nothing is stored.
 */
export async function append(
  tx: Tx,
  key: BoxKey,
  { from, events, head }: { from: Head | null; events: readonly NewEvent[]; head: Head },
): Promise<void> {
  const { organisation, motion, stage } = key;
  const height = from?.height ?? 0;
  const moved = await tx
    .updateTable("box")
    .set({ archive_time: head.timestamp, parent: head.parent, height: head.height })
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("height", "=", height)
    .where("parent", from === null ? "is" : "=", from?.parent ?? null)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new Error(`the archive of ${stage} of motion ${motion} has grown meanwhile`);
  const rows = events.map(({ kind, owner, bytes }, at) => ({
    organisation,
    motion,
    stage,
    height: height + at,
    kind,
    owner: owner ?? null,
    bytes: Buffer.from(bytes),
  }));
  await tx.insertInto("box_event").values(rows).execute();
}

/** The same of one event. Answers with the new head. */
export async function appendOne(
  tx: Tx,
  key: BoxKey,
  { from, kind, owner, written }: { from: Head; kind: ArchiveEvent; owner?: number; written: Written },
): Promise<Head> {
  await append(tx, key, { from, events: [{ kind, bytes: written.bytes, ...(owner === undefined ? {} : { owner }) }], head: written.head });
  return written.head;
}
