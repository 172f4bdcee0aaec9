import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../../platform/database.js";
import { REPLIES_ON_A_PAGE } from "../limits.js";
import { balancedOrder } from "./balanced.js";

/** What a list of heads holds. */
export type ListName = "arguments" | "questions" | "comments";
export type Order = "balanced" | "helpful" | "newest";

/** A page of a list: the ids in order, and where the next one begins; null at the end. */
export interface Ids {
  readonly ids: readonly string[];
  readonly next: string | null;
}

interface Asked {
  readonly organisation: string;
  readonly thread: string;
  readonly most: number;
  /** The last post of the page before; null: the beginning. */
  readonly after: string | null;
}

/** Heads of a thread in their order. Each page begins behind a post, so that new ones move nothing (keyset). */
export function headIds(db: Db, asked: Asked & { readonly list: ListName; readonly order: Order }): Promise<Ids> {
  if (asked.list === "comments") return newest(db, asked, sql`kind = 'comment'`);
  if (asked.list === "questions") return questions(db, asked);
  switch (asked.order) {
    case "newest":
      return newest(db, asked, sql`kind in ('for', 'against')`);
    case "helpful":
      return helpful(db, asked);
    case "balanced":
      return balanced(db, asked);
  }
}

async function newest(db: Db, asked: Asked, kinds: RawBuilder<unknown>): Promise<Ids> {
  const { organisation, thread, after } = asked;
  return pageOf(
    db,
    asked,
    sql<{ id: string }>`
      select id from post where organisation = ${organisation} and thread = ${thread} and head is null and ${kinds}
        and ${behind(after, sql`(at, id) < (select at, id from post where organisation = ${organisation} and id = ${after})`)}
      order by at desc, id desc`,
  );
}

/** Those that have an answer stand on top; among each, the newest. */
async function questions(db: Db, asked: Asked): Promise<Ids> {
  const { organisation, thread, after } = asked;
  return pageOf(
    db,
    asked,
    sql<{ id: string }>`
      select id from post where organisation = ${organisation} and thread = ${thread} and kind = 'question'
        and ${behind(after, sql`((answered_at is not null), at, id) < (select (answered_at is not null), at, id from post where organisation = ${organisation} and id = ${after})`)}
      order by (answered_at is not null) desc, at desc, id desc`,
  );
}

async function helpful(db: Db, asked: Asked): Promise<Ids> {
  const { organisation, thread, after } = asked;
  return pageOf(
    db,
    asked,
    sql<{ id: string }>`
      select id from post where organisation = ${organisation} and thread = ${thread} and kind in ('for', 'against')
        and ${behind(after, sql`(helpful, at, id) < (select helpful, at, id from post where organisation = ${organisation} and id = ${after})`)}
      order by helpful desc, at desc, id desc`,
  );
}

/** The arguments that help most, so ordered that no faction fills a page; behind them the rest, by number. */
async function balanced(db: Db, asked: Asked): Promise<Ids> {
  const first = await balancedOrder(db, asked.organisation, asked.thread);
  const at = asked.after === null ? 0 : first.ids.indexOf(asked.after) + 1;
  if (asked.after !== null && at === 0) return helpful(db, asked);
  const ids = first.ids.slice(at, at + asked.most);
  const last = ids.at(-1) ?? null;
  if (ids.length === asked.most) return { ids, next: at + asked.most < first.ids.length || first.lowest !== null ? last : null };
  if (first.lowest === null) return { ids, next: null };
  const rest = await helpful(db, { ...asked, after: first.lowest, most: asked.most - ids.length });
  return { ids: [...ids, ...rest.ids], next: rest.next };
}

/** The replies under a post, in the order in which they were said. */
export function replyIds(db: Db, { organisation, head, after }: { organisation: string; head: string; after: string | null }): Promise<Ids> {
  return pageOf(
    db,
    { most: REPLIES_ON_A_PAGE },
    sql<{ id: string }>`
      select id from post where organisation = ${organisation} and head = ${head}
        and ${behind(after, sql`(at, id) > (select at, id from post where organisation = ${organisation} and id = ${after})`)}
      order by at, id`,
  );
}

/** The first replies under each of these posts; a mover's answers before the others. */
export async function firstReplies(
  db: Db,
  { organisation, heads, most }: { organisation: string; heads: readonly string[]; most: number },
): Promise<string[]> {
  if (heads.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select r.id from unnest(${[...heads]}::uuid[]) with ordinality as h (id, place)
    cross join lateral (
      select id, answers, at from post where organisation = ${organisation} and head = h.id order by answers desc, at, id limit ${most}) as r
    order by h.place, r.answers desc, r.at, r.id`.execute(db);
  return rows.map(({ id }) => id);
}

async function pageOf(db: Db, { most }: Pick<Asked, "most">, query: RawBuilder<{ id: string }>): Promise<Ids> {
  const { rows } = await sql<{ id: string }>`${query} limit ${most + 1}`.execute(db);
  const ids = rows.slice(0, most).map(({ id }) => id);
  return { ids, next: rows.length > most ? (ids.at(-1) ?? null) : null };
}

const behind = (after: string | null, condition: RawBuilder<unknown>): RawBuilder<unknown> => (after === null ? sql`true` : condition);
