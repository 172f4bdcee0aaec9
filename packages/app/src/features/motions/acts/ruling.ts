import type { Command, Event } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import type { Services } from "../../../platform/services.js";
import { situationOf } from "../course/governing.js";
import { decideInBestCapacity } from "./formal.js";
import { formally } from "./formally.js";
import { happen } from "../course/happen.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";
import { secretOf } from "../people/people.js";
import { advance } from "../course/settle.js";
import type { Sitting } from "./sitting.js";
import { dateOf, motionByNumber } from "../store.js";
import { keepText } from "../texts.js";

export interface Voice {
  readonly ruling: "stands" | "annulled";
  readonly reasons: string;
}

/**
 * One voice of those who rule on a challenge. It is kept until more than half of their seats say the same; then the challenge is settled and the
 * voices become the ruling. A voice may be changed until then.
 */
export function rule(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly voice: Voice },
): Promise<FormalOutcome> {
  return formally(services, organisation, attempt, async (act, refuse) => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    if (motion === undefined) return { kind: "no such motion" };
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const { ruling } = attempt.voice;
    const reasons = await keepText(act.tx, organisation, attempt.voice.reasons);
    const own = handle(await secretOf(act.tx, organisation, attempt.member), motion.id);
    const others = (await voicesOf(act, motion.id)).filter(([who]) => who !== own);
    const decision = await decideInBestCapacity(act, situation, {
      member: attempt.member,
      motion: motion.id,
      command: (actor): Command => ({ kind: "rule", motion: motion.id, actor, ruling, voices: [...others, [own, ruling]], reasons }),
    });
    if (decision.kind === "refused" && decision.refusal.reasons.some((reason) => reason.code !== "majority")) return refuse(motion, decision);
    await keepVoice(act, { motion: motion.id, member: attempt.member, handle: own, ruling, commitment: reasons });
    if (decision.kind === "done") await settleChallenge(act, motion, decision.events);
    return { kind: "done", number: motion.number };
  });
}

async function settleChallenge(act: Sitting, motion: Parameters<typeof happen>[1], events: readonly Event[]): Promise<void> {
  const after = await happen(act, motion, events);
  // A later challenge is ruled on afresh.
  await act.tx.deleteFrom("challenge_voice").where("organisation", "=", act.organisation.id).where("motion", "=", motion.id).execute();
  await advance(after.act, { id: motion.id, facts: after.facts }, after.act.now);
}

async function voicesOf(act: Sitting, motion: string): Promise<(readonly [string, "stands" | "annulled"])[]> {
  const voices = await act.tx
    .selectFrom("challenge_voice")
    .select(["handle", "ruling"])
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", motion)
    .orderBy("handle")
    .execute();
  return voices.map((voice) => [voice.handle, voice.ruling]);
}

async function keepVoice(
  act: Sitting,
  voice: { motion: string; member: string; handle: string; ruling: "stands" | "annulled"; commitment: string },
): Promise<void> {
  const changed = { ruling: voice.ruling, commitment: voice.commitment, at: dateOf(act.now) };
  await act.tx
    .insertInto("challenge_voice")
    .values({ organisation: act.organisation.id, ...voice, ...changed })
    .onConflict((conflict) => conflict.columns(["organisation", "motion", "member"]).doUpdateSet(changed))
    .execute();
}
