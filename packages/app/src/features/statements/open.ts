import type { MotionState } from "@folkmoot/procedure";

const BEFORE_THE_VOTE: ReadonlySet<MotionState> = new Set([
  "support",
  "discussion",
  "amendments",
  "proposals",
  "mediation",
  "awaiting notice",
  "notice",
  "awaiting box",
]);

/** Whether statements on a motion in this state can still be written and backed: until the vote opens. */
export function takesStatements(state: MotionState): boolean {
  return BEFORE_THE_VOTE.has(state);
}
