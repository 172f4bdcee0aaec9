import type { Temporal } from "temporal-polyfill";
import { earlier, later, timeOf } from "./dates.js";
import type { EventOf, Spell, Time } from "./event.js";
import type { Situation } from "./facts.js";
import { line } from "./line.js";
import { spellsOf } from "./lost-time.js";
import { type OnMotion, onMotion, openRuns, position } from "./position.js";
import { MOST_SPELLS } from "./schema/atoms.js";

/** The entry of the time that members have lost so far in each vote that is open at `now`: those who wait for its end are told at once that it has moved. */
export function noteShutOut(situation: Situation, spells: readonly Spell[], now: Temporal.Instant): EventOf<"shut-out">[] {
  const on = onMotion(situation);
  const at = timeOf(now);
  return openRuns(position(on, at)).flatMap(({ stage }) => shutOutBy(on, stage.id, { spells, at }));
}

/**
 * The entry of the time that members have lost in a vote by `at`, as far as it is not recorded yet; none where nothing was lost, or where the text gives no time
 * for it. `spells` are in order and apart, may begin earlier and end later.
 */
export function shutOutBy(
  situation: OnMotion,
  stage: string,
  { spells, at }: { readonly spells: readonly Spell[]; readonly at: Time },
): EventOf<"shut-out">[] {
  const since = lostSince(situation, stage);
  if (since === null) return [];
  const lost = spells.map(([from, to, why]): Spell => [later(from, since), earlier(to, at), why]).filter(([from, to]) => from < to);
  return lost.length === 0 ? [] : [{ t: "shut-out", motion: situation.motion.id, stage, spells: lost.slice(0, MOST_SPELLS), at }];
}

/** When the vote is over by an entry that was just made, if that is another time than before it; null: it has moved nothing. */
export function movedEnd(situation: OnMotion, { stage, spells }: EventOf<"shut-out">): Time | null {
  const told = spellsOf(situation.motion, stage);
  const before = { ...situation.motion, shutOut: { ...situation.motion.shutOut, [stage]: told.slice(0, told.length - spells.length) } };
  const end = endOf(situation, stage);
  return end === endOf({ ...situation, motion: before }, stage) ? null : end;
}

function endOf(situation: OnMotion, id: string): Time | null {
  return line(situation, null).steps.find(({ stage }) => stage?.id === id)?.step.place.to ?? null;
}

/** From when on the time that members lose in a vote is not recorded yet; null where its text gives none for it. */
export function lostSince(situation: OnMotion, id: string): Time | null {
  const run = line(situation, null).steps.find(({ stage }) => stage?.id === id);
  if (run?.stage?.kind !== "vote" || run.stage.extended === undefined) return null;
  return spellsOf(situation.motion, id).at(-1)?.[1] ?? run.step.place.from;
}
