import type { Withdraw } from "./command.js";
import type { Judged } from "./judged.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts } from "./facts.js";
import { allAgree, isMover, moversOf, together } from "./movers.js";
import { isOpen, type Moment } from "./options/state.js";
import { type OnMotion, type Position, position } from "./position.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { wrongStage } from "./right-stage.js";
import type { MotionState } from "./state.js";

/**
 * Takes a motion back: only its movers, all of them, and only until its notice is sent or its vote opens, since from then on it belongs to those who were called;
 * nor where others have put something to it that would go with it.
 */
export function withdraw(situation: OnMotion, { actor, agreed = [] }: Withdraw, now: Time): Judged {
  const here = position(situation, now);
  const { motion } = situation;
  if (isCalled(here, motion)) return { requirements: [wrongStage(here, "withdraw")], events: [] };
  const own = isMover(motion, actor.handle);
  const others = moversOf(motion).filter((handle) => handle !== actor.handle);
  return {
    requirements: [
      (own ? met : unmet)("standing", DEFAULT.onlyMover, { as: own ? "mover" : "another", act: "withdraw" }),
      ...allAgree(moversOf(motion), new Set([actor.handle, ...agreed])),
      ...nothingOfOthers(motion, { line: here.line, now }),
    ],
    events: [{ t: "withdrawn", motion: motion.id, by: actor.handle, ...together(actor.handle, others), at: now }],
  };
}

/** Whether people were called to decide about it already. */
export function isCalled({ state }: Position, { notices, closed }: MotionFacts): boolean {
  return !EARLY.has(state) || Object.keys(notices).length > 0 || Object.keys(closed).length > 0;
}

const EARLY: ReadonlySet<MotionState> = new Set(["support", "discussion", "amendments", "proposals", "mediation", "awaiting notice"] as const);

function nothingOfOthers(motion: MotionFacts, moment: Moment): Requirement[] {
  const others = motion.options.filter(
    (option) => isOpen(motion, option, moment) && !moversOf(option).every((handle) => isMover(motion, handle)),
  ).length;
  return others === 0 ? [] : [unmet("option", DEFAULT.theirsToo, { is: "put by others", others })];
}
