import type { Rule } from "./command.js";
import type { Judged } from "./judged.js";
import type { Time } from "./event.js";
import { capacityName, isOneOf } from "./mover.js";
import { challengeable, type OnMotion, position } from "./position.js";
import { met, unmet } from "./required.js";
import { wrongStage } from "./right-stage.js";
import { agreeing, enoughVoices } from "./voices.js";

/** Settles the challenges of a motion when more than half of the filled seats of those who rule say the same. One voice a person. */
export function ruleOnChallenge(situation: OnMotion, { actor, ruling, voices, reasons }: Rule, now: Time): Judged {
  const { motion, organisation } = situation;
  const here = position(situation, now);
  const open = challengeable(here);
  if (open === null || here.state !== "challenged") return { requirements: [wrongStage(here, "rule")], events: [] };
  const to = open.stage.to ?? { ...open.stage.within, value: null };
  const entitled = to.value !== null && isOneOf(to.value, actor.as);
  const seats = to.value === null ? 0 : (organisation.seated[to.value.id] ?? 0);
  return {
    requirements: [
      (entitled ? met : unmet)("standing", to, { as: capacityName(actor.as), act: "rule" }),
      enoughVoices(to, { voices, ruling, seats }),
    ],
    events: [{ t: "ruled", motion: motion.id, ruling, by: agreeing(voices, ruling), reasons, at: now }],
  };
}
