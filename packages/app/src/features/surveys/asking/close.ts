import { sql } from "kysely";
import { act, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { recordEvents } from "../../record/index.js";
import { countResult } from "../results/count.js";
import { forgetWho } from "./forget.js";

/** A million stances take a minute; whatever takes longer than this has hung. */
const LONGEST_COUNT_MINUTES = 10;

/**
 * Closes every survey whose time is over: its end enters the record with how many answered, the way back from an answer to a person is destroyed, and the result
 * is counted. Whether this runs late, twice or beside another changes nothing: no answer is taken at or after the closing.
 */
export async function closeDue(services: Services, organisation: string): Promise<void> {
  await act(services.db, organisation, enterEnds);
  const { rows } = await sql<{ id: string }>`
    select id from survey where organisation = ${organisation} and closed_at is not null and result is null order by closed_at, id`.execute(
    services.db,
  );
  for (const { id } of rows) await count(services, organisation, id);
}

async function enterEnds(begun: Act): Promise<void> {
  const { tx, organisation, now } = begun;
  const { rows } = await sql<{ id: string; closes: Date; asked: number }>`
    select id, closes_at as closes, asked from survey
    where organisation = ${organisation.id} and sent_at is not null and closed_at is null and closes_at <= ${new Date(now.epochMilliseconds)}
    order by closes_at, id for update`.execute(tx);
  for (const { id, closes, asked } of rows) {
    const answered = await sql<{ n: number }>`
      update survey set closed_at = closes_at, answered = (select count(*)::int from survey_asked a
        where a.organisation = survey.organisation and a.survey = survey.id and a.answered)
      where organisation = ${organisation.id} and id = ${id} returning answered as n`.execute(tx);
    await recordEvents(begun, [{ t: "survey-closed", survey: id, answers: answered.rows[0]?.n ?? 0, audience: asked, at: closes.toISOString() }]);
  }
}

/** One transaction, and no lock on the organisation: counting 100,000 answers takes seconds. */
async function count(services: Services, organisation: string, survey: string): Promise<void> {
  await services.db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      select from survey where organisation = ${organisation} and id = ${survey} and result is null for no key update`.execute(tx);
    if (rows.length === 0) return;
    await sql`set local statement_timeout = ${sql.lit(`${LONGEST_COUNT_MINUTES}min`)}`.execute(tx);
    await forgetWho(tx, organisation, survey);
    const result = await countResult(tx, organisation, survey);
    await sql`update survey set result = ${JSON.stringify(result)}::jsonb where organisation = ${organisation} and id = ${survey}`.execute(tx);
  });
}
