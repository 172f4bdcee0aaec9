import { sql } from "kysely";
import type { Db } from "../../platform/database.js";

export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly mode: "rehearsal" | "real";
  readonly members: number;
}

const mostListed = 200;

/** The organisations of this server, real ones first. Who is in them is not said here. */
export async function listed(db: Db): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select id, name, mode, (facts->>'members')::integer as members from organisation order by mode = 'rehearsal', created_at, id limit ${mostListed}`.execute(
    db,
  );
  return rows;
}
