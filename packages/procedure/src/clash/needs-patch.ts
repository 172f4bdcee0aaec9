import type { CommencementStage } from "@folkmoot/constitution";
import type { MotionFacts, OrganisationFacts } from "../facts.js";

/**
 * Whether a change of the text has to be put on the text in force before it can be seen what becomes of it: where that is no longer the one it was drafted on,
 * or where the text sends back both of two that touch the same words, so that one that waits beside it has to be looked for.
 */
export function needsPatch(stage: CommencementStage | null, motion: MotionFacts, organisation: OrganisationFacts): boolean {
  if (stage?.clash === undefined || !isWaiting(motion)) return false;
  return motion.patched === undefined && (isOvertaken(motion, organisation) || stage.clash.value === "neither");
}

/** Whether another text is in force than the one that a change was drafted on, and it has not taken effect. */
export function isOvertaken(motion: MotionFacts, organisation: OrganisationFacts): boolean {
  return isWaiting(motion) && motion.version !== organisation.version;
}

function isWaiting(motion: MotionFacts): boolean {
  return motion.rules !== null && motion.inForceAt === null;
}
