import { sql } from "kysely";
import type { Tx } from "../../../platform/database.js";
import { NOT_SEEN, type Stances } from "../opinion/stances.js";

interface Place {
  readonly organisation: string;
  readonly survey: string;
  readonly question: number;
}

export interface CountedStatement {
  readonly number: number;
  readonly body: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** Every statement with how it was taken. Stances are counted before they are joined: right after they were all written anew the planner knows nothing of them. */
export async function statementCounts(tx: Tx, { organisation, survey, question }: Place): Promise<readonly CountedStatement[]> {
  const { rows } = await sql<CountedStatement>`
    with counted as materialized (
      select statement, count(*) filter (where stance = 1)::int as agree, count(*) filter (where stance = -1)::int as disagree,
        count(*) filter (where stance = 0)::int as pass
      from survey_stance where organisation = ${organisation} and survey = ${survey} and question = ${question} group by statement)
    select t.number, t.body, coalesce(c.agree, 0) as agree, coalesce(c.disagree, 0) as disagree, coalesce(c.pass, 0) as pass
    from survey_statement t left join counted c on c.statement = t.number
    where t.organisation = ${organisation} and t.survey = ${survey} and t.question = ${question} order by t.number`.execute(tx);
  return rows;
}

/** One row a person, one column a statement, in the order of `numbers`; nobody's name. */
export async function stancesOf(
  tx: Tx,
  { organisation, survey, question }: Place,
  numbers: readonly number[],
): Promise<{ readonly participants: number; readonly stances: Stances }> {
  const columns = new Map(numbers.map((number, at) => [number, at]));
  const { rows } = await sql<{ statements: number[]; stances: number[] }>`
    select array_agg(statement order by statement) as statements, array_agg(stance::int order by statement) as stances from survey_stance
    where organisation = ${organisation} and survey = ${survey} and question = ${question} group by respondent order by respondent`.execute(tx);
  const stances = rows.map((row) => {
    const line = new Int8Array(numbers.length).fill(NOT_SEEN);
    for (const [at, statement] of row.statements.entries()) {
      const column = columns.get(statement);
      if (column !== undefined) line[column] = row.stances[at] ?? NOT_SEEN;
    }
    return line;
  });
  return { participants: stances.length, stances };
}
