import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import { newToken, tokenHash } from "../../../platform/http/cookie.js";
import type { Seated } from "../../../platform/session/session.js";
import { isScope, type Scope } from "./scope.js";

/** How many of one member may be in use at once. */
export const MOST_TOKENS = 20;
const PREFIX = "fm_";
const tokenPattern = /^fm_[A-Za-z0-9_-]{43}$/;

/** A token as its member sees it. The token itself is shown once and kept nowhere. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** Whom a token stands for, and what it may be used for. */
export interface Bearer extends Seated {
  readonly token: Token;
}

export interface NewToken {
  readonly member: string;
  /** Of the form: sent again it is the same token under another secret, because the page with the first one was lost. */
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

export interface Made {
  /** The token itself: shown once. */
  readonly secret: string;
  /** False: it had been made before, under another secret. */
  readonly isNew: boolean;
  readonly expiresAt: Date;
}

/** Makes a token, in real time whatever a rehearsal's clock says. Null: the member has too many already. */
export async function makeToken({ tx, organisation }: Act, made: NewToken): Promise<Made | null> {
  const { member, key, name, scopes, days } = made;
  const secret = PREFIX + newToken();
  await sql`select 1 from member where organisation = ${organisation.id} and id = ${member} for no key update`.execute(tx);
  const { rows } = await sql<Omit<Made, "secret">>`
    insert into api_token (organisation, member, token_hash, key, name, scopes, expires_at)
    select ${organisation.id}, ${member}, ${tokenHash(secret)}, ${key}, ${name}, ${[...scopes]}::text[], clock_timestamp() + ${`${days} days`}::interval
    where (select count(*) from api_token where organisation = ${organisation.id} and member = ${member} and key <> ${key}
      and revoked_at is null and expires_at > clock_timestamp()) < ${MOST_TOKENS}
    on conflict (organisation, member, key) do update set token_hash = excluded.token_hash where api_token.revoked_at is null
    returning xmax = 0 as "isNew", expires_at as "expiresAt"`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : { secret, ...row };
}

/** The tokens that a member can use now, the newest first. */
export async function tokensOf(db: Db, organisation: string, member: string): Promise<readonly Token[]> {
  const { rows } = await sql<TokenRow>`
    select id, name, scopes, made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt" from api_token
    where organisation = ${organisation} and member = ${member} and revoked_at is null and expires_at > clock_timestamp()
    order by made_at desc, id`.execute(db);
  return rows.map(tokenIn);
}

/** From now on the token is nobody's. Another member's can't be revoked, and whoever tries isn't told that there is one. */
export async function revokeToken(db: Db, organisation: string, { member, id }: { member: string; id: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update api_token set revoked_at = coalesce(revoked_at, clock_timestamp())
    where organisation = ${organisation} and member = ${member} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/**
 * Whom a token stands for in this organisation and no other (H-28). Null is said alike of one that never was, has ended, was revoked, belongs to another
 * organisation, or to somebody who has left (H-56).
 */
export async function bearerOf(db: Db, organisation: string, secret: string): Promise<Bearer | null> {
  if (!tokenPattern.test(secret)) return null;
  const { rows } = await sql<TokenRow & Omit<Seated, "id"> & { member: string; memberName: string; stale: boolean }>`
    select t.id, t.name, t.scopes, t.made_at as "madeAt", t.expires_at as "expiresAt", t.used_at as "usedAt",
      t.used_at is null or t.used_at < clock_timestamp() - interval '1 minute' as stale,
      m.id as member, m.name as "memberName", case when m.language_chosen then m.language end as language,
      array(select body from seat where organisation = m.organisation and member = m.id and until is null order by body) as seats
    from api_token t join member m on m.organisation = t.organisation and m.id = t.member and m.left_at is null
    where t.token_hash = ${tokenHash(secret)} and t.organisation = ${organisation} and t.revoked_at is null and t.expires_at > clock_timestamp()`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined) return null;
  if (row.stale) await sql`update api_token set used_at = clock_timestamp() where organisation = ${organisation} and id = ${row.id}`.execute(db);
  const { member: id, memberName: name, seats, language } = row;
  return { id, name, seats, language, token: tokenIn(row) };
}

interface TokenRow extends Omit<Token, "scopes"> {
  readonly scopes: readonly string[];
}

function tokenIn({ id, name, scopes, madeAt, expiresAt, usedAt }: TokenRow): Token {
  return { id, name, scopes: scopes.filter(isScope), madeAt, expiresAt, usedAt };
}
