import type { Db, Tx } from "../../platform/database.js";
import type { BoxKey } from "./box.js";

const EVENTS_A_READ = 500;

/** The archive as it lies there, piece by piece: every event that was in it when the last piece was read. */
export async function* archivePieces(db: Db | Tx, key: BoxKey, until: number): AsyncGenerator<Buffer, void, undefined> {
  for (let from = 0; from < until; from += EVENTS_A_READ) {
    const rows = await db
      .selectFrom("box_event")
      .select("bytes")
      .where("organisation", "=", key.organisation)
      .where("motion", "=", key.motion)
      .where("stage", "=", key.stage)
      .where("height", ">=", from)
      .where("height", "<", Math.min(from + EVENTS_A_READ, until))
      .orderBy("height")
      .execute();
    yield Buffer.concat(rows.map(({ bytes }) => bytes));
  }
}

/** The same in one piece. */
export async function archiveBytes(db: Db | Tx, key: BoxKey, until: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of archivePieces(db, key, until)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
