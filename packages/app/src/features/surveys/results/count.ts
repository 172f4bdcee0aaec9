import { sql } from "kysely";
import type { Tx } from "../../../platform/database.js";
import { FEWEST_SHOWN } from "../limits.js";
import { opinionOf } from "../opinion/opinion.js";
import { calmOrder } from "../opinion/order.js";
import type { Question } from "../survey.js";
import { stancesOf, statementCounts } from "./stances.js";
import type { QuestionResult, Result } from "./result.js";

/** Counts a survey that has closed. */
export async function countResult(tx: Tx, organisation: string, survey: string): Promise<Result> {
  const { rows } = await sql<{ asked: number; answered: number; questions: readonly Question[] }>`
    select asked, answered, questions from survey where organisation = ${organisation} and id = ${survey}`.execute(tx);
  const found = rows[0];
  if (found === undefined) throw new Error(`no survey ${survey}`);
  const questions: QuestionResult[] = [];
  for (const [at, question] of found.questions.entries()) questions.push(await resultOf(tx, question, { organisation, survey, question: at + 1 }));
  return { asked: found.asked, answered: found.answered, questions };
}

interface Place {
  readonly organisation: string;
  readonly survey: string;
  readonly question: number;
}

async function resultOf(tx: Tx, question: Question, place: Place): Promise<QuestionResult> {
  if (question.kind === "statements") return statements(tx, place);
  const answered = await countAnswers(tx, place);
  const isShown = answered >= FEWEST_SHOWN;
  switch (question.kind) {
    case "text":
      return { kind: "text", answered, isShown };
    case "scale":
      return { kind: "scale", answered, counts: isShown ? placed(question.steps, await valueCounts(tx, place), 1) : null };
    case "choice":
    case "several":
      return { kind: question.kind, answered, counts: isShown ? placed(question.options.length, await valueCounts(tx, place), 0) : null };
  }
}

async function countAnswers(tx: Tx, { organisation, survey, question }: Place): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_answer where organisation = ${organisation} and survey = ${survey} and question = ${question}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** How often each number was given; several of one answer count each. */
async function valueCounts(tx: Tx, { organisation, survey, question }: Place): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ value: number; n: number }>`
    select given.value::int as value, count(*)::int as n from survey_answer a,
      lateral jsonb_array_elements(case when jsonb_typeof(a.value) = 'array' then a.value else jsonb_build_array(a.value) end) as given (value)
    where a.organisation = ${organisation} and a.survey = ${survey} and a.question = ${question} group by given.value`.execute(tx);
  return new Map(rows.map(({ value, n }) => [value, n]));
}

function placed(length: number, counts: ReadonlyMap<number, number>, first: number): readonly number[] {
  return Array.from({ length }, (_, at) => counts.get(at + first) ?? 0);
}

async function statements(tx: Tx, place: Place): Promise<QuestionResult> {
  const counted = await statementCounts(tx, place);
  const { participants, stances } = await stancesOf(
    tx,
    place,
    counted.map(({ number }) => number),
  );
  const order = calmOrder(stances, counted.length);
  return {
    kind: "statements",
    answered: participants,
    statements: order.flatMap((at) => {
      const { number, body, agree, disagree, pass } = counted[at] ?? { number: 0, body: "", agree: 0, disagree: 0, pass: 0 };
      const seen = agree + disagree + pass;
      return number === 0 ? [] : [{ number, body, seen, counts: seen < FEWEST_SHOWN ? null : { agree, disagree, pass } }];
    }),
    opinion: opinionOf(
      stances,
      counted.map(({ number }) => number),
    ),
  };
}
