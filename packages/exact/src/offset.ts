import { Temporal } from "temporal-polyfill";

const DAY = 86_400_000;
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Map<number, number | null>>();

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. The answer is Temporal's. It is slow to get from the polyfill, and a replay, a page and a vote
 * ask for it all the time; so a day of UTC that begins and ends with the same offset is remembered with it (no zone has ever changed twice within one).
 */
export function offsetAt(milliseconds: number, zone: string): number {
  const day = Math.floor(milliseconds / DAY);
  const days = remembered.get(zone) ?? new Map<number, number | null>();
  let offset = days.get(day);
  if (offset === undefined) {
    const [first, last] = [asked(day * DAY, zone), asked((day + 1) * DAY - 1, zone)];
    offset = first === last ? first : null;
    if (days.size >= MOST_REMEMBERED) days.clear();
    remembered.set(zone, days.set(day, offset));
  }
  return offset ?? asked(milliseconds, zone);
}

/**
 * The instant at which the clocks of a zone show a local time, given in milliseconds as if it were UTC; null where they are changed within a day of it, so
 * that it may be shown twice or never (RFC 5545's and Temporal's rules for that are for the caller).
 */
export function instantShowing(local: number, zone: string): number | null {
  const offset = offsetAt(local, zone);
  return offsetAt(local - DAY, zone) === offset && offsetAt(local + DAY, zone) === offset ? local - offset : null;
}

function asked(milliseconds: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
