import type { Position } from "../position.js";
import type { MotionFacts } from "../facts.js";
import type { MotionState } from "../state.js";

const BEFORE: ReadonlySet<MotionState> = new Set([
  "support",
  "awaiting notice",
  "notice",
  "discussion",
  "amendments",
  "proposals",
  "mediation",
] as const);

/** Whether no vote of the motion has opened yet: what is said about the paper afterwards comes too late. */
export function isBeforeVote({ state }: Position, { closed }: MotionFacts): boolean {
  return BEFORE.has(state) && Object.keys(closed).length === 0;
}
