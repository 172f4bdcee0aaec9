import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";
import { itemsFor } from "../digest/items.js";
import type { Item } from "../digest/item.js";

/** How many things one page of news shows. */
export const NEWS_ON_A_PAGE = 30;
/** "More than" is said from here on. */
const MOST_COUNTED = 200;

export interface News {
  readonly items: readonly Item[];
  /** Up to when this member has looked; null: never. */
  readonly seenUntil: Date | null;
  /** Where the next page begins; null: there is none. */
  readonly older: Date | null;
}

/** What concerns a member before an instant, the newest first. What happened before they were a member is none of their news. */
export async function newsOf(db: Db, organisation: string, { member, before }: { member: string; before: Date }): Promise<News> {
  const { rows } = await sql<{ entered: Date; seen: Date | null }>`
    select m.entered_at as entered, k.seen_until as seen from member m
    left join notification_mark k on k.organisation = m.organisation and k.member = m.id
    where m.organisation = ${organisation} and m.id = ${member}`.execute(db);
  const { entered, seen } = rows[0] ?? { entered: before, seen: null };
  const items = await itemsFor(db, organisation, { member, after: entered, until: before, most: NEWS_ON_A_PAGE + 1 });
  const shown = items.slice(0, NEWS_ON_A_PAGE);
  const last = shown.at(-1);
  const older = items.length > NEWS_ON_A_PAGE && last !== undefined ? new Date(last.at.epochMilliseconds - 1) : null;
  return { items: shown, seenUntil: seen, older };
}

/** How much of it is new to them: since they last looked, or since they came. */
export async function unseen(db: Db, organisation: string, { member, now }: { member: string; now: Date }): Promise<number> {
  return (await freshNews(db, organisation, { member, now, most: MOST_COUNTED })).length;
}

/** What is new to them, the newest first, at most so many. */
export async function freshNews(
  db: Db,
  organisation: string,
  { member, now, most }: { member: string; now: Date; most: number },
): Promise<readonly Item[]> {
  const { rows } = await sql<{ since: Date }>`
    select coalesce(k.seen_until, m.entered_at) as since from member m
    left join notification_mark k on k.organisation = m.organisation and k.member = m.id
    where m.organisation = ${organisation} and m.id = ${member}`.execute(db);
  return itemsFor(db, organisation, { member, after: rows[0]?.since ?? now, until: now, most });
}

/** Everything up to an instant counts as read; a page that was open for long takes nothing back. */
export async function markSeen(db: Db, organisation: string, { member, until }: { member: string; until: Date }): Promise<void> {
  await sql`
    insert into notification_mark (organisation, member, seen_until) values (${organisation}, ${member}, ${until})
    on conflict (organisation, member) do update set seen_until = greatest(notification_mark.seen_until, excluded.seen_until)`.execute(db);
}
