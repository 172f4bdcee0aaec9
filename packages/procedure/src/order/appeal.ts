import type { Appeal } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { OptionId, Time } from "../event.js";
import type { MotionFacts, OutOfOrder } from "../facts.js";
import type { Judged } from "../judged.js";
import { isMover, type Moved } from "../movers.js";
import { findOption } from "../options/find.js";
import { type OnMotion, type Position, position } from "../position.js";
import { met, unmet } from "../required.js";
import { wrongStage } from "../right-stage.js";
import { appealUntil, orderOf } from "./final.js";

/** What a ruling on order is about: the motion, or something that was put to it. */
export interface RuledOn {
  readonly moved: Moved;
  readonly order: OutOfOrder;
}

/** Appeals against a ruling on order: one of those who move what was ruled out, once, within the time of the text. */
export function bringAppeal(situation: OnMotion, { option, actor, grounds }: Appeal, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  const ruled = ruledOn(motion, option);
  const stage = orderOf(here.line.procedure);
  if (ruled === null || stage === null || ruled.order.appealedAt !== null || !canBeHeard(here, motion))
    return { requirements: [wrongStage(here, "appeal")], events: [] };
  const own = isMover(ruled.moved, actor.handle);
  const until = appealUntil(stage, ruled.order, here.line.dates);
  return {
    requirements: [
      (own ? met : unmet)("standing", DEFAULT.onlyMoversAppeal, { as: own ? "mover" : "another", act: "appeal" }),
      (now < until ? met : unmet)("challenge", stage.within, { until, ...(now < until ? { from: ruled.order.at } : { late: 1 }) }),
    ],
    events: [{ t: "appealed", motion: motion.id, option, by: actor.handle, as: actor.as, grounds, at: now }],
  };
}

/** The ruling on a motion (`option: null`) or an option; null where there is none. */
export function ruledOn(motion: MotionFacts, option: OptionId | null): RuledOn | null {
  const moved = option === null ? motion : findOption(motion, option);
  return moved === null || moved.order === null ? null : { moved, order: moved.order };
}

/** Whether a ruling can still change anything: until a vote has closed, and while the motion lasts. */
export function canBeHeard({ state }: Position, { ended, closed }: MotionFacts): boolean {
  return ended === null && state !== "lapsed" && state !== "counting" && Object.keys(closed).length === 0;
}
