import type { ChallengeStage, NoticeStage, VoteStage } from "@folkmoot/constitution";
import { chambersOf } from "./chambers.js";
import type { Time } from "./event.js";
import type { MotionFacts, Situation } from "./facts.js";
import { type Line, line, type Run } from "./line.js";
import { timeFor } from "./recorded.js";
import type { Phase } from "./step.js";
import type { MotionState } from "./state.js";

/** A motion at an instant: its line, the stage it is in, and the state that facts and time give it. Computed, never stored. */
export interface Position {
  readonly line: Line;
  readonly at: Time;
  readonly state: MotionState;
  /** The stage that the state belongs to; null while support is gathered or when it is over without one. */
  readonly run: Run | null;
  /** What comes next by time alone. */
  readonly next: { readonly what: MotionState; readonly at: Time } | null;
}

export type OnMotion = Situation & { readonly motion: MotionFacts };

/** Throws without a motion. */
export function onMotion(situation: Situation): OnMotion {
  if (situation.motion === null) throw new Error("this needs a motion");
  return { ...situation, motion: situation.motion };
}

/** Where a motion stands: the first phase of its line that is not over at `clock`, or at what is recorded where that is later. */
export function position(situation: OnMotion, clock: Time): Position {
  const now = timeFor(situation.motion, clock);
  const found = line(situation, now);
  const { ended } = situation.motion;
  if (ended !== null && now >= ended.at) return { line: found, at: now, state: ended.how, run: null, next: null };
  const phases = found.steps.flatMap((run) => run.step.phases.map((phase) => ({ run, phase })));
  const at = phases.findIndex(({ phase }) => phase.until === null || now < phase.until);
  const here = phases[at];
  if (here === undefined) throw new Error(`the line of ${situation.motion.procedure} ends nowhere`);
  return { line: found, at: now, state: here.phase.state, run: here.run, next: nextOf(here.phase, phases[at + 1]?.phase) };
}

/** The run whose vote is open at `now`; of several chambers the first. */
export function openRun({ state, run }: Position): { readonly stage: VoteStage; readonly run: Run } | null {
  return state === "vote" && run?.stage?.kind === "vote" ? { stage: run.stage, run } : null;
}

/** The runs of the votes that are open: several where a question is voted on in chambers. */
export function openRuns(here: Position): readonly { readonly stage: VoteStage; readonly run: Run }[] {
  const open = openRun(here);
  if (open === null) return [];
  const chambers = chambersOf(here.line.procedure, open.stage.id).map(({ id }) => id);
  return here.line.steps.flatMap((run) =>
    run.stage?.kind === "vote" && chambers.includes(run.stage.id) && isOpenAt(run, here.at) ? [{ stage: run.stage, run }] : [],
  );
}

function isOpenAt({ step: { place } }: Run, at: Time): boolean {
  return place.to === null || at < place.to;
}

/** The notice whose turn it is. */
export function noticeDue({ state, run }: Position): NoticeStage | null {
  return state === "awaiting notice" && run?.stage?.kind === "notice" ? run.stage : null;
}

/** The challenge stage whose window is open or whose challenge is undecided. */
export function challengeable({ state, run }: Position): { readonly stage: ChallengeStage; readonly run: Run } | null {
  return (state === "declared" || state === "challenged") && run?.stage?.kind === "challenge" ? { stage: run.stage, run } : null;
}

function nextOf(phase: Phase, following: Phase | undefined): Position["next"] {
  return phase.until === null || following === undefined ? null : { what: following.state, at: phase.until };
}
