import type { VoteStage } from "@folkmoot/constitution";
import { awaitingBox, inSecret } from "./box/in-secret.js";
import { boxOf, needsBox } from "./box/needs-box.js";
import { chambersOf } from "./chambers.js";
import { atMeeting, type Course, deadlineOf } from "./course.js";
import { later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import { whatIsVotedOn } from "./paper/what-is-voted-on.js";
import { rollFixedAt } from "./roll.js";
import type { Phase, Step, StepInput, Upcoming } from "./step.js";

/**
 * A vote opens when its turn has come and its notice is over; at a meeting, when the meeting starts; a secret one, not before its ballot box is ready. It lasts
 * as long as the text says, counted in whole days from the opening to the same local time; at a meeting, to the end of its day. Open means from the first
 * instant, inclusive, to the last, exclusive. Its roll, and what stands on its paper, are fixed when its turn has come; a call to which nothing is left then lapses.
 */
export function vote(input: StepInput<VoteStage>): Step {
  const { stage, motion, turn, dates, notice } = input;
  const opens = atMeeting(stage) && notice?.meeting ? later(turn.at, notice.meeting) : turn.at;
  const course = courseOf(input, opens);
  const rule = stage.lasts ?? (atMeeting(stage) ? stage.how : DEFAULT.lasts);
  const place = {
    stage: stage.id,
    kind: "vote" as const,
    name: stage.name,
    clause: rule.clause ?? stage.clause,
    words: rule.words,
    from: course.from,
    to: course.to,
    fixed: turn.fixed && course.fixed,
  };
  const before: Phase[] = opens > turn.at ? [{ state: "notice", until: opens }] : [];
  const isEmpty = turn.fixed && input.now !== null && input.now >= opens && votedOn().kind === "nothing";
  if (isEmpty) return { place, phases: [...before, { state: "lapsed", until: null }], then: null, upcoming: upcoming() };
  return { place, phases: [...before, ...course.phases], then: course.then, upcoming: upcoming() };

  function upcoming(): Upcoming | null {
    if (!turn.fixed) return null;
    const given = { notice, reachedAt: motion.support.reachedAt, dates };
    if (motion.rolls[stage.id] === undefined) return { what: "roll", stage: stage.id, at: rollFixedAt(stage, opens, given) };
    return motion.closed[stage.id] === undefined ? (opening() ?? course.upcoming) : null;
  }

  /** What the opening brings, beyond the roll. */
  function opening(): Upcoming | null {
    const on = votedOn();
    if (on.kind === "nothing") return { what: "lapsed", stage: "proposals", at: opens };
    return on.kind === "paper" && motion.papers[stage.id] === undefined ? { what: "paper", stage: stage.id, options: on.options, at: opens } : null;
  }

  function votedOn(): ReturnType<typeof whatIsVotedOn> {
    const paper = motion.papers[stage.id];
    return paper === undefined ? whatIsVotedOn(input, opens) : { kind: "paper", options: paper };
  }
}

/** A vote in several chambers is open in all of them from the same moment: when the ballot boxes of those that are secret are ready. */
function courseOf(input: StepInput<VoteStage>, opens: Time): Course {
  const { stage, motion, procedure } = input;
  const boxes = chambersOf(procedure, stage.id)
    .filter(needsBox)
    .map(({ id }) => boxOf(motion, id));
  if (boxes.includes(null)) return awaitingBox(input, opens);
  const from = boxes.reduce((last, box) => later(last, box?.at ?? last), opens);
  return (needsBox(stage) ? inSecret : openly)(input, from);
}

function openly(input: StepInput<VoteStage>, from: Time): Course {
  const { stage, motion } = input;
  const deadline = deadlineOf(input, from);
  const closed = motion.closed[stage.id];
  if (closed === undefined) {
    const phases: Phase[] = [
      { state: "vote", until: deadline },
      { state: "counting", until: null },
    ];
    return {
      from,
      to: deadline,
      fixed: true,
      phases,
      then: { at: deadline, fixed: false },
      upcoming: { what: "closed", stage: stage.id, at: deadline },
    };
  }
  const open: Phase = { state: "vote", until: closed.at };
  const phases: Phase[] = closed.carried ? [open] : [open, { state: "not carried", until: null }];
  return { from, to: closed.at, fixed: true, phases, then: closed.carried ? { at: closed.at, fixed: true } : null, upcoming: null };
}
