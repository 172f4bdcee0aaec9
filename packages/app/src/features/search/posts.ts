import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../platform/database.js";
import { wordsOf } from "../../languages/index.js";
import { postPath, type PostKind } from "../discussion/index.js";
import { headline, isQuestion, pageOf, piecesOf, query, type Asked, type FoundPage } from "./asked.js";

interface Row {
  readonly id: string;
  readonly kind: PostKind;
  readonly author: string;
  readonly at: Date;
  readonly marked: string;
}

/** Among so many of the newest a frequent word is found without looking at all of its posts. */
const NEWEST = 1_500;

/**
 * What members said, the newest first. What is withdrawn or hidden is found by nobody: it has no words to be found by (H-37). For members.
 * A word that is in most posts has its page filled by the newest of them; for any other the index of words is asked, whose answer is then short. One query for
 * both took over a second of 100,000 posts for a word in none: PostgreSQL, expecting one in 200 to match, walked through all of them by date.
 */
export async function findPosts(db: Db, asked: Asked & { readonly kind: "posts" | "arguments" }): Promise<FoundPage> {
  const frequent = await rowsOf(db, asked, amongNewest(asked));
  const rows = frequent.length > asked.most ? frequent : await rowsOf(db, asked, byWords(asked));
  const { saidBy } = wordsOf(asked.language).discussion;
  const found = rows.map(({ id, kind, author, at, marked }) => ({
    key: id,
    kind: asked.kind,
    title: saidBy(author, kind),
    href: postPath(asked.organisation, id),
    excerpt: piecesOf(marked),
    at,
  }));
  return pageOf(found, asked.most);
}

async function rowsOf(db: Db, asked: Asked & { readonly kind: "posts" | "arguments" }, hits: RawBuilder<unknown>): Promise<readonly Row[]> {
  const kinds = asked.kind === "arguments" ? ["for", "against"] : ["comment", "question", "reply"];
  const { rows } = await sql<Row>`
    with hits as materialized (${hits}), shown as (
      select * from hits where kind = any(${kinds}::text[]) and ${isQuestion(asked)} order by at desc, id desc limit ${asked.most + 1}
    )
    select s.id, s.kind, m.name as author, s.at, ${headline(sql`p.body`, asked)} as marked
    from shown s join post p on p.organisation = ${asked.organisation} and p.id = s.id
    join member m on m.organisation = ${asked.organisation} and m.id = p.author order by s.at desc, s.id desc`.execute(db);
  return rows;
}

function amongNewest(asked: Asked): RawBuilder<unknown> {
  return sql`
    select id, kind, at from (
      select id, kind, at, search from post where organisation = ${asked.organisation} and ${isBehind(asked)} order by at desc, id desc limit ${NEWEST}) as newest
    where search @@ ${query(asked)}`;
}

function byWords(asked: Asked): RawBuilder<unknown> {
  return sql`select id, kind, at from post where organisation = ${asked.organisation} and search @@ ${query(asked)} and ${isBehind(asked)}`;
}

function isBehind({ organisation, after }: Asked): RawBuilder<unknown> {
  return after === null ? sql`true` : sql`(at, id) < (select at, id from post where organisation = ${organisation} and id = ${after}::uuid)`;
}
