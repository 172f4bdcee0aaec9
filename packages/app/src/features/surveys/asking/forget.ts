import { sql } from "kysely";
import type { Tx } from "../../../platform/database.js";

/**
 * Puts chance in the place of every mark under which answers were kept, and empties who answered: from here on nobody, whoever runs the server included, can find
 * the way from an answer to a person in these tables. All rows are written anew in one transaction, so that neither their order nor their transaction tells who
 * wrote what. (A backup from before still holds the old marks; it is as long as backups are kept.)
 */
export async function forgetWho(tx: Tx, organisation: string, survey: string): Promise<void> {
  await sql`create temporary table fresh_mark (old text primary key, new text not null) on commit drop`.execute(tx);
  await sql`
    insert into fresh_mark (old, new)
    select old, left(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), 22) from (
      select respondent from survey_answer where organisation = ${organisation} and survey = ${survey}
      union select respondent from survey_stance where organisation = ${organisation} and survey = ${survey}
      union select respondent from survey_statement where organisation = ${organisation} and survey = ${survey} and respondent is not null) as marks (old)`.execute(
    tx,
  );
  await sql`
    with gone as (delete from survey_answer where organisation = ${organisation} and survey = ${survey} returning *)
    insert into survey_answer (organisation, survey, question, respondent, value)
    select gone.organisation, gone.survey, gone.question, m.new, gone.value from gone join fresh_mark m on m.old = gone.respondent order by m.new`.execute(
    tx,
  );
  await sql`
    with gone as (delete from survey_stance where organisation = ${organisation} and survey = ${survey} returning *)
    insert into survey_stance (organisation, survey, question, statement, respondent, stance)
    select gone.organisation, gone.survey, gone.question, gone.statement, m.new, gone.stance from gone join fresh_mark m on m.old = gone.respondent order by m.new`.execute(
    tx,
  );
  await sql`
    update survey_statement set respondent = null where organisation = ${organisation} and survey = ${survey} and respondent is not null`.execute(tx);
  await sql`update survey_asked set answered = false where organisation = ${organisation} and survey = ${survey} and answered`.execute(tx);
  await sql`drop table fresh_mark`.execute(tx);
}
