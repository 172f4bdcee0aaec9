import type { Temporal } from "temporal-polyfill";
import { DEFAULT } from "../default-rule.js";
import { timeOf } from "../dates.js";
import type { Event, OptionId, Time } from "../event.js";
import type { OptionFacts, Situation } from "../facts.js";
import { type OnMotion, type Position, position } from "../position.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { findOption } from "./find.js";
import { isOpen, optionState, takenIn } from "./state.js";

/** Why something that was put to a motion can't be signed at `now`; empty: it can, by those on the roll of the stage that took it. */
export function maySignOption(situation: Situation, option: OptionId, now: Temporal.Instant): Requirement[] {
  const on = onMotion(situation);
  const found = findOption(on.motion, option);
  if (found === null) return [unmet("option", DEFAULT.whatWasPut, { is: "unknown" })];
  return keepsFromSigning(on, found, { here: position(on, timeOf(now)), now: timeOf(now) });
}

/** Why an option can't be signed: it has its support, or is not open any more, or the stage that took it is over. */
export function keepsFromSigning(
  { motion }: OnMotion,
  option: OptionFacts,
  { here, now }: { readonly here: Position; readonly now: Time },
): Requirement[] {
  if (!isOpen(motion, option, { line: here.line, now }) || option.support.reachedAt !== null)
    return [unmet("option", DEFAULT.whatWasPut, { is: optionState(motion, option, { line: here.line, now }) })];
  const takes = takenIn(here.line, option);
  return here.run !== null && here.run === takes && here.state === takes.stage?.kind ? [] : [wrongStage(here, "sign")];
}

/** The support that has just been reached for an option, as an event; none while signatures are missing or when gathering is over. `count` includes its movers. */
export function reachOptionSupport(situation: Situation, option: OptionId, count: number, now: Temporal.Instant): Event[] {
  const { motion } = onMotion(situation);
  const needed = findOption(motion, option)?.support.needed ?? Number.POSITIVE_INFINITY;
  if (count < needed || maySignOption(situation, option, now).length > 0) return [];
  return [{ t: "option-reached", motion: motion.id, option, count, needed, at: timeOf(now) }];
}

function onMotion(situation: Situation): OnMotion {
  if (situation.motion === null) throw new Error("this needs a motion");
  return { ...situation, motion: situation.motion };
}
