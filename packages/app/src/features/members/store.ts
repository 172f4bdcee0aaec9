import { sql } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import type { Language } from "../../languages/index.js";
import type { Db, Tx } from "../../platform/database.js";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly group: string | null;
  readonly joined: string;
  readonly language: Language;
}

export const entriesAPage = 50;
const entry = sql`id, name, email, local_group as "group", joined_on as joined, language`;

export async function rulesInForce(db: Db | Tx, organisation: string): Promise<Rules> {
  const { rows } = await sql<{ rules: Rules }>`
    select v.rules from constitution_version v join organisation o on o.id = v.organisation
    where v.organisation = ${organisation} and v.number = (o.facts->>'version')::integer`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new Error(`${organisation} has no constitution in force`);
  return row.rules;
}

/** One page of the register by name, with how many entries match. `words` are found anywhere in names, never in addresses (H-36, H-37). */
export async function registerPage(
  db: Db,
  organisation: string,
  { words, page }: { words: string; page: number },
): Promise<{ entries: readonly Entry[]; count: number }> {
  const matching = sql`from member where organisation = ${organisation} and left_at is null and position(lower(${words}) in lower(name)) > 0`;
  const { rows } = await sql<Entry>`select ${entry} ${matching} order by name, id limit ${entriesAPage} offset ${(page - 1) * entriesAPage}`.execute(
    db,
  );
  const counted = await sql<{ count: number }>`select count(*)::int as count ${matching}`.execute(db);
  return { entries: rows, count: counted.rows[0]?.count ?? 0 };
}

export async function wholeRegister(db: Db, organisation: string): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`select ${entry} from member where organisation = ${organisation} and left_at is null order by name, id`.execute(
    db,
  );
  return rows;
}

export async function ownEntry(db: Db | Tx, organisation: string, member: string): Promise<Entry | null> {
  const { rows } = await sql<Entry>`select ${entry} from member where organisation = ${organisation} and id = ${member} and left_at is null`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function registeredAddresses(tx: Db | Tx, organisation: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    email: string;
  }>`select email from member where organisation = ${organisation} and left_at is null order by entered_at, email`.execute(tx);
  return rows.map(({ email }) => email);
}

export async function memberWithAddress(tx: Db | Tx, organisation: string, email: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from member where organisation = ${organisation} and email = ${email} and left_at is null`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Who sits where, by body or office. */
export async function seatedPeople(db: Db, organisation: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ body: string; names: string[] }>`
    select s.body, array_agg(m.name order by m.name) as names from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.until is null and m.left_at is null group by s.body`.execute(db);
  return new Map(rows.map(({ body, names }) => [body, names]));
}

export const daysToAccept = 14;

export async function insertInvitation(
  tx: Tx,
  organisation: string,
  invitation: { tokenHash: Buffer; email: string; name: string; group: string | null },
): Promise<void> {
  const { tokenHash, email, name, group } = invitation;
  await sql`
    insert into invitation (organisation, token_hash, email, name, local_group, created_at, expires_at)
    values (${organisation}, ${tokenHash}, ${email}, ${name}, ${group}, clock_timestamp(), clock_timestamp() + ${`${daysToAccept} days`}::interval)`.execute(
    tx,
  );
}

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly group: string | null;
}

/** Looking uses nothing up. */
export async function openInvitation(db: Db, organisation: string, tokenHash: Buffer): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select email, name, local_group as "group" from invitation
    where organisation = ${organisation} and token_hash = ${tokenHash} and accepted_at is null and expires_at > clock_timestamp()`.execute(db);
  return rows[0] ?? null;
}

/** Uses an invitation up, for the address that it was written to; of two at once one wins. */
export async function acceptInvitation(
  tx: Tx,
  organisation: string,
  { tokenHash, email }: { tokenHash: Buffer; email: string },
): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    update invitation set accepted_at = clock_timestamp()
    where organisation = ${organisation} and token_hash = ${tokenHash} and email = ${email} and accepted_at is null and expires_at > clock_timestamp()
    returning email, name, local_group as "group"`.execute(tx);
  return rows[0] ?? null;
}

/** Ends a membership and every session of it; answers with the seats that fall vacant, and how many of each body stay filled. */
export async function endMembership(
  tx: Tx,
  organisation: string,
  { member, at }: { member: string; at: Date },
): Promise<readonly { body: string; filled: number }[] | null> {
  const left = await sql`update member set left_at = ${at} where organisation = ${organisation} and id = ${member} and left_at is null`.execute(tx);
  if (Number(left.numAffectedRows ?? 0) === 0) return null;
  await sql`delete from session where organisation = ${organisation} and member = ${member}`.execute(tx);
  await sql`update login set used_at = clock_timestamp() where organisation = ${organisation} and member = ${member} and used_at is null`.execute(tx);
  const { rows } = await sql<{ body: string }>`
    update seat set until = ${at} where organisation = ${organisation} and member = ${member} and until is null returning body`.execute(tx);
  const bodies = rows.map(({ body }) => body).toSorted();
  const filled = await sql<{ body: string; filled: number }>`
    select b.body, count(s.member)::int as filled from unnest(${bodies}::text[]) as b (body)
    left join seat s on s.organisation = ${organisation} and s.body = b.body and s.until is null group by b.body order by b.body`.execute(tx);
  return filled.rows;
}
