import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { DAYS_TO_BRING_BACK } from "./draft.js";
import type { Access, Draft, DraftKind, Writing } from "./draft.js";

const COLUMNS = sql`
  d.id, d.owner, o.name as "ownerName", d.kind, d.wish, d.addressee, d.title, d.decide_at as "decideAt", d.base_version as "baseVersion",
  d.revision, d.saved_by as "savedBy", d.saved_at as "savedAt", d.deleted_at as "deletedAt", m.number as motion`;

const JOINS = sql`
  from draft d join member o on o.organisation = d.organisation and o.id = d.owner
    left join motion m on m.organisation = d.organisation and m.id = d.id`;

/** A draft as this member may see it; null: there is none for them, and they can't tell which of the two. */
export async function draftFor(
  db: Db | Tx,
  organisation: string,
  who: { readonly draft: string; readonly member: string },
): Promise<{ readonly draft: Draft; readonly access: Access } | null> {
  const { rows } = await sql<Draft & { may: "read" | "write" | null }>`
    select ${COLUMNS}, d.body, s.may ${JOINS}
      left join draft_share s on s.organisation = d.organisation and s.draft = d.id and s.member = ${who.member} and s.declined_at is null
    where d.organisation = ${organisation} and d.id = ${who.draft} and (d.owner = ${who.member} or (s.may is not null and d.deleted_at is null))`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { may, ...draft } = row;
  return { draft, access: draft.owner === who.member ? "own" : (may ?? "read") };
}

/** A draft without its words: somebody may have many, and each may be long. */
export type DraftLine = Omit<Draft, "body">;

const MOST_LISTED = 500;

/** Drafts of one's own and those that one is shown, the latest first. */
export async function draftsOf(db: Db, organisation: string, member: string): Promise<readonly DraftLine[]> {
  const { rows } = await sql<DraftLine>`
    select ${COLUMNS} ${JOINS}
    where d.organisation = ${organisation} and (d.owner = ${member} or (d.deleted_at is null and exists (
      select from draft_share s where s.organisation = d.organisation and s.draft = d.id and s.member = ${member} and s.declined_at is null)))
    order by d.saved_at desc, d.id limit ${MOST_LISTED}`.execute(db);
  return rows;
}

export interface NewDraft extends Writing {
  readonly id: string;
  readonly owner: string;
  readonly key: string;
  readonly kind: DraftKind;
  readonly baseVersion: number;
  readonly at: Date;
}

/** Begins a draft, once for its key: a form that is sent twice is answered with the id of the first. */
export async function insertDraft(tx: Tx, organisation: string, draft: NewDraft): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { rows } = await sql<{ id: string }>`
    insert into draft (organisation, id, owner, key, kind, wish, addressee, title, body, decide_at, base_version, revision, saved_by, saved_at)
    values (${organisation}, ${draft.id}, ${draft.owner}, ${draft.key}, ${draft.kind}, ${draft.wish}, ${draft.addressee}, ${draft.title}, ${draft.body},
      ${draft.decideAt}, ${draft.baseVersion}, 1, ${draft.owner}, ${draft.at})
    on conflict (organisation, owner, key) do nothing returning id`.execute(tx);
  const mine = rows[0];
  if (mine !== undefined) return { id: mine.id, isNew: true };
  const before = await sql<{ id: string }>`
    select id from draft where organisation = ${organisation} and owner = ${draft.owner} and key = ${draft.key}`.execute(tx);
  const first = before.rows[0];
  if (first === undefined) throw new Error("a draft that was refused for its key has one with that key");
  return { id: first.id, isNew: false };
}

export async function countDrafts(tx: Tx, organisation: string, owner: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from draft where organisation = ${organisation} and owner = ${owner} and deleted_at is null`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface Revision extends Writing {
  readonly draft: string;
  /** The revision that was written on. */
  readonly on: number;
  readonly by: string;
  readonly at: Date;
}

/** Saves over exactly the revision that was written on; false: another is stored by now, and nothing was touched. */
export async function updateDraft(tx: Tx, organisation: string, saved: Revision): Promise<boolean> {
  const { rows } = await sql`
    update draft set wish = ${saved.wish}, addressee = ${saved.addressee}, title = ${saved.title}, body = ${saved.body}, decide_at = ${saved.decideAt},
      revision = revision + 1, saved_by = ${saved.by}, saved_at = ${saved.at}
    where organisation = ${organisation} and id = ${saved.draft} and revision = ${saved.on} and deleted_at is null
      and not exists (select from motion m where m.organisation = draft.organisation and m.id = draft.id)
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Deletes a draft so that it can be brought back for some days; those whose days are over go for good. */
export async function deleteDraft(tx: Tx, organisation: string, of: { draft: string; owner: string; at: Date }): Promise<void> {
  await sql`update draft set deleted_at = ${of.at} where organisation = ${organisation} and id = ${of.draft} and owner = ${of.owner} and deleted_at is null`.execute(
    tx,
  );
  await sql`
    delete from draft where organisation = ${organisation} and deleted_at < ${of.at}::timestamptz - ${`${DAYS_TO_BRING_BACK} days`}::interval`.execute(
    tx,
  );
}

export async function bringBackDraft(tx: Tx, organisation: string, of: { draft: string; owner: string; at: Date }): Promise<void> {
  await sql`
    update draft set deleted_at = null where organisation = ${organisation} and id = ${of.draft} and owner = ${of.owner}
      and deleted_at >= ${of.at}::timestamptz - ${`${DAYS_TO_BRING_BACK} days`}::interval`.execute(tx);
}
