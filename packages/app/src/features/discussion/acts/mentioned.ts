import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { MOST_MENTIONS } from "../limits.js";
import { meant, writtenNames, type Meant } from "../mentions.js";

/** More than this many members fit a name: it is unclear, whoever they are. */
const enoughToBeUnclear = 2;

/**
 * Whom a text mentions: members whose whole name, or whose name's beginning up to a space, stands behind an "@" and fits nobody else.
 * The beginning is looked up as a range of the index of names: "!" follows the space.
 */
export async function mentionedIn(db: Db | Tx, organisation: string, text: string): Promise<Meant> {
  const written = writtenNames(text, MOST_MENTIONS);
  const names = [...new Set(written.flatMap(({ candidates }) => candidates))];
  if (names.length === 0) return { members: [], unclear: [] };
  const { rows } = await sql<{ name: string; members: string[] }>`
    select asked.name, coalesce(nullif(whole.members, '{}'), begun.members) as members
    from unnest(${names}::text[]) as asked (name),
    lateral (select array(select id from member where organisation = ${organisation} and left_at is null and lower(name) = asked.name
      limit ${enoughToBeUnclear}) as members) as whole,
    lateral (select array(select id from member where organisation = ${organisation} and left_at is null
      and lower(name) ~>=~ (asked.name || ' ') and lower(name) ~<~ (asked.name || '!') limit ${enoughToBeUnclear}) as members) as begun`.execute(db);
  return meant(written, new Map(rows.map(({ name, members }) => [name, members])));
}
