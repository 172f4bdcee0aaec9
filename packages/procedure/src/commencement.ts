import type { Ruled, CommencementStage, Deadline } from "@folkmoot/constitution";
import { deadlineAt, later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Step, StepInput } from "./step.js";

/**
 * A decision takes effect when the text says, counted from its result, and never before the time for challenges is over and every challenge is settled.
 * A new text that was drafted on a version that is no longer in force lapses then: it would undo without a word what was decided in between.
 */
export function commencement(input: StepInput<CommencementStage | null>, result: Time): Step {
  const { stage, turn, motion, dates, procedure } = input;
  const when = rule(stage);
  const at = later(turn.at, deadlineAt(when.value, result, dates));
  const inForce = motion.inForceAt ?? at;
  const stale = isStale(motion, input.organisation);
  return {
    place: {
      stage: stage?.id ?? "commencement",
      kind: "commencement",
      name: stage?.name ?? "Commencement",
      clause: when.clause ?? stage?.clause ?? procedure.clause,
      words: when.words,
      from: turn.at,
      to: inForce,
      fixed: turn.fixed,
    },
    phases: [
      { state: "awaiting commencement", until: inForce },
      { state: stale ? "lapsed" : "in force", until: null },
    ],
    then: null,
    upcoming: turn.fixed && motion.inForceAt === null ? (stale ? { what: "lapsed", stage: "commencement", at } : { what: "in-force", at }) : null,
  };
}

/** Commencement as a requirement of the decision. */
export function commencementRequired(
  stage: CommencementStage | null,
  step: Step,
  { motion, organisation, now }: { motion: MotionFacts; organisation: OrganisationFacts; now: Time },
): Requirement {
  const at = step.place.to ?? step.place.from;
  if (isStale(motion, organisation))
    return unmet("commencement", DEFAULT.presentText, { at, drafted: motion.version, present: organisation.version });
  return step.place.fixed && now >= at
    ? met("commencement", rule(stage), { at })
    : pending("commencement", rule(stage), { at, fixed: step.place.fixed ? 1 : 0 }, at);
}

function isStale(motion: MotionFacts, organisation: OrganisationFacts): boolean {
  return motion.rules !== null && motion.inForceAt === null && motion.version !== organisation.version;
}

function rule(stage: CommencementStage | null): Ruled<Deadline> {
  return stage?.when ?? DEFAULT.commencement;
}
