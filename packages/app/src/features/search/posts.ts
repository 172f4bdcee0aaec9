import { sql } from "kysely";
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

/** What members said, the newest first. What is withdrawn or hidden is found by nobody: it has no words to be found by (H-37). For members. */
export async function findPosts(db: Db, asked: Asked & { readonly kind: "posts" | "arguments" }): Promise<FoundPage> {
  const kinds = asked.kind === "arguments" ? ["for", "against"] : ["comment", "question", "reply"];
  const { rows } = await sql<Row>`
    with shown as (
      select id, kind, author, body, at from post
      where organisation = ${asked.organisation} and search @@ ${query(asked)} and ${isQuestion(asked)} and kind = any(${kinds}::text[])
        and (${asked.after}::uuid is null or (at, id) < (select at, id from post where organisation = ${asked.organisation} and id = ${asked.after}::uuid))
      order by at desc, id desc limit ${asked.most + 1}
    )
    select s.id, s.kind, m.name as author, s.at, ${headline(sql`s.body`, asked)} as marked
    from shown s join member m on m.organisation = ${asked.organisation} and m.id = s.author order by s.at desc, s.id desc`.execute(db);
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
