import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";

/** What was published here as in force. */
export interface Announcement {
  readonly id: string;
  readonly at: Date;
  readonly number: number;
  readonly title: string;
  /** null: withheld by procedure. */
  readonly text: string | null;
}

export const ANNOUNCEMENTS_ON_A_PAGE = 20;

/** The newest first, before an id; every one rests on a decision that was in force when it was published: nothing else becomes one. */
export async function announcementsBefore(db: Db, organisation: string, before: string | null): Promise<readonly Announcement[]> {
  const { rows } = await sql<Announcement>`
    select n.id::text, n.at, m.number, m.title, t.body as text
    from notification n
    join motion m on m.organisation = n.organisation and m.id = n.motion
    left join text_beside t on t.organisation = n.organisation and t.commitment = n.text
    where n.organisation = ${organisation} and n.what = 'announced' and (${before}::bigint is null or n.id < ${before}::bigint)
    order by n.id desc limit ${ANNOUNCEMENTS_ON_A_PAGE + 1}`.execute(db);
  return rows;
}
