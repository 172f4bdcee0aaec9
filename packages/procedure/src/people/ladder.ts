import type { After } from "@folkmoot/constitution";
import type { MotionFacts } from "../facts.js";
import type { MotionState } from "../state.js";

/** What came of a motion at a stage of its procedure: refused there, or left lying. Null: it is under way, or was carried. */
export function outcomeAt(stage: string, { closed, ended }: Pick<MotionFacts, "closed" | "ended">, state: MotionState): "refused" | "silent" | null {
  const result = closed[stage];
  if (result !== undefined) return result.carried || state === "vote" ? null : "refused";
  return ended?.how === "lapsed" ? "silent" : null;
}

/** Whether a procedure that hangs on another is open after a motion of that other: its stage has refused it, or not decided in time, where the text says so. */
export function isOpenedBy(after: After, motion: Pick<MotionFacts, "procedure" | "closed" | "ended">, state: MotionState): boolean {
  const outcome = motion.procedure === after.procedure ? outcomeAt(after.stage, motion, state) : null;
  return outcome !== null && after.outcomes.includes(outcome);
}
