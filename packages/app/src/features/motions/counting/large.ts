import { sql } from "kysely";
import { clock } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";

/** A vote that is over, whose result is not entered yet, and in which so many took part that it takes a while. */
export interface LargeCount {
  readonly motion: string;
  readonly stage: string;
  /** When its time was over, by ISO 8601. */
  readonly since: string;
  readonly all: number;
  /** How many of them are in the archive; null for a vote on paper, which is counted as a whole. */
  readonly done: number | null;
}

/** So many are counted while somebody waits for the page. */
export const MOST_AT_ONCE = 2_000;

/** Every count of more than `most` ballots or papers that is due. Nothing of a vote that is still open is in it. */
export async function largeCounts(db: Db, organisation: string, most = MOST_AT_ONCE): Promise<readonly LargeCount[]> {
  const now = new Date((await clock(db, organisation)).epochMilliseconds);
  const { rows } = await sql<Omit<LargeCount, "since"> & { since: Date }>`
    with over as (select id, next_due, facts from motion where organisation = ${organisation} and next_due <= ${now})
    select o.id as motion, b.stage, o.next_due as since, count(*)::int as "all", (count(*) filter (where b.ballot is null))::int as done
    from over o join box_ballot b on b.organisation = ${organisation} and b.motion = o.id
    where o.facts -> 'boxes' -> b.stage ->> 'ended' is null
    group by o.id, b.stage, o.next_due having count(*) > ${most}
    union all
    select o.id, m.stage, o.next_due, count(*)::int, null
    from over o join mark m on m.organisation = ${organisation} and m.motion = o.id
    where o.facts -> 'closed' -> m.stage is null
    group by o.id, m.stage, o.next_due having count(*) > ${most}`.execute(db);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
