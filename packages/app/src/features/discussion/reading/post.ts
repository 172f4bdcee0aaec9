import { sql, type RawBuilder } from "kysely";
import type { Ground } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { PostKind } from "../place.js";

/** A post as somebody may read it. */
export interface Post {
  readonly id: string;
  readonly thread: string;
  readonly kind: PostKind;
  readonly author: { readonly id: string; readonly name: string };
  readonly head: string | null;
  readonly replyTo: string | null;
  /** Whom a reply to a reply answers; null: it answers the head. */
  readonly answered: string | null;
  /** A mover's answer to a question. */
  readonly answers: boolean;
  /** Null: withdrawn by its author, or hidden from whoever looks. */
  readonly body: string | null;
  readonly version: number;
  readonly constitution: number;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly hidden: HiddenMark | null;
  readonly helpful: number;
  /** How many of those read an earlier version. */
  readonly helpfulEarlier: number;
  /** Whoever looks has said so. */
  readonly rated: boolean;
  readonly answeredAt: Date | null;
  readonly replies: number;
  readonly files: readonly FileLine[];
  /** Names. */
  readonly mentions: readonly string[];
}

/** What stands where a post was hidden: why, by which clause, by whom and when. */
export interface HiddenMark {
  readonly id: string;
  readonly ground: Ground;
  readonly reasons: string;
  readonly clause: string | null;
  readonly constitution: number;
  /** What the office or the body that hid it was called. */
  readonly place: string;
  readonly at: string;
  readonly appealedAt: string | null;
  readonly decideBy: string | null;
  readonly decidedAt: string | null;
  /** The fingerprint of the words in the record; null: hidden before hidings entered it. */
  readonly commitment: string | null;
  /** What makes it again, for those who read the words. */
  readonly salt: string | null;
}

export interface FileLine {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly words: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly size: number;
}

/** Who looks. */
export interface Reader {
  readonly organisation: string;
  readonly member: string;
  /** May read what is hidden: those who may hide and those who hear appeals. */
  readonly seesHidden: boolean;
}

/** These posts, in the order in which they are asked for; what is hidden comes without its words except to its author and to those who decide about it. */
export async function postsById(db: Db, { organisation, member, seesHidden }: Reader, ids: readonly string[]): Promise<Post[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Post>`
    select p.id, p.thread, p.kind, json_build_object('id', p.author, 'name', author.name) as author, p.head, p.reply_to as "replyTo",
      case when p.reply_to is distinct from p.head then answered_author.name end as answered, p.answers,
      case when readable.it then p.body end as body, p.version, p.constitution, p.at, p.edited_at as "editedAt",
      p.withdrawn_at as "withdrawnAt", p.helpful, p.answered_at as "answeredAt",
      case when h.id is not null then ${markIn(sql`readable.it`)} end as hidden,
      case when p.version > 1 and p.helpful > 0
        then (select count(*)::int from rating r where r.organisation = p.organisation and r.post = p.id and r.version < p.version) else 0 end as "helpfulEarlier",
      p.kind in ('for', 'against') and exists (select 1 from rating r where r.organisation = p.organisation and r.post = p.id and r.member = ${member}) as rated,
      case when p.head is null
        then (select count(*)::int from post r where r.organisation = p.organisation and r.head = p.id) else 0 end as replies,
      case when readable.it then coalesce((
        select json_agg(json_build_object('id', a.id, 'type', a.type, 'name', a.name, 'words', a.words, 'width', a.width, 'height', a.height,
          'size', length(a.bytes)) order by a.at, a.id)
        from attachment a where a.organisation = p.organisation and a.post = p.id), '[]') else '[]' end as files,
      case when readable.it then coalesce((
        select json_agg(m.name order by m.name) from mention x join member m on m.organisation = x.organisation and m.id = x.member
        where x.organisation = p.organisation and x.post = p.id), '[]') else '[]' end as mentions
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join post p on p.organisation = ${organisation} and p.id = wanted.id
    join member author on author.organisation = p.organisation and author.id = p.author
    left join post answered on answered.organisation = p.organisation and answered.id = p.reply_to
    left join member answered_author on answered_author.organisation = p.organisation and answered_author.id = answered.author
    left join hiding h on h.organisation = p.organisation and h.id = p.hidden
    cross join lateral (select p.withdrawn_at is null and (p.hidden is null or p.author = ${member} or ${seesHidden}) as it) as readable
    order by wanted.place`.execute(db);
  return rows;
}

/** The mark of the hiding `h`, with its salt for whoever reads the words. */
export function markIn(readable: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`json_build_object('id', h.id, 'ground', h.ground, 'reasons', h.reasons, 'clause', h.clause, 'constitution', h.constitution, 'place', h.place,
    'at', h.at, 'appealedAt', h.appealed_at, 'decideBy', h.decide_by, 'decidedAt', h.decided_at, 'commitment', h.commitment,
    'salt', case when ${readable} then translate(encode(h.salt, 'base64'), E'+/=\\n', '-_') end)`;
}

export async function postById(db: Db, reader: Reader, id: string): Promise<Post | null> {
  return (await postsById(db, reader, [id]))[0] ?? null;
}
