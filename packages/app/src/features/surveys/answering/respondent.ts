import { sql } from "kysely";
import { handle } from "@folkmoot/record";
import type { Db, Tx } from "../../../platform/database.js";

/**
 * The mark under which somebody's answers to one survey are kept, so that they can change them: it is the same for nobody else, in no other survey and in no
 * entry of the record. Whoever runs the server could make it again while the survey is open; when it has closed, chance stands in its place (see close.ts).
 * null: they were not asked.
 */
export async function respondentOf(db: Db | Tx, organisation: string, who: { survey: string; member: string }): Promise<string | null> {
  const { rows } = await sql<{ secret: Buffer }>`
    select m.secret from survey_asked a join member m on m.organisation = a.organisation and m.id = a.member and m.left_at is null
    where a.organisation = ${organisation} and a.survey = ${who.survey} and a.member = ${who.member}`.execute(db);
  const secret = rows[0]?.secret;
  return secret === undefined ? null : handle(secret, `survey answers ${who.survey}`);
}
