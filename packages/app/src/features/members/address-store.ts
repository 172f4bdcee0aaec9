import { sql } from "kysely";
import type { Act } from "../../platform/act.js";
import type { Db } from "../../platform/database.js";

export type ChangedBy = "member" | "officer";

/** A change of somebody's address that has not been confirmed yet. */
export interface AddressWish {
  readonly member: string;
  readonly name: string;
  readonly email: string;
  readonly by: ChangedBy;
  readonly holdsFrom: Date;
}

export async function insertWish(
  { tx, organisation }: Act,
  wish: { tokenHash: Buffer; stopHash: Buffer; member: string; email: string; by: ChangedBy; askedAt: Date; holdsFrom: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into address_wish (organisation, token_hash, stop_hash, member, email, by, asked_at, holds_from, expires_at)
    values (${organisation.id}, ${wish.tokenHash}, ${wish.stopHash}, ${wish.member}, ${wish.email}, ${wish.by}, ${wish.askedAt}, ${wish.holdsFrom}, ${wish.expiresAt})`.execute(
    tx,
  );
}

/** Nothing that was asked for before holds any more. */
export async function endWishes({ tx, organisation, now }: Act, member: string): Promise<void> {
  await sql`
    update address_wish set done_at = ${new Date(now.epochMilliseconds)} where organisation = ${organisation.id} and member = ${member} and done_at is null`.execute(
    tx,
  );
}

/** Looking uses nothing up. Whoever left has no wish any more. */
export async function openWish(
  db: Db | Act["tx"],
  organisation: string,
  { tokenHash, at }: { tokenHash: Buffer; at: Date },
): Promise<AddressWish | null> {
  const { rows } = await sql<AddressWish>`
    select w.member, m.name, w.email, w.by, w.holds_from as "holdsFrom" from address_wish w
    join member m on m.organisation = w.organisation and m.id = w.member and m.left_at is null
    where w.organisation = ${organisation} and w.token_hash = ${tokenHash} and w.done_at is null and w.expires_at > ${at}`.execute(db);
  return rows[0] ?? null;
}

/** Stops a change by the link that went to the old address; false when there is nothing to stop any more. */
export async function stopWish({ tx, organisation, now }: Act, stopHash: Buffer): Promise<boolean> {
  const stopped = await sql`
    update address_wish set done_at = ${new Date(now.epochMilliseconds)}
    where organisation = ${organisation.id} and stop_hash = ${stopHash} and done_at is null`.execute(tx);
  return Number(stopped.numAffectedRows ?? 0) > 0;
}

/** Puts the new address into the register. Links and codes that were mailed to the old one open nothing any more. */
export async function setAddress(
  { tx, organisation, now }: Act,
  { member, email, by }: { member: string; email: string; by: ChangedBy },
): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  await sql`update member set email = ${email} where organisation = ${organisation.id} and id = ${member} and left_at is null`.execute(tx);
  await sql`insert into address_changed (organisation, member, by, at) values (${organisation.id}, ${member}, ${by}, ${at})`.execute(tx);
  await sql`update login set used_at = clock_timestamp() where organisation = ${organisation.id} and member = ${member} and used_at is null`.execute(
    tx,
  );
}

/** For every member to see: how many addresses an officer has changed, and when the last one. */
export async function addressesChangedByOfficers(db: Db, organisation: string): Promise<{ readonly count: number; readonly last: Date | null }> {
  const { rows } = await sql<{ count: number; last: Date | null }>`
    select count(*)::int as count, max(at) as last from address_changed where organisation = ${organisation} and by = 'officer'`.execute(db);
  return rows[0] ?? { count: 0, last: null };
}

export async function rename({ tx, organisation }: Act, { member, name }: { member: string; name: string }): Promise<void> {
  await sql`update member set name = ${name} where organisation = ${organisation.id} and id = ${member} and left_at is null`.execute(tx);
}
