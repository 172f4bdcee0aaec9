import type { DecideAppeal } from "../command.js";
import type { Time } from "../event.js";
import type { Judged } from "../judged.js";
import { capacityName, isOneOf } from "../mover.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import { wrongStage } from "../right-stage.js";
import { agreeing, enoughVoices } from "../voices.js";
import { canBeHeard, ruledOn } from "./appeal.js";
import { orderOf } from "./final.js";

/** Decides an appeal when more than half of the filled seats of those who hear it say the same. One voice a person. */
export function decideAppeal(situation: OnMotion, command: DecideAppeal, now: Time): Judged {
  const { motion, organisation } = situation;
  const here = position(situation, now);
  const ruled = ruledOn(motion, command.option);
  const to = orderOf(here.line.procedure)?.to ?? null;
  if (ruled === null || to === null || ruled.order.appealedAt === null || ruled.order.decided !== null || !canBeHeard(here, motion))
    return { requirements: [wrongStage(here, "decide appeal")], events: [] };
  const by = agreeing(command.voices, command.ruling);
  const entitled = isOneOf(to.value, command.actor.as);
  return {
    requirements: [
      (entitled ? met : unmet)("standing", to, { as: capacityName(command.actor.as), act: "decide appeal" }),
      enoughVoices(to, { voices: command.voices, ruling: command.ruling, seats: organisation.seated[to.value.id] ?? 0 }),
    ],
    events: [{ t: "appeal-decided", motion: motion.id, option: command.option, ruling: command.ruling, by, reasons: command.reasons, at: now }],
  };
}
