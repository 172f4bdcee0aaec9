import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../languages/index.js";
import type { Db } from "../../platform/database.js";
import { newToken, tokenHash } from "../../platform/http/cookie.js";

/** Whose calendar an address is. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
}

const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** A new address of a member's own calendar, in place of the one before. Only its hash is kept. */
export async function makeAddress(
  db: Db,
  { organisation, member }: { organisation: string; member: string },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  const made = { token_hash: tokenHash(token), made_at: new Date(now.epochMilliseconds) };
  await db
    .insertInto("calendar_feed")
    .values({ organisation, member, ...made })
    .onConflict((conflict) => conflict.columns(["organisation", "member"]).doUpdateSet(made))
    .execute();
  return token;
}

export async function endAddress(db: Db, { organisation, member }: { organisation: string; member: string }): Promise<void> {
  await db.deleteFrom("calendar_feed").where("organisation", "=", organisation).where("member", "=", member).execute();
}

/** Since when a member has had one; null: they have none. */
export async function addressSince(db: Db, organisation: string, member: string): Promise<Date | null> {
  const row = await db
    .selectFrom("calendar_feed")
    .select("made_at")
    .where("organisation", "=", organisation)
    .where("member", "=", member)
    .executeTakeFirst();
  return row?.made_at ?? null;
}

/** The member whose address this is, in this organisation and no other (H-28); null: nobody's, an ended one, or that of somebody who has left. */
export async function ownerOf(db: Db, organisation: string, token: string): Promise<Owner | null> {
  if (!tokenPattern.test(token)) return null;
  const row = await db
    .selectFrom("calendar_feed as f")
    .innerJoin("member as m", (join) => join.onRef("m.organisation", "=", "f.organisation").onRef("m.id", "=", "f.member"))
    .select(["m.id", "m.name", "m.language"])
    .where("f.organisation", "=", organisation)
    .where("f.token_hash", "=", tokenHash(token))
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}
