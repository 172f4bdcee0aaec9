import type { Ruled, CommencementStage, Deadline } from "@folkmoot/constitution";
import { deadlineAt, later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import { met, pending } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Step, StepInput } from "./step.js";

/** A decision takes effect when the text says, counted from its result, and never before the time for challenges is over and every challenge is settled. */
export function commencement(input: StepInput<CommencementStage | null>, result: Time): Step {
  const { stage, turn, motion, dates, procedure } = input;
  const when = rule(stage);
  const at = later(turn.at, deadlineAt(when.value, result, dates));
  const inForce = motion.inForceAt ?? at;
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
      { state: "in force", until: null },
    ],
    then: null,
    upcoming: turn.fixed && motion.inForceAt === null ? { what: "in-force", at } : null,
  };
}

/** Commencement as a requirement of the decision. */
export function commencementRequired(stage: CommencementStage | null, step: Step, now: Time): Requirement {
  const at = step.place.to ?? step.place.from;
  return step.place.fixed && now >= at ? met("commencement", rule(stage), { at }) : pending("commencement", rule(stage), { at }, at);
}

function rule(stage: CommencementStage | null): Ruled<Deadline> {
  return stage?.when ?? DEFAULT.commencement;
}
