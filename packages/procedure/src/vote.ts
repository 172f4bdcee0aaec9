import type { VoteStage } from "@folkmoot/constitution";
import { later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import { whatIsVotedOn } from "./paper/what-is-voted-on.js";
import { rollFixedAt } from "./roll.js";
import type { Phase, Step, StepInput, Upcoming } from "./step.js";

/**
 * A vote opens when its turn has come and its notice is over; at a meeting, when the meeting starts. It lasts as long as the text says, counted in whole days
 * from the opening to the same local time; at a meeting, to the end of its day. Open means from the first instant, inclusive, to the last, exclusive.
 * What stands on its paper is fixed when it opens; a call to which nothing is left then lapses.
 */
export function vote(input: StepInput<VoteStage>): Step {
  const { stage, motion, turn, dates, notice } = input;
  const atMeeting = stage.how.value.kind === "meeting";
  const opens = atMeeting && notice?.meeting ? later(turn.at, notice.meeting) : turn.at;
  const lasts = stage.lasts ?? (atMeeting ? null : DEFAULT.lasts);
  const deadline = lasts === null ? dates.dayOver(opens) : dates.plus(opens, lasts.value);
  const closed = motion.closed[stage.id];
  const closes = closed?.at ?? deadline;
  const rule = lasts ?? stage.how;
  const place = {
    stage: stage.id,
    kind: "vote" as const,
    name: stage.name,
    clause: rule.clause ?? stage.clause,
    words: rule.words,
    from: opens,
    to: closes,
    fixed: turn.fixed,
  };
  const isEmpty = turn.fixed && input.now !== null && input.now >= opens && votedOn().kind === "nothing";
  const then = closed?.carried === false || isEmpty ? null : { at: closes, fixed: closed !== undefined };
  return { place, phases: phases(closed), then, upcoming: upcoming() };

  function phases(recorded: typeof closed): Phase[] {
    const before: Phase[] = opens > turn.at ? [{ state: "notice", until: opens }] : [];
    if (isEmpty) return [...before, { state: "lapsed", until: null }];
    if (recorded === undefined) return [...before, { state: "vote", until: deadline }, { state: "counting", until: null }];
    return recorded.carried
      ? [...before, { state: "vote", until: closes }]
      : [...before, { state: "vote", until: closes }, { state: "not carried", until: null }];
  }

  function upcoming(): Upcoming | null {
    if (!turn.fixed) return null;
    const given = { notice, reachedAt: motion.support.reachedAt, dates };
    if (motion.rolls[stage.id] === undefined) return { what: "roll", stage: stage.id, at: rollFixedAt(stage, opens, given) };
    if (closed !== undefined) return null;
    return opening() ?? { what: "closed", stage: stage.id, at: deadline };
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
