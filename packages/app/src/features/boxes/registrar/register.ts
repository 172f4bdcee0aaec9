import { sql } from "kysely";
import { WEEKS_BEFORE_ROLL, type BoxParts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";

/** How many joined and left in each of the weeks before a roll was fixed, the earliest first. */
export async function registerBefore(db: Db | Tx, organisation: string, rollAt: string): Promise<NonNullable<BoxParts["register"]>> {
  const { rows } = await sql<{ joined: number; left: number }>`
    select (select count(*)::int from member m where m.organisation = ${organisation} and m.entered_at >= week.begins and m.entered_at < week.ends) as joined,
           (select count(*)::int from member m where m.organisation = ${organisation} and m.left_at >= week.begins and m.left_at < week.ends) as left
    from (select ${rollAt}::timestamptz - n * interval '7 days' as begins, ${rollAt}::timestamptz - (n - 1) * interval '7 days' as ends, n
          from generate_series(1, ${WEEKS_BEFORE_ROLL}::int) n) week
    order by week.n desc`.execute(db);
  return rows.map(({ joined, left }) => [joined, left]);
}
