import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "../../../platform/database.js";
import { LONGEST_ANSWER, MOST_OPTIONS, MOST_STEPS } from "../limits.js";
import type { Question } from "../survey.js";

/** An answer to one question, statements apart: the options that were chosen (from 0), a number on a scale, or words. */
export type Value = readonly number[] | number | string;

const stored = z.union([
  z.array(z.number().int().min(0).max(MOST_OPTIONS)).max(MOST_OPTIONS),
  z.number().int().min(1).max(MOST_STEPS),
  z.string().max(LONGEST_ANSWER),
]);

interface OfSomebody {
  readonly survey: string;
  readonly respondent: string;
}

/** What somebody has answered so far, by question. */
export async function answersOf(db: Db | Tx, organisation: string, of: OfSomebody): Promise<ReadonlyMap<number, Value>> {
  const { rows } = await sql<{ question: number; value: unknown }>`
    select question, value from survey_answer
    where organisation = ${organisation} and survey = ${of.survey} and respondent = ${of.respondent}`.execute(db);
  return new Map(rows.map(({ question, value }) => [question, stored.parse(value)]));
}

/** Keeps an answer in place of the one before: one for each question and person, however often and at however many places at once they press (H-33). */
export async function keepAnswer(tx: Tx, organisation: string, of: OfSomebody & { question: number; value: Value }): Promise<void> {
  await sql`
    insert into survey_answer (organisation, survey, question, respondent, value)
    values (${organisation}, ${of.survey}, ${of.question}, ${of.respondent}, ${JSON.stringify(of.value)}::jsonb)
    on conflict (organisation, survey, question, respondent) do update set value = excluded.value`.execute(tx);
}

export async function removeAnswer(tx: Tx, organisation: string, of: OfSomebody & { question: number }): Promise<void> {
  await sql`
    delete from survey_answer where organisation = ${organisation} and survey = ${of.survey} and question = ${of.question} and respondent = ${of.respondent}`.execute(
    tx,
  );
}

/** Whether a value can be an answer to this question. */
export function fits(question: Question, value: Value): boolean {
  switch (question.kind) {
    case "choice":
      return Array.isArray(value) && value.length === 1 && areOptions(question.options, value);
    case "several":
      return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && areOptions(question.options, value);
    case "scale":
      return typeof value === "number" && value >= 1 && value <= question.steps;
    case "text":
      return typeof value === "string" && value !== "";
    case "statements":
      return false;
  }
}

function areOptions(options: readonly string[], chosen: readonly number[]): boolean {
  return chosen.every((option) => option >= 0 && option < options.length);
}

/** Whether somebody has answered anything at all: an answer is an answer from the first question on. */
export async function noteAnswered(tx: Tx, organisation: string, of: OfSomebody & { member: string }): Promise<void> {
  await sql`
    update survey_asked set answered = exists (select from survey_answer
        where organisation = ${organisation} and survey = ${of.survey} and respondent = ${of.respondent})
      or exists (select from survey_stance where organisation = ${organisation} and survey = ${of.survey} and respondent = ${of.respondent})
    where organisation = ${organisation} and survey = ${of.survey} and member = ${of.member}`.execute(tx);
}

/** How many have answered anything, while it is open. */
export async function answeredSoFar(db: Db, organisation: string, survey: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_asked where organisation = ${organisation} and survey = ${survey} and answered`.execute(db);
  return rows[0]?.n ?? 0;
}
