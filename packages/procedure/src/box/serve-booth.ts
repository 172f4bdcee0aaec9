import type { Temporal } from "temporal-polyfill";
import { timeOf } from "../dates.js";
import type { BoothServed, EventOf } from "../event.js";
import type { Situation } from "../facts.js";
import { onMotion } from "../position.js";
import { boxOf } from "./needs-box.js";

/** Why nothing is told of the booth's script. */
export type NotServed =
  | "not open" // there is no box, or the vote is over
  | "told before" // it is the one that was told last
  | "too often"; // no server changes that often during a vote

export type Serving =
  | { readonly kind: "served"; readonly events: readonly EventOf<"booth-served">[] }
  | { readonly kind: "not served"; readonly because: NotServed };

/** So many scripts may one vote have had. */
export const MOST_SCRIPTS = 50;

/** The entry that tells with which script people vote from now on: once the box is ready, and again when the server has another one. */
export function serveBooth(situation: Situation, { stage, script }: Pick<BoothServed, "stage" | "script">, now: Temporal.Instant): Serving {
  const { motion } = onMotion(situation);
  const box = boxOf(motion, stage);
  if (box === null || box.ended !== null || motion.ended !== null) return { kind: "not served", because: "not open" };
  const before = box.scripts ?? [];
  if (before.at(-1)?.script === script) return { kind: "not served", because: "told before" };
  if (before.length >= MOST_SCRIPTS) return { kind: "not served", because: "too often" };
  return { kind: "served", events: [{ t: "booth-served", motion: motion.id, stage, script, at: timeOf(now) }] };
}
