import type { CommencementStage, Procedure, Rules, Stage } from "@folkmoot/constitution";
import { adoptedIn, afterAll, phasesOfAll } from "./chambers.js";
import { challenge } from "./challenge.js";
import { commencement } from "./commencement.js";
import { type Dates, datesOf } from "./dates.js";
import { discussion } from "./discussion.js";
import type { Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import { gathering } from "./gathering.js";
import { governing } from "./governing.js";
import { notice } from "./notice.js";
import type { Notified, Phase, Step, StepInput, Turn } from "./step.js";
import { support } from "./support.js";
import { vote } from "./vote.js";

/** A motion on its way: its procedure as it runs for this question, and what each stage makes of the facts. */
export interface Line {
  readonly procedure: Procedure;
  readonly steps: readonly Run[];
  readonly dates: Dates;
}

export interface Run {
  readonly stage: Stage | null;
  readonly step: Step;
  /** The notice that this stage goes by. */
  readonly notice: Notified | null;
}

/** The stages that a motion came to, of one that has ended; all of them of one that is under way. */
export function reached({ steps }: Line, { ended }: MotionFacts): readonly Run[] {
  return ended === null ? steps : steps.filter(({ step: { place } }) => place.fixed && place.from <= ended.at);
}

/**
 * Runs a motion through its procedure, one stage after the other in the order of the text: support, the stages, commencement.
 * A stage that waits for a person is passed with the earliest possible dates, not fixed; at `now: null` only what is recorded counts.
 */
export function line(situation: { rules: Rules; organisation: OrganisationFacts; motion: MotionFacts }, now: Time | null): Line {
  const { rules, organisation, motion } = situation;
  const procedure = governing(rules, motion.procedure, motion);
  const dates = datesOf(rules, organisation.holidays);
  const steps: Run[] = [];
  let turn: Turn | null = { at: motion.depositedAt, fixed: true };
  let notified: Notified | null = null;
  let result: Time = motion.depositedAt;
  /** The turn of the chambers that are being run, and where they begin; null behind anything but a vote. */
  let chambers = null as { readonly turn: Turn; readonly from: number } | null;

  const input = <OfStage>(stage: OfStage, index: number, at: Turn): StepInput<OfStage> => ({
    stage,
    index,
    rules,
    procedure,
    organisation,
    motion,
    turn: at,
    notice: notified,
    dates,
    now,
  });

  if (motion.support.needed > 1) {
    const step = support(input(null, -1, turn));
    steps.push({ stage: null, step, notice: null });
    turn = step.then;
  }
  for (const [index, stage] of procedure.stages.entries()) {
    const isBeside: boolean = stage.kind === "vote" && stage.together !== undefined && chambers !== null;
    const own: Turn | null = isBeside ? (chambers?.turn ?? null) : turn;
    if (own === null || stage.kind === "commencement" || isAside(procedure, index)) continue;
    const step = stepOf(stage, (at) => input(at, index, own));
    notified = step.notice ?? notified;
    if (!isBeside) chambers = stage.kind === "vote" ? { turn: own, from: steps.length } : null;
    steps.push({ stage, step, notice: notified });
    turn = step.then;
    if (chambers === null) continue;
    const together = steps.splice(chambers.from);
    const agree = agrees(motion, together);
    steps.push(...asOne(together, agree));
    turn = agree ? afterAll(together.map((run) => run.step.then)) : null;
    result = turn?.at ?? step.place.from;
  }
  if (turn !== null) {
    const stage = procedure.stages.find((candidate): candidate is CommencementStage => candidate.kind === "commencement") ?? null;
    steps.push({ stage, step: commencement(input(stage, procedure.stages.length, turn), result), notice: notified });
  }
  return { procedure, steps, dates };
}

/** The runs of chambers: the first has the states of all of them together, so that none goes on alone. */
function asOne(chambers: readonly Run[], agree: boolean): readonly Run[] {
  if (chambers.length === 1) return chambers;
  const own = chambers.map(({ step }) => step.own ?? step.phases);
  const all = phasesOfAll(own);
  const phases: readonly Phase[] = agree || all.at(-1)?.until === null ? all : [...all, { state: "not carried", until: null }];
  return chambers.map((run, at) => ({ ...run, step: { ...run.step, own: own[at] ?? [], phases: at === 0 ? phases : [] } }));
}

/** Whether votes at the same time can still come to the same: of a paper with several options each may have adopted others. */
function agrees(motion: MotionFacts, chambers: readonly Run[]): boolean {
  const adopted = adoptedIn(
    motion,
    chambers.flatMap(({ stage }) => stage ?? []),
  );
  return adopted === null || adopted.length > 0;
}

/** Out of order is ruled on the way, whenever it has to be; and a ruling that the text puts after the commencement is one that may be asked for on the way (of an objection to the roll), not a stage of the way. */
function isAside({ stages }: Procedure, index: number): boolean {
  if (stages[index]?.kind === "order") return true;
  return stages[index]?.kind === "ruling" && stages.slice(0, index).some(({ kind }) => kind === "commencement");
}

function stepOf(stage: Exclude<Stage, CommencementStage>, input: <OfStage>(stage: OfStage) => StepInput<OfStage>): Step {
  switch (stage.kind) {
    case "notice":
      return notice(input(stage));
    case "discussion":
      return discussion(input(stage));
    case "vote":
      return vote(input(stage));
    case "challenge":
      return challenge(input(stage));
    case "amendments":
    case "proposals":
    case "mediation":
      return gathering(input(stage));
    case "order":
    case "hearing":
    case "approval":
    case "ruling":
      return passed(input(stage));
  }
}

/** Stages that Folkmoot can't run yet: nothing is deposited under them; a calendar shows where they stand. */
function passed({ stage, turn }: StepInput<Exclude<Stage, CommencementStage>>): Step {
  return {
    place: { stage: stage.id, kind: stage.kind, name: stage.name, clause: stage.clause, words: stage.name, from: turn.at, to: null, fixed: false },
    phases: [],
    then: { at: turn.at, fixed: false },
    upcoming: null,
  };
}
