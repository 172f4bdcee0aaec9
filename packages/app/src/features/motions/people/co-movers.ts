import { sql } from "kysely";
import { handle } from "@folkmoot/record";
import type { Db, Tx } from "../../../platform/database.js";

/** Somebody who moves a motion together with its mover. */
export interface CoMover {
  readonly member: string;
  readonly name: string;
}

/** The handles that these members have in a motion, sorted as the record has them. Who has left moves nothing. */
export async function handlesOf(
  tx: Tx,
  organisation: string,
  { motion, members }: { motion: string; members: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ secret: Buffer }>`
    select secret from member where organisation = ${organisation} and left_at is null and id = any(${members}::uuid[])`.execute(tx);
  return rows.map(({ secret }) => handle(secret, motion)).toSorted();
}

/** Keeps who moves a motion together with its mover, for those who may read it. */
export async function keepCoMovers(tx: Tx, organisation: string, { motion, members }: { motion: string; members: readonly string[] }): Promise<void> {
  await sql`
    insert into co_mover (organisation, motion, member)
    select organisation, ${motion}, id from member where organisation = ${organisation} and left_at is null and id = any(${members}::uuid[])`.execute(
    tx,
  );
}

/** Those who move a motion together with its mover, by name. */
export async function coMoversOf(db: Db | Tx, organisation: string, motion: string): Promise<readonly CoMover[]> {
  const { rows } = await sql<CoMover>`
    select c.member, m.name from co_mover c join member m on m.organisation = c.organisation and m.id = c.member
    where c.organisation = ${organisation} and c.motion = ${motion} order by m.name, c.member`.execute(db);
  return rows;
}
