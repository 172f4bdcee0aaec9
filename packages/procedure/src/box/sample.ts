import type { Temporal } from "temporal-polyfill";
import { timeOf } from "../dates.js";
import { DEFAULT } from "../default-rule.js";
import { voteStage } from "../electorate.js";
import type { EventOf, RollSampled } from "../event.js";
import type { Situation } from "../facts.js";
import { onMotion, type OnMotion } from "../position.js";
import { boxOf } from "./needs-box.js";

/** Why nothing is told of those who were drawn. */
export type NotSampled =
  | "not opened" // nobody is drawn yet, or nobody ever is: the platform holds the key
  | "another number" // than were drawn
  | "told before"; // exactly so

export type Sampling =
  | { readonly kind: "sampled"; readonly events: readonly EventOf<"roll-sampled">[] }
  | { readonly kind: "not sampled"; readonly because: NotSampled };

/** The entry that tells how many of those who were drawn from the roll were found; again when more were. */
export function sampleRoll(situation: Situation, { stage, ...found }: Told & { readonly stage: string }, now: Temporal.Instant): Sampling {
  const on = onMotion(situation);
  const because = keepsUntold(on, stage, found);
  if (because !== null) return { kind: "not sampled", because };
  const { reached, unreached, unknown } = found;
  return { kind: "sampled", events: [{ t: "roll-sampled", motion: on.motion.id, stage, reached, unreached, unknown, at: timeOf(now) }] };
}

type Told = Pick<RollSampled, "reached" | "unreached" | "unknown">;

function keepsUntold(on: OnMotion, stage: string, { reached, unreached, unknown }: Told): NotSampled | null {
  const { motion } = on;
  const box = boxOf(motion, stage);
  const drawn = sampleSize(on, stage);
  if (box === null || box.opened === null || drawn === 0) return "not opened";
  if (reached + unreached + unknown !== drawn) return "another number";
  const before = box.sampled;
  return before?.reached === reached && before.unreached === unreached && before.unknown === unknown ? "told before" : null;
}

/** How many are drawn from the roll of a secret vote, for those who hold its key to ask; none where the platform holds it. */
export function sampleSize(on: OnMotion, stage: string): number {
  const { key, sampled } = voteStage(on, stage);
  if (key?.value.kind !== "trustees") return 0;
  return Math.min((sampled ?? DEFAULT.sampled).value, on.motion.rolls[stage]?.size ?? 0);
}
