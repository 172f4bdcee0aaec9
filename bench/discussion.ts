import { sql } from "kysely";
import type { Db } from "../packages/app/src/platform/database.js";

export interface Seeded {
  readonly organisation: string;
  /** All of them are said about this motion, the worst case: nothing is found by looking at a small thread. */
  readonly motion: string;
  readonly posts: number;
}

/** Ratings of an argument, at most. */
const MOST_RATINGS = 120;
/** Different words; the first ones are in most posts, the last ones in hardly any. */
const VOCABULARY = 4_000;
const WORDS_OF_A_POST = 40;

/**
 * Fills one thread: of every ten posts one is an argument for, one against, half a one a question, two and a half are comments and five are replies. Answers with
 * the id of the thread.
 */
export function seedDiscussion(db: Db, { organisation, motion, posts }: Seeded): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      insert into thread (organisation, motion) values (${organisation}, ${motion})
      on conflict (organisation, motion, option, clause) do update set motion = excluded.motion returning id`.execute(tx);
    const thread = rows[0]?.id ?? "";
    await sql`create temporary table author on commit drop as
      select row_number() over () - 1 as n, id from member where organisation = ${organisation}`.execute(tx);
    const authors = sql`(select count(*)::int from author)`;
    const body = sql`(select string_agg('word' || floor(power(random(), 3) * ${sql.lit(VOCABULARY)})::int, ' ') from generate_series(1, ${sql.lit(WORDS_OF_A_POST)}) where said.n > 0)`;
    await sql`
      insert into post (organisation, thread, kind, author, body, constitution, at, answered_at)
      select ${organisation}, ${thread}, kind, author.id, ${body} || ' river', 1, at,
        case when kind = 'question' and said.n % 3 = 0 then at end
      from (select n, (array['for', 'against', 'comment', 'comment', 'for', 'against', 'comment', 'comment', 'question', 'comment'])[1 + n % 10] as kind,
          now() - n * interval '37 seconds' as at
        from generate_series(1, ${sql.lit(Math.floor(posts / 2))}) as n) as said
      join author on author.n = (said.n * 7919) % ${authors}`.execute(tx);
    await sql`create temporary table head on commit drop as
      select row_number() over (order by at, id) - 1 as n, id, at from post where organisation = ${organisation} and thread = ${thread}`.execute(tx);
    const heads = sql`(select count(*)::int from head)`;
    await sql`
      insert into post (organisation, thread, kind, author, head, reply_to, body, constitution, at)
      select ${organisation}, ${thread}, 'reply', author.id, head.id, head.id, ${body}, 1, head.at + said.n * interval '1 second'
      from (select n, floor(power(random(), 2) * ${heads})::int as target from generate_series(1, ${sql.lit(Math.ceil(posts / 2))}) as n offset 0) as said
      join head on head.n = said.target
      join author on author.n = (said.n * 6007) % ${authors}`.execute(tx);
    await sql`
      insert into rating (organisation, post, member, version, at)
      select ${organisation}, p.id, author.id, 1, now() from post p
      join lateral (select (random() * random() * random() * ${sql.lit(MOST_RATINGS)})::int + 1 as many, (random() * 1000)::int as offset) as r on p.id is not null
      join author on (author.n + r.offset) % ${authors} < r.many
      where p.organisation = ${organisation} and p.thread = ${thread} and p.kind in ('for', 'against') and author.id <> p.author on conflict do nothing`.execute(
      tx,
    );
    await sql`analyze post`.execute(tx);
    await sql`analyze rating`.execute(tx);
    await sql`
      update post p set helpful = r.many from (select post, count(*)::int as many from rating where organisation = ${organisation} group by post) as r
      where p.organisation = ${organisation} and p.id = r.post`.execute(tx);
    return thread;
  });
}
