import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../../../platform/database.js";
import type { QuestionResult, Result } from "./result.js";

/** Answers in somebody's own words on one page. */
export const WORDS_ON_A_PAGE = 20;

/** What a survey came to; null: it has not been counted. */
export async function resultOf(db: Db, organisation: string, survey: string): Promise<Result | null> {
  const { rows } = await sql<{ result: Result | null }>`
    select result from survey where organisation = ${organisation} and id = ${survey}`.execute(db);
  const result = rows[0]?.result ?? null;
  return result === null ? null : withoutHidden(result, await hiddenIn(db, organisation, survey));
}

/** The statements of a survey that were hidden, by question and number. */
async function hiddenIn(db: Db, organisation: string, survey: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ at: string }>`
    select question || '.' || number as at from survey_statement where organisation = ${organisation} and survey = ${survey} and hidden is not null`.execute(
    db,
  );
  return new Set(rows.map(({ at }) => at));
}

/** What was counted stays; the words of what was hidden go. */
function withoutHidden(result: Result, hidden: ReadonlySet<string>): Result {
  if (hidden.size === 0) return result;
  const questions = result.questions.map((question, at): QuestionResult => {
    if (question.kind !== "statements") return question;
    const statements = question.statements.map((one) => (hidden.has(`${at + 1}.${one.number}`) ? { ...one, body: "" } : one));
    return { ...question, statements };
  });
  return { ...result, questions };
}

/** What was said in people's own words, in an order that is chance since the survey closed. */
export async function ownWords(
  db: Db,
  organisation: string,
  of: { readonly survey: string; readonly question: number; readonly page: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ value: unknown }>`
    select value from survey_answer where organisation = ${organisation} and survey = ${of.survey} and question = ${of.question}
    order by respondent limit ${WORDS_ON_A_PAGE} offset ${(of.page - 1) * WORDS_ON_A_PAGE}`.execute(db);
  return rows.map(({ value }) => z.string().parse(value));
}

/** Whether a member was asked, and has answered. */
export async function ownPlace(
  db: Db,
  organisation: string,
  who: { readonly survey: string; readonly member: string },
): Promise<{ readonly asked: boolean; readonly answered: boolean }> {
  const { rows } = await sql<{ answered: boolean }>`
    select answered from survey_asked where organisation = ${organisation} and survey = ${who.survey} and member = ${who.member}`.execute(db);
  return { asked: rows.length > 0, answered: rows[0]?.answered ?? false };
}

/** Open surveys that a member was asked and has not answered, the nearest end first. */
export async function unanswered(
  db: Db,
  organisation: string,
  who: { readonly member: string; readonly now: Date },
): Promise<readonly { readonly id: string; readonly title: string; readonly closes: Date }[]> {
  const { rows } = await sql<{ id: string; title: string; closes: Date }>`
    select s.id, s.title, s.closes_at as closes from survey_asked a join survey s on s.organisation = a.organisation and s.id = a.survey
    where a.organisation = ${organisation} and a.member = ${who.member} and not a.answered and s.hidden is null and s.closes_at > ${who.now}
    order by s.closes_at, s.id limit 50`.execute(db);
  return rows;
}
