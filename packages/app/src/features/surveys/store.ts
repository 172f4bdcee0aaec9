import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.js";
import type { Audience, Question, Survey, Writing } from "./survey.js";

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly title: string;
  readonly intro: string;
  readonly nameOf: string;
  readonly audience: Audience["kind"];
  readonly audienceOf: string;
  readonly days: number;
  readonly questions: readonly Question[];
  readonly revision: number;
  readonly savedAt: Date;
  readonly sentAt: Date | null;
  readonly closesAt: Date | null;
  readonly commitment: string | null;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly hidden: boolean;
}

const COLUMNS = sql`
  s.id, s.owner, o.name as "ownerName", s.title, s.intro, s.name_of as "nameOf", s.audience, s.audience_of as "audienceOf", s.days, s.questions, s.revision,
  s.saved_at as "savedAt", s.sent_at as "sentAt", s.closes_at as "closesAt", s.commitment, s.asked, s.answered, s.hidden is not null as hidden
  from survey s join member o on o.organisation = s.organisation and o.id = s.owner`;

/** Surveys shown in one list. */
const SURVEYS_LISTED = 100;

/** A survey as this member may see it: a sent one, their own draft, or one that they are asked to sign. null: there is none for them, and they can't tell which. */
export async function surveyFor(
  db: Db | Tx,
  organisation: string,
  who: { readonly survey: string; readonly member: string },
): Promise<Survey | null> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} where s.organisation = ${organisation} and s.id = ${who.survey} and (s.sent_at is not null or s.owner = ${who.member} or exists (
      select from survey_author a where a.organisation = s.organisation and a.survey = s.id and a.member = ${who.member} and a.declined_at is null))`.execute(
    db,
  );
  return rows[0] === undefined ? null : surveyIn(rows[0]);
}

/** Sent surveys, the latest first. */
export async function sentSurveys(db: Db, organisation: string): Promise<readonly Survey[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} where s.organisation = ${organisation} and s.sent_at is not null order by s.sent_at desc, s.id limit ${SURVEYS_LISTED}`.execute(
    db,
  );
  return rows.map(surveyIn);
}

/** Surveys that a member writes, or is asked to sign. */
export async function draftsOf(db: Db | Tx, organisation: string, member: string): Promise<readonly Survey[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} where s.organisation = ${organisation} and s.sent_at is null and (s.owner = ${member} or exists (
      select from survey_author a where a.organisation = s.organisation and a.survey = s.id and a.member = ${member} and a.declined_at is null))
    order by s.saved_at desc, s.id limit ${SURVEYS_LISTED}`.execute(db);
  return rows.map(surveyIn);
}

export interface NewSurvey {
  readonly id: string;
  readonly owner: string;
  readonly key: string;
  readonly writing: Writing;
  readonly at: Date;
}

/** Begins a survey, once for its key; answers with the id of the first where the form was sent before. */
export async function insertSurvey(tx: Tx, organisation: string, { id, owner, key, writing, at }: NewSurvey): Promise<string> {
  const { title, intro, nameOf, audience, days, questions } = writing;
  await sql`
    insert into survey (organisation, id, owner, key, title, intro, name_of, audience, audience_of, days, questions, revision, saved_at)
    values (${organisation}, ${id}, ${owner}, ${key}, ${title}, ${intro}, ${nameOf}, ${audience.kind}, ${audience.of}, ${days},
      ${JSON.stringify(questions)}::jsonb, 1, ${at})
    on conflict (organisation, owner, key) do nothing`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select id from survey where organisation = ${organisation} and owner = ${owner} and key = ${key}`.execute(tx);
  if (rows[0] === undefined) throw new Error("a survey that was begun is there");
  return rows[0].id;
}

/** Saves over exactly the revision that was written on; false: there is another by now, or it was sent, and nothing was touched. */
export async function updateSurvey(
  tx: Tx,
  organisation: string,
  saved: { readonly survey: string; readonly on: number; readonly writing: Writing; readonly at: Date },
): Promise<boolean> {
  const { title, intro, nameOf, audience, days, questions } = saved.writing;
  const { rows } = await sql`
    update survey set title = ${title}, intro = ${intro}, name_of = ${nameOf}, audience = ${audience.kind}, audience_of = ${audience.of}, days = ${days},
      questions = ${JSON.stringify(questions)}::jsonb, revision = revision + 1, saved_at = ${saved.at}
    where organisation = ${organisation} and id = ${saved.survey} and revision = ${saved.on} and sent_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** A draft that is not wanted any more; a survey that was sent stays for ever. */
export async function deleteDraft(tx: Tx, organisation: string, of: { survey: string; owner: string }): Promise<void> {
  await sql`delete from survey where organisation = ${organisation} and id = ${of.survey} and owner = ${of.owner} and sent_at is null`.execute(tx);
}

/** How much of everybody's attention a member has asked for. */
export async function attentionAsked(
  tx: Tx,
  organisation: string,
  of: { owner: string; now: Date; since: Date },
): Promise<{ readonly drafts: number; readonly open: number; readonly lately: number }> {
  const { rows } = await sql<{ drafts: number; open: number; lately: number }>`
    select count(*) filter (where sent_at is null)::int as drafts, count(*) filter (where closes_at > ${of.now})::int as open,
      count(*) filter (where sent_at > ${of.since})::int as lately
    from survey where organisation = ${organisation} and owner = ${of.owner}`.execute(tx);
  return rows[0] ?? { drafts: 0, open: 0, lately: 0 };
}

function surveyIn({ owner, ownerName, audience, audienceOf, sentAt, closesAt, commitment, asked, answered, hidden, ...row }: Row): Survey {
  const isSent = sentAt !== null && closesAt !== null && commitment !== null && asked !== null;
  return {
    ...row,
    owner: { id: owner, name: ownerName },
    audience: { kind: audience, of: audienceOf },
    sent: isSent ? { at: sentAt, closes: closesAt, commitment, asked, answered, hidden } : null,
  };
}
