import type { VoteStage } from "@folkmoot/constitution";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import { withLostTime } from "./lost-time.js";
import type { Phase, StepInput, Turn, Upcoming } from "./step.js";

/** What a vote makes of its time, from the instant at which it may open. */
export interface Course {
  readonly from: Time;
  readonly to: Time;
  /** False: the earliest possible dates. */
  readonly fixed: boolean;
  readonly phases: readonly Phase[];
  readonly then: Turn | null;
  /** What time alone brings once its roll and its paper are fixed. */
  readonly upcoming: Upcoming | null;
}

/** When a vote that opens at `from` is over, by what is known of the time that members lost in it. */
export function deadlineOf({ stage, motion, dates }: StepInput<VoteStage>, from: Time): Time {
  const lasts = stage.lasts ?? (atMeeting(stage) ? null : DEFAULT.lasts);
  if (lasts === null) return dates.dayOver(from);
  return withLostTime({ stage, motion, dates }, { from, to: dates.plus(from, lasts.value) });
}

/** Whether those who vote meet for it. */
export function atMeeting({ how }: VoteStage): boolean {
  return how.value.kind === "meeting";
}
