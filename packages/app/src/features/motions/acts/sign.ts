import { sql } from "kysely";
import { maySign } from "@folkmoot/procedure";
import type { Requirement } from "@folkmoot/procedure";
import { actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { situationOf } from "../course/governing.js";
import { settle } from "../course/settle.js";
import { motionByNumber } from "../store.js";
import { SUPPORT } from "../stages.js";

export type SignOutcome =
  | { readonly kind: "signed"; readonly handle: string }
  | { readonly kind: "already signed"; readonly handle: string }
  | { readonly kind: "not on the roll" }
  | { readonly kind: "refused"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "no such motion" };

interface Signed {
  readonly outcome: SignOutcome;
  readonly enough: boolean;
}

/**
 * Signs a motion once, however often and at however many places at once it is asked: the primary key of `signature` decides.
 * Many sign side by side; only the one that fills the number takes the organisation's lock, for the entry that says so.
 */
export async function sign(services: Services, organisation: string, who: { member: string; number: number }): Promise<SignOutcome> {
  const { outcome, enough } = await actTogether(services.db, organisation, async (act): Promise<Signed> => {
    const nothing = (refusal: SignOutcome): Signed => ({ outcome: refusal, enough: false });
    const motion = await motionByNumber(act.tx, organisation, who.number);
    if (motion === undefined) return nothing({ kind: "no such motion" });
    const reasons = maySign(await situationOf(act.tx, act.organisation, motion.facts), act.now);
    if (reasons.length > 0) return nothing((await signedBefore(act, motion.id, who.member)) ?? { kind: "refused", reasons });
    const { rows } = await sql<{ handle: string }>`
      insert into signature (organisation, motion, member, handle)
      select organisation, motion, member, handle from roll_place
      where organisation = ${organisation} and motion = ${motion.id} and stage = ${SUPPORT} and member = ${who.member}
      on conflict do nothing returning handle`.execute(act.tx);
    const signed = rows[0];
    if (signed !== undefined) return { outcome: { kind: "signed", handle: signed.handle }, enough: motion.facts.support.reachedAt === null };
    return nothing((await signedBefore(act, motion.id, who.member)) ?? { kind: "not on the roll" });
  });
  // After the commit: of two who sign at the same moment neither sees the other's before it, the later of the two sees both after it.
  if (enough && (await hasEnough(services, organisation, who.number))) await settle(services, organisation);
  return outcome;
}

/** A retry gets the answer that was lost, also when the motion has gone on since. */
async function signedBefore(act: Act, motion: string, member: string): Promise<SignOutcome | null> {
  const before = await act.tx
    .selectFrom("signature")
    .select("handle")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .where("member", "=", member)
    .executeTakeFirst();
  return before === undefined ? null : { kind: "already signed", handle: before.handle };
}

async function hasEnough(services: Services, organisation: string, number: number): Promise<boolean> {
  const { rows } = await sql<{ enough: boolean }>`
    select count(*) >= m.gathers as enough
    from motion m join signature s on s.organisation = m.organisation and s.motion = m.id
    where m.organisation = ${organisation} and m.number = ${number} group by m.gathers`.execute(services.db);
  return rows[0]?.enough ?? false;
}

/** How many have signed: a number, never names. */
export async function signatures(services: Services, organisation: string, motion: string): Promise<number> {
  const { count } = await services.db
    .selectFrom("signature")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether this member has signed; nobody else's signature can be asked for. */
export async function hasSigned(services: Services, organisation: string, who: { member: string; motion: string }): Promise<boolean> {
  const row = await services.db
    .selectFrom("signature")
    .select("member")
    .where("organisation", "=", organisation)
    .where("motion", "=", who.motion)
    .where("member", "=", who.member)
    .executeTakeFirst();
  return row !== undefined;
}
