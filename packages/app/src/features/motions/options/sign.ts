import { sql } from "kysely";
import { maySignOption } from "@folkmoot/procedure";
import { actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { SignOutcome } from "../acts/sign.js";
import { situationOf } from "../course/governing.js";
import { settle } from "../course/settle.js";
import { motionByNumber } from "../store.js";
import { optionByNumber } from "./store.js";
import { optionStageOf } from "./stage.js";

/**
 * Signs an option once, however often and at however many places at once it is asked: the primary key of `option_signature` decides (H-33). Many sign side by
 * side; only the one that fills the number takes the organisation's lock, for the entry that says so.
 */
export async function signOption(
  services: Services,
  organisation: string,
  who: { member: string; number: number; option: number },
): Promise<SignOutcome> {
  const { outcome, enough } = await actTogether(services.db, organisation, async (act): Promise<{ outcome: SignOutcome; enough: boolean }> => {
    const nothing = (refusal: SignOutcome) => ({ outcome: refusal, enough: false });
    const motion = await motionByNumber(act.tx, organisation, who.number);
    if (motion === undefined) return nothing({ kind: "no such motion" });
    const option = await optionByNumber(act.tx, organisation, { motion: motion.id, number: who.option });
    if (option === undefined) return nothing({ kind: "no such motion" });
    const at = { motion: motion.id, option: option.id, member: who.member };
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const reasons = maySignOption(situation, option.id, act.now);
    if (reasons.length > 0) return nothing((await signedBefore(act, at)) ?? { kind: "refused", reasons });
    const { rows } = await sql<{ handle: string }>`
      insert into option_signature (organisation, motion, option, member, handle)
      select organisation, motion, ${option.id}, member, handle from roll_place
      where organisation = ${organisation} and motion = ${motion.id} and stage = ${optionStageOf(situation)} and member = ${who.member}
      on conflict do nothing returning handle`.execute(act.tx);
    const signed = rows[0];
    if (signed === undefined) return nothing((await signedBefore(act, at)) ?? { kind: "not on the roll" });
    const facts = motion.facts.options.find(({ id }) => id === option.id);
    return { outcome: { kind: "signed", handle: signed.handle }, enough: facts?.support.reachedAt === null };
  });
  // After the commit: of two who sign at the same moment neither sees the other's before it, the later of the two sees both after it.
  if (enough) await settle(services, organisation);
  return outcome;
}

async function signedBefore(act: Act, at: { motion: string; option: string; member: string }): Promise<SignOutcome | null> {
  const before = await act.tx
    .selectFrom("option_signature")
    .select("handle")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", at.motion)
    .where("option", "=", at.option)
    .where("member", "=", at.member)
    .executeTakeFirst();
  return before === undefined ? null : { kind: "already signed", handle: before.handle };
}
