import { sql } from "kysely";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { dateOf } from "../store.js";

/** The longest contribution, and how many of one motion are shown on a page. */
export const LONGEST_COMMENT = 10_000;
export const COMMENTS_SHOWN = 500;
/** Per person and hour, over all motions of an organisation. */
export const COMMENTS_PER_HOUR = 60;

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly replyTo: string | null;
  readonly body: string;
  readonly at: Date;
}

export type SayOutcome = { readonly kind: "said"; readonly id: string } | { readonly kind: "too many" } | { readonly kind: "nothing to reply to" };

/** A contribution to the discussion of a motion, or a reply to one. It is no formal act and enters no record. */
export async function contribute(
  services: Services,
  organisation: string,
  said: { motion: string; author: string; body: string; replyTo: string | null; key: string },
): Promise<SayOutcome> {
  const now = dateOf(await clock(services.db, organisation));
  return services.db.transaction().execute(async (tx): Promise<SayOutcome> => {
    const { rows: claimed } = await sql`
      insert into act (organisation, member, key, outcome) values (${organisation}, ${said.author}, ${said.key}, '{"kind":"said"}')
      on conflict do nothing returning key`.execute(tx);
    if (claimed.length === 0) return { kind: "said", id: "" };
    const { rows } = await sql<{ recent: number; known: boolean }>`
      select (select count(*)::int from act where organisation = ${organisation} and member = ${said.author} and outcome->>'kind' = 'said'
                and at > clock_timestamp() - interval '1 hour') as recent,
             ${said.replyTo}::uuid is null or exists (select 1 from comment where organisation = ${organisation} and motion = ${said.motion} and id = ${said.replyTo}::uuid) as known`.execute(
      tx,
    );
    if ((rows[0]?.recent ?? 0) > COMMENTS_PER_HOUR) return { kind: "too many" };
    if (rows[0]?.known !== true) return { kind: "nothing to reply to" };
    const { id } = await tx
      .insertInto("comment")
      .values({ organisation, motion: said.motion, author: said.author, reply_to: said.replyTo, body: said.body, at: now })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { kind: "said", id };
  });
}

/** What was said about a motion, in the order in which it was said. */
export async function discussionOf(services: Services, organisation: string, motion: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, m.name as author, c.reply_to as "replyTo", c.body, c.at
    from comment c join member m on m.organisation = c.organisation and m.id = c.author
    where c.organisation = ${organisation} and c.motion = ${motion} order by c.at, c.id limit ${COMMENTS_SHOWN}`.execute(services.db);
  return rows;
}
