import type { WithdrawOption } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { Time } from "../event.js";
import type { Judged } from "../judged.js";
import { allAgree, isMover, moversOf } from "../movers.js";
import { type OnMotion, type Position, position } from "../position.js";
import { met, unmet } from "../required.js";
import { wrongStage } from "../right-stage.js";
import { isCalled } from "../withdraw.js";
import { findOption } from "./find.js";
import { isOpen, optionState } from "./state.js";

/** Takes back what was put to a motion: all who move it together, while its stage or the mediation lasts, or until people are called to decide. */
export function withdrawOption(situation: OnMotion, { option, actor, agreed }: WithdrawOption, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  if (isSettled(situation, here)) return { requirements: [wrongStage(here, "withdraw")], events: [] };
  const found = findOption(motion, option);
  if (found === null || !isOpen(motion, found, { line: here.line, now })) {
    const is = found === null ? "unknown" : optionState(motion, found, { line: here.line, now });
    return { requirements: [unmet("option", DEFAULT.whatWasPut, { is })], events: [] };
  }
  const own = isMover(found, actor.handle);
  const by = moversOf(found);
  return {
    requirements: [
      (own ? met : unmet)("standing", DEFAULT.onlyItsMovers, { as: own ? "mover" : "another", act: "withdraw" }),
      ...allAgree(by, new Set([actor.handle, ...agreed])),
    ],
    events: [{ t: "option-withdrawn", motion: motion.id, option, by, at: now }],
  };
}

/** Whether what stands on the paper can't be changed by its movers any more. */
export function isSettled({ motion }: OnMotion, here: Position): boolean {
  const atWork = here.state === "amendments" || here.state === "proposals" || here.state === "mediation";
  return !atWork && isCalled(here, motion);
}
