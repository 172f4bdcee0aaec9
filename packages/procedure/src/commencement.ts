import type { Ruled, CommencementStage, Deadline } from "@folkmoot/constitution";
import { isOvertaken, needsPatch } from "./clash/needs-patch.js";
import { deadlineAt, later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Step, StepInput } from "./step.js";

/**
 * A decision takes effect when the text says, counted from its result, and never before the time for challenges is over and every challenge is settled.
 * A new text that was drafted on a version that is no longer in force is put on the one that is, where the text says what becomes of two changes that touch the same
 * words (clash/patch.ts); where it is silent the new text lapses then, since it would undo without a word what was decided in between.
 */
export function commencement(input: StepInput<CommencementStage | null>, result: Time): Step {
  const { stage, turn, motion, dates, procedure } = input;
  const when = rule(stage);
  const at = later(turn.at, deadlineAt(when.value, result, dates));
  const inForce = motion.inForceAt ?? at;
  const fate = fateOf(stage, motion, input.organisation);
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
    phases:
      fate === "patched"
        ? [{ state: "awaiting commencement", until: null }]
        : [
            { state: "awaiting commencement", until: inForce },
            { state: fate === "lapsed" ? "lapsed" : "in force", until: null },
          ],
    then: null,
    upcoming: turn.fixed && motion.inForceAt === null ? (fate === "lapsed" ? { what: fate, stage: "commencement", at } : { what: fate, at }) : null,
  };
}

/** What time brings when its turn has come: first what comes of putting it on the text in force, where that is to be seen. */
function fateOf(stage: CommencementStage | null, motion: MotionFacts, organisation: OrganisationFacts): "patched" | "lapsed" | "in-force" {
  if (needsPatch(stage, motion, organisation)) return "patched";
  if (motion.patched !== undefined) return motion.patched.set === null ? "lapsed" : "in-force";
  return isOvertaken(motion, organisation) ? "lapsed" : "in-force";
}

/** Commencement as a requirement of the decision. */
export function commencementRequired(
  stage: CommencementStage | null,
  step: Step,
  { motion, organisation, now }: { motion: MotionFacts; organisation: OrganisationFacts; now: Time },
): Requirement {
  const at = step.place.to ?? step.place.from;
  if (motion.patched !== undefined && motion.patched.set === null) return withWords(stage, motion.patched, { at, drafted: motion.version });
  if (motion.patched === undefined && stage?.clash === undefined && isOvertaken(motion, organisation))
    return unmet("commencement", DEFAULT.presentText, { at, drafted: motion.version, present: organisation.version });
  return step.place.fixed && now >= at
    ? met("commencement", rule(stage), { at })
    : pending("commencement", rule(stage), { at, fixed: step.place.fixed ? 1 : 0 }, at);
}

/** Why it does not take effect although it was carried: another whose words it touches prevails, or what came of it could not be set. */
function withWords(
  stage: CommencementStage | null,
  { version, clashes }: NonNullable<MotionFacts["patched"]>,
  told: { readonly at: Time; readonly drafted: number },
): Requirement {
  const lost = clashes.filter(({ prevails }) => !prevails).length;
  const evidence = { ...told, present: version, touches: clashes.length, lost };
  return unmet("commencement", lost === 0 ? DEFAULT.patchedText : (stage?.clash ?? DEFAULT.presentText), evidence);
}

/** A change that was put on a newer text than it was drafted on, as a requirement of the decision; null where it was not, and need not be. */
export function patchRequired(
  stage: CommencementStage | null,
  { motion, organisation }: { readonly motion: MotionFacts; readonly organisation: OrganisationFacts },
): Requirement | null {
  const { patched, version: drafted } = motion;
  if (stage?.clash === undefined) return null;
  if (patched === undefined)
    return isOvertaken(motion, organisation) ? pending("patched", stage.clash, { drafted, present: organisation.version }) : null;
  if (patched.set === null || (patched.version === drafted && patched.clashes.length === 0)) return null;
  return met("patched", stage.clash, { drafted, present: patched.version, touches: patched.clashes.length });
}

function rule(stage: CommencementStage | null): Ruled<Deadline> {
  return stage?.when ?? DEFAULT.commencement;
}
