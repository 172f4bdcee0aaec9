import type { Challenge } from "./command.js";
import type { Judged } from "./judged.js";
import { deadlineAt, datesOf } from "./dates.js";
import type { Time } from "./event.js";
import { capacityName, isOneOf } from "./mover.js";
import { challengeable, type OnMotion, position } from "./position.js";
import { met, unmet } from "./required.js";
import { undecided } from "./challenge.js";
import { wrongStage } from "./right-stage.js";

/** Challenges a declared decision, by somebody whom the text lets challenge it, within its time. It holds the decision up until it is settled; till then its author brings no other. */
export function bringChallenge(situation: OnMotion, { actor, grounds }: Challenge, now: Time): Judged {
  const here = position(situation, now);
  const open = challengeable(here);
  if (open === null) return { requirements: [wrongStage(here, "challenge")], events: [] };
  if (undecided(situation.motion).some(({ by }) => by === actor.handle)) return { requirements: [wrongStage(here, "challenge again")], events: [] };
  const { stage, run } = open;
  const over = deadlineAt(stage.within.value, run.step.place.from, datesOf(situation.rules, situation.organisation.holidays));
  const inTime = now < over ? met("challenge", stage.within, { until: over }) : unmet("challenge", stage.within, { until: over, late: 1 });
  const entitled = (isOneOf(stage.who.value, actor.as) ? met : unmet)("standing", stage.who, { as: capacityName(actor.as), act: "challenge" });
  return {
    requirements: [entitled, inTime],
    events: [{ t: "challenged", motion: situation.motion.id, by: actor.handle, as: actor.as, grounds, at: now }],
  };
}
