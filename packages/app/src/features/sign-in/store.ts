import { sql } from "kysely";
import type { Language } from "../../languages/index.js";
import type { Db, Tx } from "../../platform/database.js";

export interface NewLogin {
  readonly organisation: string;
  readonly email: string;
  readonly linkHash: Buffer;
  readonly codeHash: Buffer;
  readonly browserHash: Buffer;
}

/** Long enough to fetch a mail, no longer (ASVS 6.5.5). */
export const minutesToUse = 10;
export const mostCodeAttempts = 5;
/** In an hour, over all browsers that asked to sign this member in. */
export const mostCodesOfAMember = 50;

/** One statement, and one row, whether the address belongs to a member or to nobody (H-56). */
export async function insertLogin(tx: Tx, { organisation, email, linkHash, codeHash, browserHash }: NewLogin): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into login (organisation, member, link_hash, code_hash, browser_hash, expires_at)
    values (${organisation}, (select id from member where organisation = ${organisation} and email = ${email} and left_at is null),
      ${linkHash}, ${codeHash}, ${browserHash}, clock_timestamp() + ${`${minutesToUse} minutes`}::interval)
    returning id`.execute(tx);
  return one(rows).id;
}

export interface Recipient {
  readonly member: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** Whom the mail of a login goes to; null: to nobody. */
export async function recipientOf(db: Db | Tx, organisation: string, login: string): Promise<Recipient | null> {
  const { rows } = await sql<Recipient>`
    select m.id as member, m.email, m.name, m.language from login l join member m on m.organisation = l.organisation and m.id = l.member
    where l.organisation = ${organisation} and l.id = ${login} and m.left_at is null`.execute(db);
  return rows[0] ?? null;
}

export type LinkState = "good" | "other browser" | "unknown";

/** How a link would be answered in this browser. Looking uses nothing up. */
export async function stateOfLink(db: Db, organisation: string, linkHash: Buffer, browserHash: Buffer | null): Promise<LinkState> {
  const { rows } = await sql<{ browser_hash: Buffer }>`
    select browser_hash from login
    where organisation = ${organisation} and link_hash = ${linkHash} and used_at is null and expires_at > clock_timestamp()`.execute(db);
  const row = rows[0];
  if (row === undefined) return "unknown";
  return browserHash !== null && row.browser_hash.equals(browserHash) ? "good" : "other browser";
}

/** Uses the link up, in the browser that asked for it and nowhere else; the member, or null. Of two presses at once one wins. */
export async function useLink(tx: Tx, organisation: string, linkHash: Buffer, browserHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ member: string | null }>`
    update login set used_at = clock_timestamp()
    where organisation = ${organisation} and link_hash = ${linkHash} and browser_hash = ${browserHash}
      and used_at is null and expires_at > clock_timestamp()
    returning member`.execute(tx);
  return rows[0]?.member ?? null;
}

/**
 * Counts an attempt at the newest login of this browser before it is compared, so that 64 guesses at once are 5 guesses. Once many codes were tried for one
 * member, from however many browsers, no code signs that member in for a while; the links of the mails still do, so that nobody is locked out by it (H-45).
 */
export async function takeCodeAttempt(db: Db, organisation: string, browserHash: Buffer): Promise<{ id: string; codeHash: Buffer } | null> {
  const { rows } = await sql<{ id: string; code_hash: Buffer }>`
    update login set attempts = attempts + 1
    where organisation = ${organisation} and attempts < ${mostCodeAttempts} and used_at is null and expires_at > clock_timestamp()
      and id = (select id from login where organisation = ${organisation} and browser_hash = ${browserHash} order by created_at desc, id limit 1)
      and coalesce((select sum(tried.attempts) from login tried where tried.organisation = login.organisation and tried.member = login.member
        and tried.created_at > clock_timestamp() - interval '1 hour'), 0) < ${mostCodesOfAMember}
    returning id, code_hash`.execute(db);
  const row = rows[0];
  return row === undefined ? null : { id: row.id, codeHash: row.code_hash };
}

export async function useLogin(tx: Tx, organisation: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ member: string | null }>`
    update login set used_at = clock_timestamp()
    where organisation = ${organisation} and id = ${id} and used_at is null and expires_at > clock_timestamp()
    returning member`.execute(tx);
  return rows[0]?.member ?? null;
}

/** Nothing of a login is needed after a day. */
export async function forgetOldLogins(db: Db | Tx, organisation: string): Promise<void> {
  await sql`delete from login where organisation = ${organisation} and expires_at < clock_timestamp() - interval '1 day'`.execute(db);
}

export interface OpenSession {
  /** Names the session without being of use to sign in. */
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly here: boolean;
}

export async function openSessions(db: Db, who: { organisation: string; member: string; tokenHash: Buffer }): Promise<readonly OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select encode(sha256(token_hash), 'hex') as id, device, created_at as "createdAt", seen_at as "seenAt", token_hash = ${who.tokenHash} as here
    from session where organisation = ${who.organisation} and member = ${who.member} and expires_at > clock_timestamp()
    order by here desc, seen_at desc`.execute(db);
  return rows;
}

/** Only one's own sessions: whose id belongs to somebody else changes nothing. */
export async function revokeSession(db: Db, { organisation, member, id }: { organisation: string; member: string; id: string }): Promise<void> {
  await sql`delete from session where organisation = ${organisation} and member = ${member} and encode(sha256(token_hash), 'hex') = ${id}`.execute(
    db,
  );
}

function one<Row>(rows: readonly Row[]): Row {
  const row = rows[0];
  if (row === undefined) throw new Error("the database answered with no row");
  return row;
}
