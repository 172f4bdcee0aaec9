import { sql } from "kysely";
import type { Db } from "../../platform/database.js";
import { trackerStart } from "../../ui/index.js";
import type { BoxKey } from "../archive/index.js";
import { hashOfTracker } from "../archive/index.js";

export const TRACKERS_A_PAGE = 500;

/** The trackers of the ballots that are in the archive, in their order, from the one after so many. */
export async function trackersFrom(
  db: Db,
  { organisation, motion, stage }: BoxKey,
  from: number,
): Promise<{ readonly trackers: readonly string[]; readonly all: number }> {
  const { rows } = await sql<{ tracker: string }>`
    select tracker from box_ballot where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and ballot is null
    order by tracker collate "C" limit ${TRACKERS_A_PAGE} offset ${from}`.execute(db);
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from box_ballot where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and ballot is null`.execute(
    db,
  );
  return { trackers: rows.map(({ tracker }) => tracker), all: counted[0]?.n ?? 0 };
}

/** The tracker of the ballot of this box that has these four words; null where none has, or they are no such words. */
export async function trackerOfWords(db: Db, { organisation, motion, stage }: BoxKey, words: string): Promise<string | null> {
  const start = trackerStart(words);
  if (start === null) return null;
  const { rows } = await sql<{ tracker: string }>`
    select tracker from box_ballot
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and tracker like ${`${start}%`} limit 1`.execute(db);
  return rows[0]?.tracker ?? null;
}

/** Where a ballot is: not in the box, accepted and not published yet, or published, with the entry of the record that names it; null while that waits for its number. */
export type Whereabouts = { readonly kind: "unknown" } | { readonly kind: "waiting" } | { readonly kind: "published"; readonly entry: number | null };

export async function whereabouts(db: Db, { organisation, motion, stage }: BoxKey, tracker: string): Promise<Whereabouts> {
  const { rows } = await sql<{ waits: boolean }>`
    select ballot is not null as waits from box_ballot
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and tracker = ${tracker}`.execute(db);
  const [row] = rows;
  if (row === undefined) return { kind: "unknown" };
  if (row.waits) return { kind: "waiting" };
  const named = `%"${hashOfTracker(tracker).replaceAll("_", String.raw`\_`)}"%`;
  const { rows: entries } = await sql<{ index: string }>`
    select index from entry where organisation = ${organisation} and motion = ${motion} and convert_from(bytes, 'UTF8') like ${named} order by index limit 1`.execute(
    db,
  );
  return { kind: "published", entry: entries[0] === undefined ? null : Number(entries[0].index) };
}
