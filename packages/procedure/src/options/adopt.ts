import type { Ruled } from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";
import type { AdoptOption } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { OptionId, Time } from "../event.js";
import type { OptionFacts } from "../facts.js";
import { isTaking, startersIn } from "../gathering.js";
import type { Judged } from "../judged.js";
import type { Line } from "../line.js";
import { mover } from "../mover.js";
import { isMover } from "../movers.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { findOption } from "./find.js";
import { roomOf, roomOnPaper } from "./room.js";
import { optionState, takenIn } from "./state.js";
import { isSettled } from "./withdraw.js";

/**
 * Takes on what its movers have taken back: somebody else who may put such a thing, within the time of the text or, where it is silent, while the stage that took it
 * lasts. It keeps the support it had.
 */
export function adoptOption(situation: OnMotion, { option, actor }: AdoptOption, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  if (isSettled(situation, here)) return { requirements: [wrongStage(here, "adopt")], events: [] };
  const found = findOption(motion, option);
  const is = found === null ? "unknown" : optionState(motion, found, { line: here.line, now });
  const stage = found === null ? null : (takenIn(here.line, found)?.stage ?? null);
  if (found === null || is !== "withdrawn" || !isTaking(stage))
    return { requirements: [unmet("option", DEFAULT.whatWasWithdrawn, { is })], events: [] };
  return {
    requirements: [
      mover(startersIn(stage, here.line.procedure), actor.as, motion.members),
      ...(isMover(found, actor.handle) ? [unmet("standing", DEFAULT.somebodyElse, { as: "mover", act: "adopt" })] : []),
      inTime(here.line, found, now),
      // What changes it comes back with it.
      ...roomOnPaper({ ...motion, options: backIn(motion.options, option) }, 0, { line: here.line, now }),
      ...roomOf(motion, actor.handle, { line: here.line, now }),
    ],
    events: [{ t: "option-adopted", motion: motion.id, option, by: actor.handle, as: actor.as, at: now }],
  };
}

function backIn(options: readonly OptionFacts[], id: OptionId): readonly OptionFacts[] {
  return options.map((option) => (option.id === id ? { ...option, withdrawnAt: null } : option));
}

/** By when somebody else may take on what was withdrawn; null where it was not. */
export function adoptableUntil(line: Line, option: OptionFacts): Time | null {
  if (option.withdrawnAt === null) return null;
  const run = takenIn(line, option);
  const span = adoptedWithin(line, option);
  if (span !== null) return line.dates.after(option.withdrawnAt, span.value);
  return run === null ? option.withdrawnAt : (run.step.place.to ?? run.step.place.from);
}

function adoptedWithin(line: Line, option: OptionFacts): Ruled<Span> | null {
  const stage = takenIn(line, option)?.stage;
  return stage?.kind === "proposals" ? stage.adopted : null;
}

function inTime(line: Line, option: OptionFacts, now: Time): Requirement {
  const until = adoptableUntil(line, option) ?? now;
  return (now < until ? met : unmet)("option", adoptedWithin(line, option) ?? DEFAULT.whatWasWithdrawn, { is: "withdrawn", until });
}
