import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { MOST_ADDED, MOST_STATEMENTS } from "../limits.js";

/** 1: agrees, -1: disagrees, 0: passes. */
export type Stance = -1 | 0 | 1;

export interface Statement {
  readonly number: number;
  /** "": it was hidden. */
  readonly body: string;
}

/** A statement that somebody has taken a stand on, and what all have said so far. */
export interface Stood extends Statement {
  readonly stance: Stance;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

interface Of {
  readonly survey: string;
  readonly question: number;
  readonly respondent: string;
}

/**
 * The statement to ask somebody about next: of those that they have not stood on, the one with the fewest votes, so that what was added last week is seen as
 * often as what was there from the beginning. Of equals, another one for each person. null: none is left.
 */
export async function nextStatement(db: Db, organisation: string, of: Of): Promise<Statement | null> {
  const { rows } = await sql<Statement>`
    select t.number, t.body from survey_statement t
    where t.organisation = ${organisation} and t.survey = ${of.survey} and t.question = ${of.question} and t.hidden is null and not exists (
      select from survey_stance s where s.organisation = t.organisation and s.survey = t.survey and s.question = t.question and s.statement = t.number
        and s.respondent = ${of.respondent})
    order by (select count(*) from survey_stance s
      where s.organisation = t.organisation and s.survey = t.survey and s.question = t.question and s.statement = t.number), md5(t.number || ${of.respondent})
    limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The statements on which somebody stands, with the counts of all: whoever has not voted on one sees nothing of it. */
export async function stoodOn(db: Db, organisation: string, of: Of): Promise<readonly Stood[]> {
  const { rows } = await sql<Stood>`
    select t.number, case when t.hidden is null then t.body else '' end as body, mine.stance, c.agree, c.disagree, c.pass
    from survey_stance mine
    join survey_statement t on t.organisation = mine.organisation and t.survey = mine.survey and t.question = mine.question and t.number = mine.statement,
    lateral (select count(*) filter (where s.stance = 1)::int as agree, count(*) filter (where s.stance = -1)::int as disagree,
        count(*) filter (where s.stance = 0)::int as pass from survey_stance s
      where s.organisation = mine.organisation and s.survey = mine.survey and s.question = mine.question and s.statement = mine.statement) c
    where mine.organisation = ${organisation} and mine.survey = ${of.survey} and mine.question = ${of.question} and mine.respondent = ${of.respondent}
    order by t.number`.execute(db);
  return rows;
}

export async function countStatements(db: Db | Tx, organisation: string, of: { survey: string; question: number }): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_statement where organisation = ${organisation} and survey = ${of.survey} and question = ${of.question}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Keeps where somebody stands, in place of where they stood (H-33). False: there is no such statement. */
export async function keepStance(tx: Tx, organisation: string, of: Of & { statement: number; stance: Stance }): Promise<boolean> {
  const { rows } = await sql`
    insert into survey_stance (organisation, survey, question, statement, respondent, stance)
    select organisation, survey, question, number, ${of.respondent}, ${of.stance} from survey_statement
    where organisation = ${organisation} and survey = ${of.survey} and question = ${of.question} and number = ${of.statement} and hidden is null
    on conflict (organisation, survey, question, statement, respondent) do update set stance = excluded.stance returning statement`.execute(tx);
  return rows.length > 0;
}

export type Added = "added" | "too many from you" | "too many";

/**
 * Adds somebody's own statement, with which they agree. The same words again are the statement that is there already. The survey's row is held, so that two who
 * add at once are given two numbers.
 */
export async function addStatement(tx: Tx, organisation: string, { body, ...of }: Of & { body: string }): Promise<Added> {
  await sql`select from survey where organisation = ${organisation} and id = ${of.survey} for no key update`.execute(tx);
  const { rows } = await sql<{ all: number; own: number; last: number; same: number | null }>`
    select count(*)::int as "all", count(*) filter (where respondent = ${of.respondent})::int as own, coalesce(max(number), 0)::int as last,
      max(number) filter (where lower(body) = lower(${body}))::int as same
    from survey_statement where organisation = ${organisation} and survey = ${of.survey} and question = ${of.question}`.execute(tx);
  const { all = 0, own = 0, last = 0, same = null } = rows[0] ?? {};
  if (same === null && own >= MOST_ADDED) return "too many from you";
  if (same === null && all >= MOST_STATEMENTS) return "too many";
  const number = same ?? last + 1;
  if (same === null)
    await sql`
      insert into survey_statement (organisation, survey, question, number, body, respondent)
      values (${organisation}, ${of.survey}, ${of.question}, ${number}, ${body}, ${of.respondent})`.execute(tx);
  await keepStance(tx, organisation, { ...of, statement: number, stance: 1 });
  return "added";
}
