import type { Procedure, VoteStage } from "@folkmoot/constitution";
import { adoptedIn, chambersOf } from "../chambers.js";
import type { Dates } from "../dates.js";
import type { OptionId, Time } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";
import { isTaking } from "../gathering.js";
import { stands } from "../options/state.js";
import { isOutForGood, orderOf } from "../order/final.js";

/** What people decide on when a vote opens. */
export type VotedOn =
  | { readonly kind: "one text" } // the motion's, for or against
  | { readonly kind: "paper"; readonly options: readonly OptionId[] }
  | { readonly kind: "nothing" }; // a call to which nothing is left

/**
 * What stands on the paper of a vote that opens at `opens`: everything that was put to the motion, has its support and was not withdrawn, made part of something
 * else, or ruled out so that nothing can change it any more; of a motion with a text of its own that text too. In the order of their ids, which is a lot, or where the text says so in
 * that in which they were put forward. Where the motion's text is the only one left, the vote is for or against it. A second vote is about what the first has adopted; votes in several chambers
 * are about the same.
 */
export function whatIsVotedOn(
  {
    procedure,
    stage,
    motion,
    dates,
  }: { readonly procedure: Procedure; readonly stage: VoteStage; readonly motion: MotionFacts; readonly dates: Dates },
  opens: Time,
): VotedOn {
  const [first] = chambersOf(procedure, stage.id);
  const before = procedure.stages.slice(
    0,
    procedure.stages.findIndex(({ id }) => id === first?.id),
  );
  if (!before.some(isTaking)) return { kind: "one text" };
  const order = orderOf(procedure);
  const put = motion.options
    .filter((option) => isReady(motion, option) && !isOutForGood(option.order, order, { at: opens, dates }))
    .map(({ id }) => id);
  const standing = adoptedBefore(procedure, before, motion) ?? (isCall(procedure) ? put : [...put, motion.id]);
  const options = stage.listed === undefined ? standing.toSorted() : asPut(motion).filter((id) => standing.includes(id));
  if (options.length === 0) return { kind: "nothing" };
  return options.every((id) => id === motion.id) ? { kind: "one text" } : { kind: "paper", options };
}

/** Whether a motion of this procedure is a call: it has no text that could be decided, and people answer it with proposals. */
export function isCall({ stages }: Pick<Procedure, "stages">): boolean {
  return stages.some(({ kind }) => kind === "proposals");
}

/** All that was put forward, the first first. */
function asPut({ id, options }: MotionFacts): readonly OptionId[] {
  return [id, ...options.map((option) => option.id)];
}

function isReady(motion: MotionFacts, option: OptionFacts): boolean {
  return option.support.reachedAt !== null && stands(motion, option);
}

function adoptedBefore(procedure: Procedure, before: Procedure["stages"], motion: MotionFacts): readonly OptionId[] | null {
  const last = before.findLast(({ id }) => motion.closed[id]?.adopted !== undefined);
  return last === undefined ? null : adoptedIn(motion, chambersOf(procedure, last.id));
}
