import type { Rules, VoteStage } from "@folkmoot/constitution";
import { governing } from "./governing.js";
import type { MotionFacts } from "./facts.js";

/** A vote of a motion that has been closed: what the text asked of it, and how it went. */
export interface VoteHeld {
  readonly stage: VoteStage;
  readonly closed: MotionFacts["closed"][string];
}

/** The votes of a motion that are over, in the order of the text that governs it. */
export function votesHeld(rules: Rules, motion: MotionFacts): VoteHeld[] {
  return governing(rules, motion.procedure, motion).stages.flatMap((stage) => {
    const closed = motion.closed[stage.id];
    return stage.kind === "vote" && closed !== undefined ? [{ stage, closed }] : [];
  });
}
