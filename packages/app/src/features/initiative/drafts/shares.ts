import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Language } from "../../../languages/index.js";
import type { Db, Tx } from "../../../platform/database.js";
import type { Draft, Writing } from "./draft.js";

/** Somebody to whom a draft is shown, as its owner may know it: until they answer there are only the words that the owner typed. */
export interface Share {
  readonly id: string;
  readonly typed: string;
  /** Their name, once they have opened it or answered. */
  readonly name: string | null;
  readonly may: "read" | "write";
  readonly askedToMove: boolean;
  readonly agreedTo: string | null;
  readonly declined: boolean;
  readonly opened: boolean;
}

interface Row extends Omit<Share, "name"> {
  readonly memberName: string | null;
}

export async function sharesOf(db: Db | Tx, organisation: string, draft: string): Promise<readonly Share[]> {
  const { rows } = await sql<Row>`
    select s.id, s.typed, m.name as "memberName", s.may, s.asked_to_move as "askedToMove", s.agreed_to as "agreedTo",
      s.declined_at is not null as declined, s.opened_at is not null as opened
    from draft_share s left join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.draft = ${draft} order by s.invited_at, s.id`.execute(db);
  return rows.map(({ memberName, ...share }) => ({ ...share, name: share.opened || share.declined ? memberName : null }));
}

/** What the member who looks was asked, and answered. */
export interface OwnShare {
  readonly id: string;
  readonly askedToMove: boolean;
  readonly agreedTo: string | null;
  readonly opened: boolean;
}

export async function ownShare(db: Db | Tx, organisation: string, who: { draft: string; member: string }): Promise<OwnShare | null> {
  const { rows } = await sql<OwnShare>`
    select id, asked_to_move as "askedToMove", agreed_to as "agreedTo", opened_at is not null as opened from draft_share
    where organisation = ${organisation} and draft = ${who.draft} and member = ${who.member} and declined_at is null`.execute(db);
  return rows[0] ?? null;
}

/** The one member who has exactly this address or, of members, exactly this name; null: nobody, or several of that name. */
export async function memberCalled(tx: Tx, organisation: string, typed: string): Promise<Called | null> {
  const { rows } = await sql<Called>`
    select id, email, language from member where organisation = ${organisation} and left_at is null and (email = lower(${typed}) or lower(name) = lower(${typed})) limit 2`.execute(
    tx,
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export interface Called {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

export interface NewShare {
  readonly draft: string;
  readonly typed: string;
  readonly member: string | null;
  readonly may: "read" | "write";
  readonly askedToMove: boolean;
  readonly at: Date;
}

/** Shows a draft to somebody once; asked again with the same words it changes what they may. True: it is a new invitation. */
export async function insertShare(tx: Tx, organisation: string, share: NewShare): Promise<boolean> {
  const again = await sql`
    update draft_share set may = ${share.may}, asked_to_move = ${share.askedToMove}, declined_at = null
    where organisation = ${organisation} and draft = ${share.draft} and lower(typed) = lower(${share.typed}) returning id`.execute(tx);
  if (again.rows.length > 0) return false;
  // Whether the name and the address that were typed are the same person's is nothing that the one who types may learn.
  const { rows } = await sql`
    insert into draft_share (organisation, draft, typed, member, may, asked_to_move, invited_at)
    select ${organisation}, ${share.draft}, ${share.typed},
      case when exists (select from draft_share where organisation = ${organisation} and draft = ${share.draft} and member = ${share.member}::uuid) then null else ${share.member}::uuid end,
      ${share.may}, ${share.askedToMove}, ${share.at}
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function deleteShare(tx: Tx, organisation: string, of: { draft: string; share: string }): Promise<void> {
  await sql`delete from draft_share where organisation = ${organisation} and draft = ${of.draft} and id = ${of.share}::uuid`.execute(tx);
}

export async function markOpened(db: Db | Tx, organisation: string, of: { share: string; draft: string; at: Date }): Promise<void> {
  await sql`
    update draft_share set opened_at = ${of.at} where organisation = ${organisation} and draft = ${of.draft} and id = ${of.share}::uuid and opened_at is null`.execute(
    db,
  );
}

/** An answer to "move it with me": the hash of the text that was agreed to, or that there is none any more. */
export async function keepAgreement(tx: Tx, organisation: string, of: { share: string; draft: string; agreedTo: string | null }): Promise<void> {
  await sql`
    update draft_share set agreed_to = ${of.agreedTo} where organisation = ${organisation} and draft = ${of.draft} and id = ${of.share}::uuid and asked_to_move`.execute(
    tx,
  );
}

/** Somebody doesn't want to see a draft any more, nor move it. */
export async function decline(tx: Tx, organisation: string, of: { share: string; draft: string; at: Date }): Promise<void> {
  await sql`
    update draft_share set declined_at = ${of.at}, agreed_to = null where organisation = ${organisation} and draft = ${of.draft} and id = ${of.share}::uuid`.execute(
    tx,
  );
}

/** Those who have agreed to move exactly this text. */
export async function agreedMembers(db: Db | Tx, organisation: string, draft: Draft): Promise<readonly string[]> {
  const { rows } = await sql<{ member: string }>`
    select s.member from draft_share s join member m on m.organisation = s.organisation and m.id = s.member and m.left_at is null
    where s.organisation = ${organisation} and s.draft = ${draft.id} and s.asked_to_move and s.declined_at is null and s.agreed_to = ${textHash(draft)}
    order by s.member`.execute(db);
  return rows.map(({ member }) => member);
}

export async function countShares(
  tx: Tx,
  organisation: string,
  of: { draft: string; owner: string; since: Date },
): Promise<{ onDraft: number; lately: number }> {
  const { rows } = await sql<{ onDraft: number; lately: number }>`
    select count(*) filter (where s.draft = ${of.draft})::int as "onDraft", count(*) filter (where s.invited_at > ${of.since})::int as lately
    from draft_share s join draft d on d.organisation = s.organisation and d.id = s.draft
    where s.organisation = ${organisation} and d.owner = ${of.owner}`.execute(tx);
  return rows[0] ?? { onDraft: 0, lately: 0 };
}

/** What those who move a draft agree to: its title and its words, what they are about, to whom they are put and for when. */
export function textHash({ title, body, wish, addressee, decideAt }: Writing): string {
  return createHash("sha256")
    .update(JSON.stringify([title, body, wish, addressee, decideAt]))
    .digest("base64url");
}

/** An invitation that its reader has not answered: a draft never opened, or a question whether they move it too. */
export interface Invitation {
  readonly draft: string;
  readonly title: string;
  readonly owner: string;
  readonly askedToMove: boolean;
}

const INVITATIONS_LISTED = 20;

export async function unanswered(db: Db, organisation: string, member: string): Promise<readonly Invitation[]> {
  const { rows } = await sql<Invitation>`
    select d.id as draft, d.title, o.name as owner, s.asked_to_move as "askedToMove"
    from draft_share s join draft d on d.organisation = s.organisation and d.id = s.draft and d.deleted_at is null
      join member o on o.organisation = d.organisation and o.id = d.owner
    where s.organisation = ${organisation} and s.member = ${member} and s.declined_at is null
      and (s.opened_at is null or (s.asked_to_move and s.agreed_to is null))
      and not exists (select from motion m where m.organisation = d.organisation and m.id = d.id)
    order by s.invited_at limit ${INVITATIONS_LISTED}`.execute(db);
  return rows;
}
