import type { Temporal } from "temporal-polyfill";
import { timeOf } from "../dates.js";
import type { BoxEnded, Event } from "../event.js";
import type { Situation } from "../facts.js";
import { onMotion, openRun, position } from "../position.js";
import { needsBox } from "./needs-box.js";

/** The end of a secret vote in which everybody has voted, where the text lets that close it; none while somebody has not. */
export function endBoxEarly(situation: Situation, { ballots, voters }: Pick<BoxEnded, "ballots" | "voters">, now: Temporal.Instant): Event[] {
  const on = onMotion(situation);
  const at = timeOf(now);
  const open = openRun(position(on, at));
  if (open === null || !needsBox(open.stage) || open.stage.closesEarly === null) return [];
  const entitled = on.motion.rolls[open.stage.id]?.size ?? 0;
  if (entitled === 0 || voters !== entitled) return [];
  return [{ t: "box-ended", motion: on.motion.id, stage: open.stage.id, ballots, voters, at }];
}
