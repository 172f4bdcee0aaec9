import type { VoteStage } from "@folkmoot/constitution";
import { atMeeting, type Course, deadlineOf } from "../course.js";
import { earlier, later } from "../dates.js";
import { DEFAULT } from "../default-rule.js";
import type { Time } from "../event.js";
import type { Phase, StepInput } from "../step.js";
import { boxOf } from "./needs-box.js";

/** Until its ballot box is ready a vote is not open; a box that is not ready in time, or at a meeting on its day, decides nothing. */
export function awaitingBox(input: StepInput<VoteStage>, opens: Time): Course {
  const { stage, motion, dates, now } = input;
  const inTime = dates.plus(opens, (stage.opened ?? DEFAULT.opened).value);
  const readyBy = atMeeting(stage) ? earlier(inTime, dates.dayOver(opens)) : inTime;
  const waitedInVain = motion.ended !== null && motion.ended.at >= opens;
  const from = waitedInVain ? opens : later(opens, now ?? opens);
  const to = deadlineOf(input, from);
  return {
    from,
    to,
    fixed: waitedInVain,
    phases: [{ state: "awaiting box", until: readyBy }, LAPSED],
    then: { at: to, fixed: false },
    upcoming: { what: "lapsed", stage: "vote", at: readyBy },
  };
}

/**
 * A secret vote opens when its ballot box is ready, at `from`, and has a result when the box is opened. Whoever holds the key has the same time for each of the two: a box
 * that is not ready or not opened by then decides nothing, so that nobody can keep a question in the air.
 */
export function inSecret(input: StepInput<VoteStage>, from: Time): Course {
  const { stage, motion, dates } = input;
  const box = boxOf(motion, stage.id);
  const deadline = deadlineOf(input, from);
  const to = box?.ended?.at ?? deadline;
  const openBy = dates.plus(to, (stage.opened ?? DEFAULT.opened).value);
  const closed = motion.closed[stage.id];
  const counting: Phase = { state: "counting", until: closed?.at ?? openBy };
  const after: readonly Phase[] = closed === undefined ? [LAPSED] : closed.carried ? [] : [{ state: "not carried", until: null }];
  return {
    from,
    to,
    fixed: true,
    phases: [{ state: "awaiting box", until: from }, { state: "vote", until: to }, counting, ...after],
    then: closed?.carried === false ? null : { at: closed?.at ?? to, fixed: closed !== undefined },
    upcoming: (box?.ended ?? null) === null ? { what: "box-ended", stage: stage.id, at: deadline } : { what: "lapsed", stage: "vote", at: openBy },
  };
}

const LAPSED: Phase = { state: "lapsed", until: null };
