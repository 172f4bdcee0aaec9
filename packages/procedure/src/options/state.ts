import { adoptedIn, chambersOf } from "../chambers.js";
import { later } from "../dates.js";
import type { Time } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";
import { isTaking } from "../gathering.js";
import type { Line, Run } from "../line.js";
import { isOutForGood, orderOf } from "../order/final.js";
import { changesTextOf } from "./find.js";

/** Where something that was put to a motion stands. */
export type OptionState =
  | "gathers support"
  | "has support" // goes onto the ballot paper by itself
  | "without support" // its time is over
  | "withdrawn"
  | "merged" // became part of another
  | "accepted" // became part of the text that it changes
  | "without its text" // the text that it changes was withdrawn; back with whoever takes that on
  | "ruled out" // and no appeal can change it any more
  | "on the paper"
  | "adopted"
  | "not adopted";

/** A motion on its way, at an instant. */
export interface Moment {
  readonly line: Line;
  readonly now: Time;
}

/** The state that facts and time give an option: computed, never stored. Each that is not on the paper has a reason in the record, or had too little support in time. */
export function optionState(motion: MotionFacts, option: OptionFacts, moment: Moment): OptionState {
  if (option.mergedInto !== null) return "merged";
  if (option.acceptedAt !== null) return "accepted";
  const papers = Object.entries(motion.papers).filter(([, options]) => options.includes(option.id));
  const results = papers.map(([stage]) => adoptedIn(motion, chambersOf(moment.line.procedure, stage))).filter((adopted) => adopted !== null);
  if (results.some((adopted) => adopted.includes(option.id))) return "adopted";
  if (results.length > 0) return "not adopted";
  if (isRuledOut(option, moment)) return "ruled out";
  if (option.withdrawnAt !== null) return "withdrawn";
  if (papers.length > 0) return "on the paper";
  if (lostItsText(motion, option)) return "without its text";
  if (option.support.reachedAt !== null) return "has support";
  return moment.now < gatheredUntil(moment.line, option) ? "gathers support" : "without support";
}

/**
 * Whether it can still come onto the paper: not withdrawn, merged, accepted or ruled out for good, nor an amendment to what was withdrawn. Its support is another
 * question. A ruling that may still be appealed against stops nothing: otherwise it would be the time of the appeal that decides.
 */
export function isOpen(motion: Pick<MotionFacts, "options">, option: OptionFacts, moment: Moment): boolean {
  return stands(motion, option) && !isRuledOut(option, moment);
}

/** Whether it stands by what its movers, and those of the text that it changes, have done. */
export function stands(motion: Pick<MotionFacts, "options">, option: OptionFacts): boolean {
  const { withdrawnAt, mergedInto, acceptedAt } = option;
  return withdrawnAt === null && mergedInto === null && acceptedAt === null && !lostItsText(motion, option);
}

/** An amendment goes with the text that it changes: withdrawn, it has nothing to change; taken on by somebody else, it changes that again. */
function lostItsText(motion: Pick<MotionFacts, "options">, option: OptionFacts): boolean {
  const text = option.on === null ? null : changesTextOf(motion, option);
  return text !== null && (text.withdrawnAt !== null || lostItsText(motion, text));
}

/** Whether it was ruled out and nothing can change that any more. */
export function isRuledOut({ order }: OptionFacts, { line, now }: Moment): boolean {
  return isOutForGood(order, orderOf(line.procedure), { at: now, dates: line.dates });
}

/** The stage of the way to which something of this kind was put at that time. */
export function takenIn({ steps }: Line, { kind, putAt }: Pick<OptionFacts, "kind" | "putAt">): Run | null {
  const takes = kind === "proposal" ? "proposals" : "amendments";
  const runs = steps.filter(({ stage }) => isTaking(stage) && stage.kind === takes);
  return runs.findLast(({ step: { place } }) => place.from <= putAt) ?? runs[0] ?? null;
}

/** When gathering support for it is over: with the stage that took it. */
export function gatheredUntil(line: Line, option: OptionFacts): Time {
  const place = takenIn(line, option)?.step.place;
  return place === undefined ? option.putAt : (place.to ?? place.from);
}

/** The last instant that the record tells of what was put to a motion. */
export function lastPut({ options }: MotionFacts, from: Time): Time {
  let last = from;
  for (const { putAt, support, withdrawnAt, acceptedAt, partAcceptedAt = null } of options)
    for (const time of [putAt, support.reachedAt, withdrawnAt, acceptedAt, partAcceptedAt]) if (time !== null) last = later(last, time);
  return last;
}
