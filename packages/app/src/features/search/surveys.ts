import { sql } from "kysely";
import type { Db } from "../../platform/database.js";
import { surveyPath } from "../surveys/index.js";
import { headline, isQuestion, pageOf, piecesOf, query, type Asked, type FoundPage } from "./asked.js";

/** Surveys that were sent, by their title, introduction and questions, the latest first. A draft is found by nobody. For members. */
export async function findSurveys(db: Db, asked: Asked): Promise<FoundPage> {
  const behind =
    asked.after === null
      ? sql`true`
      : sql`(sent_at, id) < (select sent_at, id from survey where organisation = ${asked.organisation} and id = ${asked.after})`;
  const { rows } = await sql<{ id: string; title: string; at: Date; marked: string }>`
    with shown as (
      select id, title, intro, questions, sent_at from survey
      where organisation = ${asked.organisation} and sent_at is not null and search @@ ${query(asked)} and ${isQuestion(asked)} and ${behind}
      order by sent_at desc, id desc limit ${asked.most + 1}
    )
    select id, title, sent_at as at, ${headline(sql`intro || E'\n' || (select string_agg(q->>'words', E'\n') from jsonb_array_elements(questions) q)`, asked)} as marked
    from shown order by sent_at desc, id desc`.execute(db);
  const found = rows.map(({ id, title, at, marked }) => ({
    key: id,
    kind: "surveys" as const,
    title,
    href: surveyPath({ organisation: { id: asked.organisation } }, id),
    excerpt: piecesOf(marked),
    at,
  }));
  return pageOf(found, asked.most);
}
