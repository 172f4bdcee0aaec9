import {
  isRun,
  type AmendmentsStage,
  type MediationStage,
  type Procedure,
  type ProposalsStage,
  type Ruled,
  type Stage,
  type Starter,
} from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";
import { DEFAULT } from "./default-rule.js";
import type { Step, StepInput } from "./step.js";
import { signersOf } from "./support.js";

/** A stage in which people put something to a motion. */
export type TakingStage = ProposalsStage | AmendmentsStage;
/** A stage in which what was put to a motion is still worked on. */
export type GatheringStage = TakingStage | MediationStage;

/**
 * A stage in which people put something to a motion, or look for one text: it runs from its turn for as long as the text says, counted in whole days from that
 * instant. Where signatures may be needed, those sign who count when it opens.
 */
export function gathering({ stage, procedure, motion, turn, dates }: StepInput<GatheringStage>): Step {
  const lasts = lengthOf(stage);
  const over = dates.plus(turn.at, lasts.value);
  const asksForRoll = turn.fixed && stage.kind !== "mediation" && signersIn(stage, procedure) !== null && motion.rolls[stage.id] === undefined;
  return {
    place: {
      stage: stage.id,
      kind: stage.kind,
      name: stage.name,
      clause: lasts.clause ?? stage.clause,
      words: lasts.words,
      from: turn.at,
      to: over,
      fixed: turn.fixed,
    },
    phases: [{ state: stage.kind, until: over }],
    then: { at: over, fixed: turn.fixed },
    upcoming: asksForRoll ? { what: "roll", stage: stage.id, at: turn.at } : null,
  };
}

export function isTaking(stage: Stage | null): stage is TakingStage {
  return stage?.kind === "proposals" || stage?.kind === "amendments";
}

/** Those who may put something in a stage, with the signatures each way needs; where the text names nobody, those who may start the procedure. */
export function startersIn(stage: TakingStage, procedure: Procedure): Pick<Procedure, "starts" | "clause" | "name"> {
  return stage.starts.length > 0 ? stage : procedure;
}

/** The one group whose signatures count in a stage; null where everybody who may put something does it alone. */
export function signersIn(stage: TakingStage, procedure: Procedure): Ruled<Starter> | null {
  return groupsIn(stage, procedure)[0] ?? null;
}

/** Starters that ask for signatures, one for each group that would sign. A stage has one roll: where there are several groups it can't be run. */
export function groupsIn(stage: TakingStage, procedure: Procedure): readonly Ruled<Starter>[] {
  const groups = new Map<string, Ruled<Starter>>();
  for (const starter of startersIn(stage, procedure).starts) {
    if (starter.value.amount === null || !isRun("procedure", "starts", starter.value)) continue;
    const { kind, id } = signersOf(starter.value.who);
    if (!groups.has(`${kind} ${id}`)) groups.set(`${kind} ${id}`, starter);
  }
  return [...groups.values()];
}

function lengthOf(stage: GatheringStage): Ruled<Span> {
  return stage.lasts ?? DEFAULT.amendmentsLast;
}
