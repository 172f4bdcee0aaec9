import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../platform/database.js";
import { headline, isQuestion, pageOf, piecesOf, query, type Asked, type FoundPage } from "./asked.js";

interface Row {
  readonly number: number;
  readonly option: number | null;
  readonly title: string;
  readonly marked: string;
}

/** Motions by their title and, of ordinary motions, their text, the latest first. For members. */
export async function findMotions(db: Db, asked: Asked): Promise<FoundPage> {
  const { rows } = await sql<Row>`
    with hits as (
      select id from motion where organisation = ${asked.organisation} and search @@ ${query(asked)}
      union
      select m.id from text_beside t join motion m on m.organisation = t.organisation and m.commitment = t.commitment and not m.has_rules
      where t.organisation = ${asked.organisation} and t.search @@ ${query(asked)}
    ), shown as (
      select m.number, m.title, m.commitment, m.has_rules, m.organisation from motion m join hits using (id)
      where m.organisation = ${asked.organisation} and ${isQuestion(asked)} and (${asked.after}::int is null or m.number < ${asked.after}::int)
      order by m.number desc limit ${asked.most + 1}
    )
    select s.number, null as option, s.title, ${headline(withoutTitle(sql`not s.has_rules`), asked)} as marked
    from shown s left join text_beside t on t.organisation = s.organisation and t.commitment = s.commitment order by s.number desc`.execute(db);
  return found(asked, rows, "motions");
}

/** Motions that were voted on, by their title alone: it is all that everybody may know of them. */
export async function findDecisions(db: Db, asked: Asked): Promise<FoundPage> {
  const { rows } = await sql<Row>`
    select number, null as option, title, '' as marked from motion
    where organisation = ${asked.organisation} and search @@ ${query(asked)} and ${isQuestion(asked)} and has_result
      and (${asked.after}::int is null or number < ${asked.after}::int)
    order by number desc limit ${asked.most + 1}`.execute(db);
  return found(asked, rows, "decisions");
}

/** What was put to motions, by title and text, the latest motion first. For members. */
export async function findOptions(db: Db, asked: Asked): Promise<FoundPage> {
  const [number = null, option = null] = asked.after?.split("-") ?? [];
  const { rows } = await sql<Row>`
    with hits as (
      select motion, id from option where organisation = ${asked.organisation} and search @@ ${query(asked)}
      union
      select o.motion, o.id from text_beside t join option o on o.organisation = t.organisation and o.commitment = t.commitment
      join motion m on m.organisation = o.organisation and m.id = o.motion and not m.has_rules
      where t.organisation = ${asked.organisation} and t.search @@ ${query(asked)}
    ), shown as (
      select m.number, o.number as option, o.title, o.commitment, not m.has_rules as plain
      from hits join option o on o.organisation = ${asked.organisation} and o.motion = hits.motion and o.id = hits.id
      join motion m on m.organisation = o.organisation and m.id = o.motion
      where ${isQuestion(asked)} and (${number}::int is null or (m.number, o.number) < (${number}::int, ${option}::int))
      order by m.number desc, o.number desc limit ${asked.most + 1}
    )
    select s.number, s.option, s.title, ${headline(withoutTitle(sql`s.plain`), asked)} as marked
    from shown s left join text_beside t on t.organisation = ${asked.organisation} and t.commitment = s.commitment
    order by s.number desc, s.option desc`.execute(db);
  return found(asked, rows, "options");
}

/** The text of an ordinary motion without its title, which stands above it; nothing of a whole constitution. */
function withoutTitle(isOrdinary: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${isOrdinary} then regexp_replace(t.body, '^# [^\n]*\n+', '') end`;
}

function found(asked: Asked, rows: readonly Row[], kind: "motions" | "decisions" | "options"): FoundPage {
  const shown = rows.map(({ number, option, title, marked }) => ({
    key: option === null ? `${number}` : `${number}-${option}`,
    kind,
    title: `${number}${option === null ? "" : ` / ${option}`}: ${title}`,
    href: `/o/${asked.organisation}/motions/${number}${option === null ? "" : `/options/${option}`}`,
    excerpt: piecesOf(marked),
    at: null,
  }));
  return pageOf(shown, asked.most);
}
