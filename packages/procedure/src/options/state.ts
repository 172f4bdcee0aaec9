import { later } from "../dates.js";
import type { Time } from "../event.js";
import type { MotionFacts, OptionFacts, OutOfOrder } from "../facts.js";
import { isTaking } from "../gathering.js";
import type { Line, Run } from "../line.js";

/** Where something that was put to a motion stands. */
export type OptionState =
  | "gathers support"
  | "has support" // goes onto the ballot paper by itself
  | "without support" // its time is over
  | "withdrawn"
  | "merged" // became part of another
  | "accepted" // became part of the text that it changes
  | "ruled out" // unless an appeal brings it back
  | "on the paper"
  | "adopted"
  | "not adopted";

/** The state that facts and time give an option: computed, never stored. Each that is not on the paper has a reason in the record, or had too little support in time. */
export function optionState(motion: MotionFacts, option: OptionFacts, { line, now }: { line: Line; now: Time }): OptionState {
  if (option.mergedInto !== null) return "merged";
  if (option.acceptedAt !== null) return "accepted";
  if (isRuledOut(option.order)) return "ruled out";
  if (option.withdrawnAt !== null) return "withdrawn";
  const papers = Object.entries(motion.papers).filter(([, options]) => options.includes(option.id));
  const results = papers.flatMap(([stage]) => motion.closed[stage] ?? []);
  if (results.some(({ adopted = [] }) => adopted.includes(option.id))) return "adopted";
  if (results.length > 0) return "not adopted";
  if (papers.length > 0) return "on the paper";
  if (option.support.reachedAt !== null) return "has support";
  return now < gatheredUntil(line, option) ? "gathers support" : "without support";
}

/** Whether it can still come onto the paper: not withdrawn, merged, accepted or ruled out. Its support is another question. */
export function isOpen({ withdrawnAt, mergedInto, acceptedAt, order }: OptionFacts): boolean {
  return withdrawnAt === null && mergedInto === null && acceptedAt === null && !isRuledOut(order);
}

/** Whether a ruling keeps it out, for as long as no appeal has succeeded. */
export function isRuledOut(order: OutOfOrder | null): boolean {
  return order !== null && order.decided?.ruling !== "in-order";
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
  for (const { putAt, support, withdrawnAt, acceptedAt } of options)
    for (const time of [putAt, support.reachedAt, withdrawnAt, acceptedAt]) if (time !== null) last = later(last, time);
  return last;
}
