import type { PutOption } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { Event, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { isTaking, startersIn, type TakingStage } from "../gathering.js";
import type { Judged } from "../judged.js";
import { mover } from "../mover.js";
import { together } from "../movers.js";
import { type OnMotion, type Position, position } from "../position.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { startsOpenTo } from "../support.js";
import { costFits } from "./cost.js";
import { groupFits, ofGroup } from "./group.js";
import { mayStandFor } from "./decidable.js";
import { findOption } from "./find.js";
import { roomFor, roomForMovers } from "./room.js";
import { isOpen, type Moment } from "./state.js";

/**
 * Puts something to a motion: a proposal to a call, another text beside a motion, an amendment to a text. Only while its stage for that lasts, by somebody who may
 * start there; how many must sign it is fixed now, of those who were members when the motion was deposited.
 */
export function putOption(situation: OnMotion, command: PutOption, now: Time): Judged {
  const here = position(situation, now);
  const stage = stageFor(here, command.what);
  if (stage === null) return { requirements: [wrongStage(here, "put")], events: [] };
  const starters = startersIn(stage, here.line.procedure);
  const { motion } = situation;
  const { actor } = command;
  return {
    requirements: [
      ...mayStandFor(situation, command),
      mover(starters, actor.as, motion.members),
      ...placeOf(motion, command, { line: here.line, now }),
      ...roomFor(motion, actor.handle, { line: here.line, now }),
      ...roomForMovers(1 + (command.with?.length ?? 0)),
      ...costFits(here.line.procedure, command.cost),
      ...groupFits(here.line.procedure, command.group),
    ],
    events: [put(command, startsOpenTo(starters, actor.as, motion.members)[0]?.needed ?? 1, now)],
  };
}

/** The stage that takes such things now; null where none does. */
export function stageFor({ state, run }: Position, what: PutOption["what"]): TakingStage | null {
  const stage = run?.stage ?? null;
  const takes = what === "proposal" ? "proposals" : "amendments";
  return state === takes && isTaking(stage) ? stage : null;
}

/** Whether it has a place of its own, and changes a text that can be changed: the motion's, one beside it, or an amendment to one of these. */
function placeOf(motion: MotionFacts, { option, what, on }: PutOption, moment: Moment): Requirement[] {
  if (option === motion.id || findOption(motion, option) !== null) return [unmet("option", DEFAULT.anOptionOfItsOwn, { is: "there already" })];
  if (on === null) return [];
  const text = findOption(motion, on);
  if (text === null || what !== "amendment" || text.kind === "proposal") return [unmet("option", DEFAULT.whatIsAmended, { is: "nothing to amend" })];
  if (!isOpen(motion, text, moment)) return [unmet("option", DEFAULT.whatIsAmended, { is: "closed" })];
  const level = text.kind === "amendment" && text.on !== null ? findOption(motion, text.on)?.kind : null;
  return level === "amendment" ? [unmet("option", DEFAULT.oneLevel, { is: "an amendment to an amendment" })] : [];
}

function put(command: PutOption, support: number, at: Time): Event {
  const { motion, option, what, on, actor, matters, touches, text, title, rules, cost } = command;
  return {
    t: "option-put",
    motion,
    option,
    kind: what,
    on,
    by: actor.handle,
    ...together(actor.handle, command.with),
    as: actor.as,
    matters,
    touches,
    text,
    title,
    rules,
    cost,
    ...ofGroup(command.group),
    support,
    at,
  };
}
