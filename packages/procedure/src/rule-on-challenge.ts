import type { Who } from "@folkmoot/constitution";
import type { Rule } from "./command.js";
import type { Judged } from "./judged.js";
import type { Time } from "./event.js";
import { capacityName, isOneOf } from "./mover.js";
import { challengeable, type OnMotion, position } from "./position.js";
import { met, unmet } from "./required.js";
import { wrongStage } from "./right-stage.js";

/** Settles the challenges of a motion when more than half of the filled seats of those who rule say the same. One voice a person. */
export function ruleOnChallenge(situation: OnMotion, command: Rule, now: Time): Judged {
  const here = position(situation, now);
  const open = challengeable(here);
  if (open === null || here.state !== "challenged") return { requirements: [wrongStage(here, "rule")], events: [] };
  const to = open.stage.to ?? { ...open.stage.within, value: null };
  const entitled = to.value !== null && isOneOf(to.value, command.actor.as);
  const agreed = [...new Map(command.voices)].filter(([, ruling]) => ruling === command.ruling).map(([handle]) => handle);
  const seats = to.value === null ? 0 : filled(situation, to.value);
  const enough =
    seats > 0 &&
    2 * agreed.length > seats &&
    command.voices.length <= seats &&
    new Set(command.voices.map(([handle]) => handle)).size === command.voices.length;
  return {
    requirements: [
      (entitled ? met : unmet)("standing", to, { as: capacityName(command.actor.as), act: "rule" }),
      (enough ? met : unmet)("majority", to, {
        value: agreed.length,
        base: seats,
        needed: Math.floor(seats / 2) + 1,
        of: "in office",
        counts: "agree",
        strict: 1,
        share: "1/2",
      }),
    ],
    events: [{ t: "ruled", motion: situation.motion.id, ruling: command.ruling, by: agreed.toSorted(), reasons: command.reasons, at: now }],
  };
}

function filled({ organisation }: OnMotion, who: Who): number {
  return organisation.seated[who.id] ?? 0;
}
