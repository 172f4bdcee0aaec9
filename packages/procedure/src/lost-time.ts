import type { VoteStage } from "@folkmoot/constitution";
import type { Spell, Time } from "./event.js";
import type { MotionFacts } from "./facts.js";
import { isoOf, millisecondsOf } from "./iso.js";
import { met } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Place, StepInput } from "./step.js";

/**
 * When a vote is over in which members could not vote for some time: where they lost more than the text says, all of it is added, at most the length of the vote
 * itself. Computed from recorded facts; nobody decides on it, and whoever runs the server can't keep a question in the air by being away.
 */
export function withLostTime(
  { stage, motion, dates }: Pick<StepInput<VoteStage>, "stage" | "motion" | "dates">,
  { from, to }: { readonly from: Time; readonly to: Time },
): Time {
  if (stage.extended === undefined) return to;
  const lost = millisecondsIn(spellsOf(motion, stage.id));
  if (plus(from, lost) <= dates.plus(from, stage.extended.value)) return to;
  return plus(to, Math.min(lost, millisecondsOf(to) - millisecondsOf(from)));
}

/** The time that members lost in a vote, as it is recorded. */
export function spellsOf({ shutOut }: MotionFacts, stage: string): readonly Spell[] {
  return shutOut?.[stage] ?? [];
}

/** What members lost and until when the vote was open, as a line of the certificate; none where nothing was lost. */
export function lostTimeRequired(motion: MotionFacts, stage: VoteStage, { from, to }: Place): Requirement[] {
  const spells = spellsOf(motion, stage.id);
  if (stage.extended === undefined || spells.length === 0) return [];
  return [met("lost-time", stage.extended, { minutes: minutesIn(spells), times: spells.length, closes: to ?? from })];
}

/** How many whole minutes were lost. */
export function minutesIn(spells: readonly Spell[]): number {
  return Math.floor(millisecondsIn(spells) / MINUTE);
}

const MINUTE = 60_000;

function millisecondsIn(spells: readonly Spell[]): number {
  return spells.reduce((sum, [from, to]) => sum + millisecondsOf(to) - millisecondsOf(from), 0);
}

function plus(time: Time, milliseconds: number): Time {
  return isoOf(millisecondsOf(time) + milliseconds);
}
