import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.js";

/** Somebody who is asked to sign a survey: until they answer there are only the words that its owner typed. */
export interface Author {
  readonly id: string;
  readonly typed: string;
  /** Their name, once they have answered. */
  readonly name: string | null;
  readonly agreedTo: string | null;
  readonly declined: boolean;
}

export async function authorsOf(db: Db | Tx, organisation: string, survey: string): Promise<readonly Author[]> {
  const { rows } = await sql<Author & { memberName: string | null }>`
    select a.id, a.typed, m.name as "memberName", a.agreed_to as "agreedTo", a.declined_at is not null as declined
    from survey_author a left join member m on m.organisation = a.organisation and m.id = a.member
    where a.organisation = ${organisation} and a.survey = ${survey} order by lower(a.typed)`.execute(db);
  return rows.map(({ memberName, ...author }) => ({ ...author, name: author.declined || author.agreedTo !== null ? memberName : null }));
}

/** What the member who looks has answered; null: they are not asked to sign it. */
export async function ownAuthorship(
  db: Db | Tx,
  organisation: string,
  who: { survey: string; member: string },
): Promise<{ readonly agreedTo: string | null } | null> {
  const { rows } = await sql<{ agreedTo: string | null }>`
    select agreed_to as "agreedTo" from survey_author
    where organisation = ${organisation} and survey = ${who.survey} and member = ${who.member} and declined_at is null`.execute(db);
  return rows[0] ?? null;
}

/** Asks somebody to sign: the one member of exactly this address or name. Answers the same whether or not there is one (H-56). */
export async function askToSign(tx: Tx, organisation: string, asked: { survey: string; owner: string; typed: string }): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from member where organisation = ${organisation} and left_at is null and (email = lower(${asked.typed}) or lower(name) = lower(${asked.typed})) limit 2`.execute(
    tx,
  );
  const found = rows.length === 1 && rows[0]?.id !== asked.owner ? (rows[0]?.id ?? null) : null;
  await sql`
    insert into survey_author (organisation, survey, typed, member)
    select ${organisation}, ${asked.survey}, ${asked.typed},
      case when exists (select from survey_author where organisation = ${organisation} and survey = ${asked.survey} and member = ${found}::uuid) then null else ${found}::uuid end
    on conflict do nothing`.execute(tx);
}

export async function countAuthors(tx: Tx, organisation: string, survey: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_author where organisation = ${organisation} and survey = ${survey}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function askNoMore(tx: Tx, organisation: string, of: { survey: string; author: string }): Promise<void> {
  await sql`delete from survey_author where organisation = ${organisation} and survey = ${of.survey} and id = ${of.author}::uuid`.execute(tx);
}

/** Signs exactly the wording of this hash; null takes it back. */
export async function keepAgreement(tx: Tx, organisation: string, of: { survey: string; member: string; agreedTo: string | null }): Promise<void> {
  await sql`
    update survey_author set agreed_to = ${of.agreedTo}
    where organisation = ${organisation} and survey = ${of.survey} and member = ${of.member} and declined_at is null`.execute(tx);
}

export async function decline(tx: Tx, organisation: string, of: { survey: string; member: string; at: Date }): Promise<void> {
  await sql`
    update survey_author set declined_at = ${of.at}, agreed_to = null
    where organisation = ${organisation} and survey = ${of.survey} and member = ${of.member}`.execute(tx);
}

/** Names of those who have agreed to sign exactly this wording. */
export async function signers(db: Db | Tx, organisation: string, of: { survey: string; hash: string }): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name from survey_author a join member m on m.organisation = a.organisation and m.id = a.member and m.left_at is null
    where a.organisation = ${organisation} and a.survey = ${of.survey} and a.declined_at is null and a.agreed_to = ${of.hash} order by m.name, m.id`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

const LISTED = 20;

/** Surveys that somebody is asked to sign and has not answered. */
export async function toSign(
  db: Db,
  organisation: string,
  member: string,
): Promise<readonly { readonly id: string; readonly title: string; readonly owner: string }[]> {
  const { rows } = await sql<{ id: string; title: string; owner: string }>`
    select s.id, s.title, o.name as owner from survey_author a join survey s on s.organisation = a.organisation and s.id = a.survey and s.sent_at is null
      join member o on o.organisation = s.organisation and o.id = s.owner
    where a.organisation = ${organisation} and a.member = ${member} and a.agreed_to is null and a.declined_at is null order by s.saved_at limit ${LISTED}`.execute(
    db,
  );
  return rows;
}
