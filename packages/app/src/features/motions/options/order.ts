import type { Command, Event } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import type { Services } from "../../../platform/services.js";
import { decideInBestCapacity, formalAct } from "../acts/formal.js";
import { formally } from "../acts/formally.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import type { Sitting } from "../acts/sitting.js";
import { situationOf } from "../course/governing.js";
import { happen } from "../course/happen.js";
import { advance } from "../course/settle.js";
import { secretOf } from "../people/people.js";
import { dateOf, motionByNumber, type Motion } from "../store.js";
import { keepText } from "../texts.js";
import { optionByNumber } from "./store.js";

/** `option: null` is the motion itself. */
type About = Attempt & { readonly number: number; readonly option: number | null };

/** Somebody who may rules a motion or an option out of order: with the clause that it would break, with reasons, and open to appeal. */
export function ruleOut(
  services: Services,
  organisation: string,
  attempt: About & { readonly clause: string; readonly reasons: string },
): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const option = await idOf(act, motion, attempt.option);
      const reasons = await keepText(act.tx, organisation, attempt.reasons);
      return (actor): Command => ({ kind: "rule-out", motion: motion.id, option, actor, clause: attempt.clause, reasons });
    },
  });
}

/** One of those who move it appeals against a ruling. */
export function appeal(services: Services, organisation: string, attempt: About & { readonly grounds: string }): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const option = await idOf(act, motion, attempt.option);
      const grounds = await keepText(act.tx, organisation, attempt.grounds);
      return (actor): Command => ({ kind: "appeal", motion: motion.id, option, actor, grounds });
    },
  });
}

/** Somebody says that two options can't both be carried out. */
export function contradict(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number; readonly options: readonly [number, number]; readonly reasons: string },
): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const [one, other] = [await idOf(act, motion, attempt.options[0]), await idOf(act, motion, attempt.options[1])];
      const reasons = await keepText(act.tx, organisation, attempt.reasons);
      return (actor): Command => ({ kind: "contradict", motion: motion.id, options: [one ?? "", other ?? ""], actor, reasons });
    },
  });
}

export type OrderRuling = "in-order" | "out-of-order";

/**
 * One voice of those who hear an appeal. It is kept until more than half of their seats say the same; then the appeal is decided. A voice may be changed
 * until then.
 */
export function decideAppeal(
  services: Services,
  organisation: string,
  attempt: About & { readonly ruling: OrderRuling; readonly reasons: string },
): Promise<FormalOutcome> {
  return formally(services, organisation, attempt, async (act, refuse) => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    if (motion === undefined) return { kind: "no such motion" };
    const option = await idOf(act, motion, attempt.option);
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const { ruling, member } = attempt;
    const reasons = await keepText(act.tx, organisation, attempt.reasons);
    const own = handle(await secretOf(act.tx, organisation, member), motion.id);
    const at = { motion: motion.id, option: option ?? "" };
    const others = (await voicesOf(act, at)).filter(([who]) => who !== own);
    const decision = await decideInBestCapacity(act, situation, {
      member,
      motion: motion.id,
      command: (actor): Command => ({ kind: "decide-appeal", motion: motion.id, option, actor, ruling, voices: [...others, [own, ruling]], reasons }),
    });
    if (decision.kind === "refused" && decision.refusal.reasons.some((reason) => reason.code !== "majority")) return refuse(motion, decision);
    await keepVoice(act, { ...at, member, handle: own, ruling, commitment: reasons });
    if (decision.kind === "done") await settleAppeal(act, motion, decision.events);
    return { kind: "done", number: motion.number };
  });
}

async function settleAppeal(act: Sitting, motion: Motion, events: readonly Event[]): Promise<void> {
  const after = await happen(act, motion, events);
  await advance(after.act, { id: motion.id, facts: after.facts }, after.act.now);
}

async function idOf(act: Sitting, motion: Motion, number: number | null): Promise<string | null> {
  if (number === null) return null;
  return (await optionByNumber(act.tx, act.organisation.id, { motion: motion.id, number }))?.id ?? "";
}

async function voicesOf(act: Sitting, at: { motion: string; option: string }): Promise<(readonly [string, OrderRuling])[]> {
  const voices = await act.tx
    .selectFrom("appeal_voice")
    .select(["handle", "ruling"])
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", at.motion)
    .where("option", "=", at.option)
    .orderBy("handle")
    .execute();
  return voices.map((voice) => [voice.handle, voice.ruling]);
}

async function keepVoice(
  act: Sitting,
  voice: { motion: string; option: string; member: string; handle: string; ruling: OrderRuling; commitment: string },
): Promise<void> {
  const changed = { ruling: voice.ruling, commitment: voice.commitment, at: dateOf(act.now) };
  await act.tx
    .insertInto("appeal_voice")
    .values({ organisation: act.organisation.id, ...voice, ...changed })
    .onConflict((conflict) => conflict.columns(["organisation", "motion", "option", "member"]).doUpdateSet(changed))
    .execute();
}
