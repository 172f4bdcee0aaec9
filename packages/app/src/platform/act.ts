import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { OrganisationFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "./database.js";

/** What a command works with: its transaction, the organisation as the lock found it, and the one clock that counts. */
export interface Act {
  readonly tx: Tx;
  readonly organisation: { readonly id: string; readonly name: string; readonly mode: "rehearsal" | "real"; readonly facts: OrganisationFacts };
  /** The database's clock, moved by the rehearsal's offset, read after the lock was had. */
  readonly now: Temporal.Instant;
}

/**
 * One transaction for one decision. Formal acts of an organisation happen one after the other: each holds the organisation's row alone,
 * so the order of the entries is the order of the acts.
 */
export function act<Outcome>(db: Db, organisation: string, work: (act: Act) => Promise<Outcome>): Promise<Outcome> {
  return db.transaction().execute(async (tx) => work(await begin(tx, organisation, sql`for no key update`)));
}

/** The same for what many do at once (sign, vote): they share the row with each other and never with a formal act. */
export function actTogether<Outcome>(db: Db, organisation: string, work: (act: Act) => Promise<Outcome>): Promise<Outcome> {
  return db.transaction().execute(async (tx) => work(await begin(tx, organisation, sql`for share`)));
}

/** For what is no formal act and enters no record, such as a post: a transaction and the clock, beside all formal acts and in the way of none. */
export function actBeside<Outcome>(db: Db, organisation: string, work: (act: Act) => Promise<Outcome>): Promise<Outcome> {
  return db.transaction().execute(async (tx) => work(await begin(tx, organisation, sql``)));
}

/** The clock of an organisation without a lock: for pages. */
export async function clock(db: Db, organisation: string): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() + clock_offset as now from organisation where id = ${organisation}`.execute(db);
  return instant(required(rows[0], organisation).now);
}

async function begin(tx: Tx, id: string, lock: ReturnType<typeof sql>): Promise<Act> {
  const { rows } = await sql<{ id: string; name: string; mode: "rehearsal" | "real"; facts: OrganisationFacts }>`
    select id, name, mode, facts from organisation where id = ${id} ${lock}`.execute(tx);
  const organisation = required(rows[0], id);
  const time = await sql<{ now: Date }>`select clock_timestamp() + clock_offset as now from organisation where id = ${id}`.execute(tx);
  return { tx, organisation, now: instant(required(time.rows[0], id).now) };
}

export function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

function required<Row>(row: Row | undefined, id: string): Row {
  if (row === undefined) throw new Error(`no organisation ${id}`);
  return row;
}
