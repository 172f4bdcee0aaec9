import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Place } from "../place.js";

/** The thread of a place; null where nobody has said or followed anything yet. */
export async function threadOf(db: Db | Tx, organisation: string, { motion, option, clause }: Place): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from thread where organisation = ${organisation} and motion is not distinct from ${motion?.id ?? null}
      and option is not distinct from ${option?.id ?? null} and clause is not distinct from ${clause}`.execute(db);
  return rows[0]?.id ?? null;
}

/** The same, opened by the first who needs it; two who come at once open one. */
export async function openThread(tx: Tx, organisation: string, place: Place): Promise<string> {
  const known = await threadOf(tx, organisation, place);
  if (known !== null) return known;
  const { motion, option, clause } = place;
  await sql`
    insert into thread (organisation, motion, option, clause) values (${organisation}, ${motion?.id ?? null}, ${option?.id ?? null}, ${clause})
    on conflict do nothing`.execute(tx);
  const opened = await threadOf(tx, organisation, place);
  if (opened === null) throw new Error("a thread that was opened is there");
  return opened;
}
