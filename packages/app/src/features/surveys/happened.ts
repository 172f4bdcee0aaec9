import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.js";

/** A survey that somebody was asked, or that has closed, with how many answered. */
export interface SurveyHappened {
  readonly member: string;
  readonly survey: string;
  readonly title: string;
  readonly what: "survey asked" | "survey closed";
  readonly at: Date;
}

/** What happened between two instants to surveys that these members were asked, the newest first, at most `most`. Whether they answered changes nothing. */
export async function surveysHappened(
  db: Db | Tx,
  organisation: string,
  { members, after, until, most }: { members: readonly string[]; after: Date; until: Date; most: number },
): Promise<readonly SurveyHappened[]> {
  const { rows } = await sql<SurveyHappened>`
    select a.member, s.id as survey, s.title, came.what, came.at
    from survey s join survey_asked a on a.organisation = s.organisation and a.survey = s.id and a.member = any(${members}::uuid[])
    cross join lateral (values ('survey asked', s.sent_at), ('survey closed', s.closed_at)) as came (what, at)
    where s.organisation = ${organisation} and s.sent_at is not null and s.hidden is null and came.at > ${after} and came.at <= ${until}
    order by came.at desc, s.id limit ${most}`.execute(db);
  return rows;
}
