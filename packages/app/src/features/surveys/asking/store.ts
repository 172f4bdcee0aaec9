import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Survey } from "../survey.js";

/** Makes a draft a survey that was sent. */
export async function freeze(
  tx: Tx,
  organisation: string,
  sent: { readonly survey: string; readonly at: Date; readonly closes: Date; readonly commitment: string; readonly asked: number },
): Promise<void> {
  await sql`
    update survey set sent_at = ${sent.at}, closes_at = ${sent.closes}, commitment = ${sent.commitment}, asked = ${sent.asked}
    where organisation = ${organisation} and id = ${sent.survey} and sent_at is null`.execute(tx);
}

/** The statements with which a survey begins, numbered within their question. */
export async function keepSeeds(tx: Tx, organisation: string, { id, questions }: Survey): Promise<void> {
  const seeds = questions.flatMap((question, at) =>
    question.kind === "statements" ? question.statements.map((body, place) => ({ question: at + 1, number: place + 1, body })) : [],
  );
  if (seeds.length === 0) return;
  await sql`
    insert into survey_statement (organisation, survey, question, number, body)
    select ${organisation}, ${id}, seed.question, seed.number, seed.body
    from unnest(${seeds.map(({ question }) => question)}::int[], ${seeds.map(({ number }) => number)}::int[], ${seeds.map(({ body }) => body)}::text[])
      as seed (question, number, body)
    on conflict do nothing`.execute(tx);
}

export async function sits(db: Db | Tx, organisation: string, who: { member: string; place: string }): Promise<boolean> {
  const { rows } = await sql`
    select from seat where organisation = ${organisation} and member = ${who.member} and body = ${who.place} and until is null`.execute(db);
  return rows.length > 0;
}

/** The frozen wording with the salt of its fingerprint: with both anybody who was asked can make the fingerprint again. */
export async function frozenWording(
  db: Db,
  organisation: string,
  commitment: string,
): Promise<{ readonly body: string; readonly salt: string } | null> {
  const { rows } = await sql<{ body: string | null; salt: Buffer | null }>`
    select body, salt from text_beside where organisation = ${organisation} and commitment = ${commitment}`.execute(db);
  const row = rows[0];
  return row === undefined || row.body === null || row.salt === null ? null : { body: row.body, salt: row.salt.toString("base64url") };
}

/** Organisations that have a survey which is open, or whose result is not there. */
export async function organisationsAsking(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ organisation: string }>`
    select distinct organisation from survey where sent_at is not null and result is null order by organisation`.execute(db);
  return rows.map(({ organisation }) => organisation);
}
