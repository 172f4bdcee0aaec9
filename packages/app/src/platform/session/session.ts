import { sql } from "kysely";
import type { Capacity } from "@folkmoot/procedure";
import type { Db, Tx } from "../database.js";
import type { Viewer } from "../web.js";
import { newToken, tokenHash } from "../http/cookie.js";

/** Signed in on one's own device for as long as one comes back within this time … */
export const idleDays = 90;
/** … and never longer than this. */
export const absoluteDays = 365;
const mostSessions = 50;

/** The member whom this session stands for, with everything that they may act as; null: none, ended, another organisation's, or no longer a member. */
export async function memberOfSession(db: Db, organisation: string, token: string, offices: ReadonlySet<string>): Promise<Viewer["member"]> {
  const { rows } = await sql<{ id: string; name: string; seats: string[]; stale: boolean }>`
    select m.id, m.name, s.seen_at < clock_timestamp() - interval '1 hour' as stale,
      array(select body from seat where organisation = m.organisation and member = m.id and until is null order by body) as seats
    from session s join member m on m.organisation = s.organisation and m.id = s.member
    where s.token_hash = ${tokenHash(token)} and s.organisation = ${organisation} and s.expires_at > clock_timestamp() and m.left_at is null`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined) return null;
  if (row.stale) await stayAlive(db, token);
  return { id: row.id, name: row.name, capacities: [{ kind: "member" }, ...row.seats.map((seat) => capacity(seat, offices))] };
}

/** A new session with a new id. The caller writes the token into the cookie; it is kept nowhere else. */
export async function startSession(db: Db | Tx, organisation: string, member: string, device: string): Promise<string> {
  const token = newToken();
  await sql`
    insert into session (token_hash, organisation, member, device, expires_at)
    values (${tokenHash(token)}, ${organisation}, ${member}, ${device}, clock_timestamp() + ${`${idleDays} days`}::interval)`.execute(db);
  await sql`
    delete from session where organisation = ${organisation} and member = ${member} and token_hash not in (
      select token_hash from session where organisation = ${organisation} and member = ${member} order by seen_at desc limit ${mostSessions})`.execute(
    db,
  );
  return token;
}

/** Ends the session that the token stands for. */
export async function endSession(db: Db, organisation: string, token: string): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash(token)).where("organisation", "=", organisation).execute();
}

async function stayAlive(db: Db, token: string): Promise<void> {
  await sql`
    update session set seen_at = clock_timestamp(),
      expires_at = least(clock_timestamp() + ${`${idleDays} days`}::interval, created_at + ${`${absoluteDays} days`}::interval)
    where token_hash = ${tokenHash(token)}`.execute(db);
}

function capacity(seat: string, offices: ReadonlySet<string>): Capacity {
  return offices.has(seat) ? { kind: "office", office: seat } : { kind: "seat", body: seat };
}
