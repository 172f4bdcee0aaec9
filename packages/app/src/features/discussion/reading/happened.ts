import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Concern } from "../acts/concern.js";
import type { Place } from "../place.js";
import { placesOfThreads } from "./places.js";

/** Something that happened in a discussion and concerns one member. */
export interface Happened {
  readonly member: string;
  /** `said`: where they follow. */
  readonly what: Concern | "said";
  readonly post: string;
  readonly place: Place;
  /** A name; of a hiding and what became of it, the office that acted. */
  readonly by: string;
  /** What was said, or the reasons; "" where they are withdrawn or hidden. */
  readonly text: string;
  readonly at: Date;
}

interface Span {
  readonly after: Date;
  readonly until: Date;
  readonly most: number;
}

/** What was said or done to these members after one instant and until another, oldest first; of more than `most` the latest. */
export async function happenedTo(
  db: Db | Tx,
  organisation: string,
  { members, after, until, most }: Span & { readonly members: readonly string[] },
): Promise<Happened[]> {
  return told(
    db,
    organisation,
    sql<Row>`
      select e.member, e.what, e.post, e.at, p.thread,
        case when e.what in ('hidden', 'upheld', 'restored') then coalesce(h.place, '') else m.name end as by,
        case e.what when 'hidden' then h.reasons when 'appealed' then h.appeal when 'upheld' then '' when 'restored' then ''
          else case when p.hidden is null then p.body end end as text
      from discussion_event e
      join post p on p.organisation = e.organisation and p.id = e.post
      join member m on m.organisation = p.organisation and m.id = p.author
      left join lateral (select place, reasons, appeal from hiding h where h.organisation = e.organisation and h.what = 'post' and h.subject = e.post::text order by h.at desc limit 1) h on true
      where e.organisation = ${organisation} and e.member = any(${[...members]}::uuid[]) and e.at > ${after} and e.at <= ${until}
      order by e.at desc, e.id desc limit ${most}`,
  );
}

/**
 * What others said where a member follows, without what was said to them, oldest first; of more than `most` the latest. Who follows a motion follows everything
 * under it; movers follow what they move unless they chose otherwise.
 */
export async function saidInFollowed(
  db: Db | Tx,
  organisation: string,
  { member, after, until, most }: Span & { readonly member: string },
): Promise<Happened[]> {
  return told(
    db,
    organisation,
    sql<Row>`
      with followed as (${followedThreads(organisation, member)})
      select ${member}::uuid as member, 'said' as what, p.id as post, p.at, p.thread, m.name as by, p.body as text
      from followed f join post p on p.organisation = ${organisation} and p.thread = f.id
      join member m on m.organisation = p.organisation and m.id = p.author
      where p.author <> ${member} and p.at > ${after} and p.at <= ${until} and p.body is not null and p.hidden is null
        and not exists (select 1 from discussion_event e where e.organisation = p.organisation and e.member = ${member} and e.post = p.id)
      order by p.at desc, p.id desc limit ${most}`,
  );
}

/** Everybody to whom something was said or done in discussions after one instant and until another. */
export async function addressedSince(db: Db | Tx, organisation: string, { after, until }: Pick<Span, "after" | "until">): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select distinct member from discussion_event where organisation = ${organisation} and at > ${after} and at <= ${until}`.execute(db);
  return rows.map(({ member }) => member);
}

/** Those of these members who follow anything at all, by choice or because they move it. */
export async function followersAmong(db: Db | Tx, organisation: string, members: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = sql`any(${[...members]}::uuid[])`;
  const { rows } = await sql<{ member: string }>`
    select member from thread_follow where organisation = ${organisation} and member = ${asked} and follows
    union select mover from motion where organisation = ${organisation} and mover = ${asked}
    union select member from co_mover where organisation = ${organisation} and member = ${asked}`.execute(db);
  return new Set(rows.map(({ member }) => member));
}

interface Row {
  readonly member: string;
  readonly what: Happened["what"];
  readonly post: string;
  readonly at: Date;
  readonly thread: string;
  readonly by: string;
  readonly text: string | null;
}

async function told(db: Db | Tx, organisation: string, query: ReturnType<typeof sql<Row>>): Promise<Happened[]> {
  const { rows } = await query.execute(db);
  const places = await placesOfThreads(db, organisation, [...new Set(rows.map(({ thread }) => thread))]);
  return rows.toReversed().flatMap(({ thread, text, ...row }) => {
    const place = places.get(thread);
    return place === undefined ? [] : [{ ...row, place, text: text ?? "" }];
  });
}

/** The threads that a member follows. */
function followedThreads(organisation: string, member: string) {
  return sql`
    select t.id from thread t
    left join thread main on main.organisation = t.organisation and main.motion = t.motion and main.option is null and main.clause is null
    left join thread_follow own on own.organisation = t.organisation and own.thread = t.id and own.member = ${member}
    left join thread_follow whole on whole.organisation = t.organisation and whole.thread = main.id and whole.member = ${member}
    where t.organisation = ${organisation} and t.motion in (${concerningMotions(organisation, member)}) and coalesce(own.follows, whole.follows, true)
    union
    select own.thread from thread_follow own where own.organisation = ${organisation} and own.member = ${member} and own.follows`;
}

/** Motions that a member follows by choice, or moves. */
function concerningMotions(organisation: string, member: string) {
  return sql`
    select t.motion from thread_follow f join thread t on t.organisation = f.organisation and t.id = f.thread
      where f.organisation = ${organisation} and f.member = ${member} and f.follows and t.option is null and t.clause is null and t.motion is not null
    union select id from motion where organisation = ${organisation} and mover = ${member}
    union select motion from co_mover where organisation = ${organisation} and member = ${member}`;
}
