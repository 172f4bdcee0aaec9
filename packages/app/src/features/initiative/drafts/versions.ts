import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { MINUTES_OF_A_VERSION, MOST_VERSIONS } from "./draft.js";

/** What a draft said after one sitting of one person. */
export interface Version {
  readonly number: number;
  /** The revisions that were saved into it. */
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly body: string;
  readonly by: string;
  readonly savedAt: Date;
}

export interface Saved {
  readonly draft: string;
  readonly revision: number;
  readonly title: string;
  readonly body: string;
  readonly by: string;
  /** The key of the page that it was typed on: two tabs are two sittings. */
  readonly sitting: string;
  readonly at: Date;
}

/** Keeps what was saved: in the version that the same sitting has just begun, or as a new one, so that what anybody else wrote stays as it was. */
export async function keepVersion(tx: Tx, organisation: string, saved: Saved): Promise<void> {
  const { rows } = await sql`
    update draft_version v set last = ${saved.revision}, title = ${saved.title}, body = ${saved.body}, saved_at = ${saved.at}
    where organisation = ${organisation} and draft = ${saved.draft}
      and number = (select max(number) from draft_version n where n.organisation = v.organisation and n.draft = v.draft)
      and saved_by = ${saved.by} and sitting = ${saved.sitting}
      and began_at > ${saved.at}::timestamptz - ${`${MINUTES_OF_A_VERSION} minutes`}::interval
    returning number`.execute(tx);
  if (rows.length > 0) return;
  await sql`
    insert into draft_version (organisation, draft, number, first, last, title, body, saved_by, sitting, began_at, saved_at)
    select ${organisation}, ${saved.draft}, coalesce(max(number), 0) + 1, ${saved.revision}, ${saved.revision}, ${saved.title}, ${saved.body}, ${saved.by},
      ${saved.sitting}, ${saved.at}, ${saved.at}
    from draft_version where organisation = ${organisation} and draft = ${saved.draft}`.execute(tx);
  await sql`
    delete from draft_version where organisation = ${organisation} and draft = ${saved.draft} and number <= (
      select max(number) from draft_version where organisation = ${organisation} and draft = ${saved.draft}) - ${MOST_VERSIONS}`.execute(tx);
}

/** A version without its words: there may be many of them, and each may be long. */
export type VersionLine = Pick<Version, "number" | "by" | "savedAt">;

/** Every version that is kept, the latest first, each with the name of who saved it. */
export async function versionsOf(db: Db | Tx, organisation: string, draft: string): Promise<readonly VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select v.number, m.name as by, v.saved_at as "savedAt"
    from draft_version v join member m on m.organisation = v.organisation and m.id = v.saved_by
    where v.organisation = ${organisation} and v.draft = ${draft} order by v.number desc`.execute(db);
  return rows;
}

export async function countVersions(db: Db | Tx, organisation: string, draft: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from draft_version where organisation = ${organisation} and draft = ${draft}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** One version with its words; null where there is none of that number, or it has made room. */
export async function versionOf(db: Db | Tx, organisation: string, of: { draft: string; number: number }): Promise<Version | null> {
  const { rows } = await sql<Version>`${READ} where v.organisation = ${organisation} and v.draft = ${of.draft} and v.number = ${of.number}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** The version that a revision was saved into and that has stayed as it was since; null where later saves of the same sitting went over it. */
export async function versionOfRevision(db: Db | Tx, organisation: string, of: { draft: string; revision: number }): Promise<Version | null> {
  const { rows } = await sql<Version>`${READ} where v.organisation = ${organisation} and v.draft = ${of.draft} and v.last = ${of.revision}`.execute(
    db,
  );
  return rows[0] ?? null;
}

const READ = sql`
  select v.number, v.first, v.last, v.title, v.body, m.name as by, v.saved_at as "savedAt"
  from draft_version v join member m on m.organisation = v.organisation and m.id = v.saved_by`;
