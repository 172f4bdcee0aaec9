import { sql } from "kysely";
import type { Completed, Subtree } from "@folkmoot/record";
import type { Db, Tx } from "../../platform/database.js";

export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly edge: Uint8Array;
  readonly checkpoint: string;
}

export async function headOf(db: Db | Tx, organisation: string): Promise<Head | null> {
  const row = await db.selectFrom("log_head").selectAll().where("organisation", "=", organisation).executeTakeFirst();
  return row === undefined ? null : { origin: row.origin, size: Number(row.size), edge: row.edge, checkpoint: row.checkpoint };
}

/** Replaces the head if it is still the one of `from` entries (null: if there is none). Answers whether it was. */
export async function replaceHead(tx: Tx, organisation: string, head: Head & { readonly from: number | null }): Promise<boolean> {
  const { origin, checkpoint } = head;
  const row = { size: String(head.size), edge: Buffer.from(head.edge), checkpoint };
  if (head.from === null) {
    const made = await tx
      .insertInto("log_head")
      .values({ organisation, origin, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await tx
    .updateTable("log_head")
    .set(row)
    .where("organisation", "=", organisation)
    .where("size", "=", String(head.from))
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** One sequencer at a time for one record, until the transaction ends. The compare-and-swap holds even where this lock is lost. */
export async function lockLog(tx: Tx, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('folkmoot record'), hashtext(${organisation}))`.execute(tx);
}

export interface PendingEntry {
  readonly id: string;
  readonly bytes: Buffer;
}

export function pendingEntries(tx: Tx, organisation: string, most: number): Promise<PendingEntry[]> {
  return tx.selectFrom("pending_entry").select(["id", "bytes"]).where("organisation", "=", organisation).orderBy("id").limit(most).execute();
}

export async function deletePending(tx: Tx, organisation: string, ids: readonly string[]): Promise<number> {
  const gone = await sql`delete from pending_entry where organisation = ${organisation} and id = any(${ids}::bigint[])`.execute(tx);
  return Number(gone.numAffectedRows ?? 0n);
}

export interface NewEntry {
  readonly index: number;
  readonly bytes: Buffer;
  readonly motion: string | null;
}

export async function insertEntries(tx: Tx, organisation: string, entries: readonly NewEntry[]): Promise<void> {
  const column = <Value>(of: (entry: NewEntry) => Value): Value[] => entries.map(of);
  await sql`
    insert into entry (organisation, index, bytes, motion)
    select ${organisation}, made.index, made.bytes, made.motion
    from unnest(${column((e) => e.index)}::bigint[], ${column((e) => e.bytes)}::bytea[], ${column((e) => e.motion)}::text[]) as made (index, bytes, motion)`.execute(
    tx,
  );
}

/** The stored bytes of the entries from `start` up to and without `end`, in order; fewer where some are missing. */
export async function entriesBetween(
  db: Db | Tx,
  organisation: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Buffer[]> {
  const rows = await db
    .selectFrom("entry")
    .select(["index", "bytes"])
    .where("organisation", "=", organisation)
    .where("index", ">=", String(start))
    .where("index", "<", String(end))
    .orderBy("index")
    .execute();
  return rows.every((row, at) => Number(row.index) === start + at) ? rows.map((row) => row.bytes) : [];
}

export async function insertNodes(tx: Tx, organisation: string, nodes: readonly Completed[]): Promise<void> {
  if (nodes.length === 0) return;
  const rows = nodes.map(({ level, index, hash }) => ({ organisation, level, index: String(index), hash: Buffer.from(hash) }));
  await tx.insertInto("log_node").values(rows).execute();
}

/** The stored hashes of large subtrees, by `level/index`. */
export async function nodesOf(db: Db | Tx, organisation: string, subtrees: readonly Subtree[]): Promise<Map<string, Uint8Array>> {
  if (subtrees.length === 0) return new Map();
  const { rows } = await sql<{ level: number; index: string; hash: Buffer }>`
    select node.level, node.index, node.hash
    from log_node node join unnest(${subtrees.map((s) => s.level)}::int[], ${subtrees.map((s) => s.index)}::bigint[]) as wanted (level, index)
      on node.level = wanted.level and node.index = wanted.index
    where node.organisation = ${organisation}`.execute(db);
  return new Map(rows.map((row) => [`${row.level}/${row.index}`, new Uint8Array(row.hash)]));
}

/** Why the record may not be signed any further; null: it may. */
export async function stopOf(db: Db | Tx, organisation: string): Promise<string | null> {
  const row = await db.selectFrom("log_stop").select("why").where("organisation", "=", organisation).executeTakeFirst();
  return row?.why ?? null;
}

export async function stop(db: Db, organisation: string, why: string): Promise<void> {
  await db
    .insertInto("log_stop")
    .values({ organisation, why })
    .onConflict((conflict) => conflict.column("organisation").doUpdateSet({ why }))
    .execute();
}

export async function letGoOn(db: Db, organisation: string): Promise<void> {
  await db.deleteFrom("log_stop").where("organisation", "=", organisation).execute();
}

export async function organisationsWithPending(db: Db): Promise<string[]> {
  const { rows } = await sql<{ organisation: string }>`
    select id as organisation from organisation
    where exists (select from pending_entry where organisation = organisation.id) and not exists (select from log_stop where organisation = organisation.id)`.execute(
    db,
  );
  return rows.map((row) => row.organisation);
}

export async function everyOrganisation(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("organisation").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}

export interface TextBeside {
  readonly salt: Buffer | null;
  readonly body: string | null;
}

export async function textsOf(tx: Tx, organisation: string, commitments: readonly string[]): Promise<Map<string, TextBeside>> {
  const rows = await tx
    .selectFrom("text_beside")
    .select(["commitment", "salt", "body"])
    .where("organisation", "=", organisation)
    .where("commitment", "in", commitments.length === 0 ? [""] : commitments)
    .execute();
  return new Map(rows.map(({ commitment, salt, body }) => [commitment, { salt, body }]));
}

export async function rollsOf(tx: Tx, organisation: string, hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await tx
    .selectFrom("roll_list")
    .select(["hash", "handles"])
    .where("organisation", "=", organisation)
    .where("hash", "in", hashes)
    .execute();
  return new Map(rows.map(({ hash, handles }) => [hash, handles]));
}

export interface NumberedEntry {
  readonly index: number;
  readonly bytes: Buffer;
  /** Of the motion that it is about; null: about none, or one that never opened. */
  readonly motion: { readonly id: string; readonly number: number; readonly procedure: string } | null;
}

/** Entries with the numbers of the motions that they are about, as pages list them: newest first. */
export async function numberedEntries(
  db: Db,
  organisation: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<NumberedEntry[]> {
  const { rows } = await sql<{ index: number; bytes: Buffer; motion: string | null; number: number | null; procedure: string | null }>`
    select entry.index::float8 as index, entry.bytes, entry.motion, motion.number, motion.facts->>'procedure' as procedure
    from entry left join motion on motion.organisation = entry.organisation and motion.id = entry.motion
    where entry.organisation = ${organisation} and entry.index >= ${start} and entry.index < ${end} order by entry.index desc`.execute(db);
  return rows.map(({ index, bytes, motion, number, procedure }) => ({
    index,
    bytes,
    motion: motion === null || number === null || procedure === null ? null : { id: motion, number, procedure },
  }));
}
