import { later } from "./dates.js";
import { lastPut } from "./options/state.js";
import { lastRuled } from "./order/upcoming.js";
import type { Time } from "./event.js";
import type { MotionFacts } from "./facts.js";

/** The latest instant that the record tells of a motion. */
export function lastRecorded(motion: MotionFacts): Time {
  let last = motion.depositedAt;
  const tell = (time: Time | null | undefined): void => {
    if (time !== null && time !== undefined && time > last) last = time;
  };
  tell(motion.support.reachedAt);
  for (const { sentAt } of Object.values(motion.notices)) tell(sentAt);
  for (const { at } of Object.values(motion.closed)) tell(at);
  for (const { at, ended, opened } of Object.values(motion.boxes ?? {})) for (const time of [at, ended?.at, opened?.at]) tell(time);
  for (const { at } of motion.challenges) tell(at);
  tell(motion.ruling?.at);
  tell(motion.patched?.at);
  tell(motion.ended?.at);
  tell(motion.inForceAt);
  return lastRuled(motion, lastPut(motion, last));
}

/** The time for this motion: `now`, or what the record tells already where a clock was set back. What has happened does not become undone: a vote that was closed stays closed. */
export function timeFor(motion: MotionFacts, now: Time): Time {
  return later(now, lastRecorded(motion));
}
