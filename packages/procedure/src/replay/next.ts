import type { Event, MotionId } from "../event.js";
import type { Upcoming } from "../step.js";
import type { Ledger } from "./ledger.js";

/** What time brings to a motion next, if it is of this kind. */
export function expected<What extends Upcoming["what"]>(ledger: Ledger, motion: MotionId, what: What): Extract<Upcoming, { what: What }> | null {
  const next = ledger.agenda.of(motion);
  return next !== undefined && isWhat(next, what) ? next : null;
}

/** Why an entry of time is not the next one. */
export function notNow(ledger: Ledger, event: Extract<Event, { motion: MotionId | null }>): string {
  const next = event.motion === null ? undefined : ledger.agenda.of(event.motion);
  return next === undefined
    ? `time brings nothing to this motion, and no ${event.t}`
    : `time brings ${next.what} at ${next.at} next, not this ${event.t}`;
}

function isWhat<What extends Upcoming["what"]>(next: Upcoming, what: What): next is Extract<Upcoming, { what: What }> {
  return next.what === what;
}
