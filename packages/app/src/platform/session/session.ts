import { sql } from "kysely";
import type { Capacity } from "@folkmoot/procedure";
import type { Language } from "../../languages/index.js";
import type { Db, Tx } from "../database.js";
import { newToken, tokenHash } from "../http/cookie.js";

/** Signed in on one's own device for as long as one comes back within this time … */
export const idleDays = 90;
/** … and never longer than this. */
export const absoluteDays = 365;
const mostSessions = 50;

/** A session that somebody claims to have in an organisation. */
export interface Claim {
  readonly organisation: string;
  readonly token: string;
}

/** A member with the seats and offices that they hold. */
export interface Seated {
  readonly id: string;
  readonly name: string;
  readonly seats: readonly string[];
  /** null: they have chosen none, and pages follow their browser. */
  readonly language: Language | null;
}

interface Claimed extends Seated {
  readonly claim: number;
  readonly stale: boolean;
}

/** The members whom these sessions stand for, in the order of the claims; null: none, ended, another organisation's, or no longer a member. */
export async function membersOfSessions(db: Db, claims: readonly Claim[]): Promise<readonly (Seated | null)[]> {
  const { rows } = await sql<Claimed>`
    select claimed.claim::int as claim, m.id, m.name, s.seen_at < clock_timestamp() - interval '1 hour' as stale,
      case when m.language_chosen then m.language end as language,
      array(select body from seat where organisation = m.organisation and member = m.id and until is null order by body) as seats
    from unnest(${claims.map(({ token }) => tokenHash(token))}::bytea[], ${claims.map(({ organisation }) => organisation)}::text[])
        with ordinality as claimed (token_hash, organisation, claim)
      join session s on s.token_hash = claimed.token_hash and s.organisation = claimed.organisation and s.expires_at > clock_timestamp()
      join member m on m.organisation = s.organisation and m.id = s.member and m.left_at is null`.execute(db);
  const members = claims.map((): Seated | null => null);
  for (const { claim, stale, ...member } of rows) {
    members[claim - 1] = member;
    if (stale) await stayAlive(db, claims[claim - 1]?.token ?? "");
  }
  return members;
}

/** Everything that a member may act as. */
export function capacitiesOf({ seats }: Seated, offices: ReadonlySet<string>): readonly Capacity[] {
  return [{ kind: "member" }, ...seats.map((seat) => capacity(seat, offices))];
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

/** Somebody who has chosen no language is written to in that of the browser in which they last signed in. */
export async function rememberLanguage(db: Db, organisation: string, token: string, language: Language): Promise<void> {
  await sql`
    update member set language = ${language} from session
    where session.token_hash = ${tokenHash(token)} and session.organisation = ${organisation} and member.organisation = session.organisation
      and member.id = session.member and not member.language_chosen and member.language <> ${language}`.execute(db);
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
