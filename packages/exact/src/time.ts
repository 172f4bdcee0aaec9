import { Temporal } from "temporal-polyfill";
import { instantShowing, offsetAt } from "./offset.js";

/**
 * How a rule counts days. "clear": neither the day of the giving nor the day of the event counts (CIO model constitution cl. 31; CPR 2.8). "working": the same, and only working
 * days count (working.ts).
 */
export type DayCount = "clear" | "calendar" | "working";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** A length of time as a rule states it. `days` says how days are counted and is null for units that are not counted in days. */
export interface Span {
  readonly n: number;
  readonly unit: Unit;
  readonly days: DayCount | null;
  /** Where it ends on a day that is no working day, it ends on the next that is. Left out where the rule doesn't say so. */
  readonly or?: "next working day";
}

/**
 * The earliest instant at which something may happen when `span` of notice was given at `given`.
 * Clear days: the day of giving and the day of the event are excluded, so the event may happen from 00:00 on the day after the last clear day.
 * Calendar days, weeks, months, years: the same local time that much later. Hours and minutes: exact time.
 */
export function afterNotice(given: Temporal.Instant, span: Span, zone: string): Temporal.Instant {
  if (span.days !== "clear" || span.unit === "minute" || span.unit === "hour") return plus(given, span, zone);
  const days = wholeDays(span);
  const known = days === null ? null : startOfLocalDay(given, days + 1, zone);
  if (known !== null) return known;
  const givenOn = given.toZonedDateTimeISO(zone).toPlainDate();
  const event = givenOn.add(calendarLength(span)).add({ days: 1 });
  return startOfDay(event, zone);
}

/** The instant `span` after `from`: exact for hours and minutes, the same local time for days and longer. */
export function plus(from: Temporal.Instant, span: Span, zone: string): Temporal.Instant {
  if (span.unit === "hour") return from.add({ hours: span.n });
  if (span.unit === "minute") return from.add({ minutes: span.n });
  const days = wholeDays(span);
  const known = days === null ? null : daysLater(from, days, zone);
  return known ?? from.toZonedDateTimeISO(zone).add(calendarLength(span)).toInstant();
}

/** The first instant of the day after the one that holds `instant` in `zone`: when that day is over. */
export function endOfDay(instant: Temporal.Instant, zone: string): Temporal.Instant {
  return startOfLocalDay(instant, 1, zone) ?? startOfDay(instant.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }), zone);
}

/** The number of whole clear days between two instants: the days that are neither the one's nor the other's. */
export function clearDaysBetween(given: Temporal.Instant, event: Temporal.Instant, zone: string): number {
  const from = given.toZonedDateTimeISO(zone).toPlainDate();
  const to = event.toZonedDateTimeISO(zone).toPlainDate();
  return Math.max(0, from.until(to, { largestUnit: "days" }).days - 1);
}

function startOfDay(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone }).toInstant();
}

function calendarLength(span: Span): Temporal.DurationLike {
  if (span.unit === "day") return { days: span.n };
  if (span.unit === "week") return { weeks: span.n };
  if (span.unit === "month") return { months: span.n };
  return { years: span.n };
}

// Below: the same answers by plain arithmetic, where no change of the clocks is near. Temporal's polyfill made up a tenth of the profile of an audit.

const DAY = 86_400_000;
const NANOSECONDS = 1_000_000n;

function daysLater(from: Temporal.Instant, days: number, zone: string): Temporal.Instant | null {
  if (from.epochNanoseconds % NANOSECONDS !== 0n) return null;
  const at = from.epochMilliseconds;
  return instantOrNull(instantShowing(at + offsetAt(at, zone) + days * DAY, zone));
}

/** The beginning of the local day that lies `days` after that of `instant`. */
function startOfLocalDay(instant: Temporal.Instant, days: number, zone: string): Temporal.Instant | null {
  const at = instant.epochMilliseconds;
  return instantOrNull(instantShowing((Math.floor((at + offsetAt(at, zone)) / DAY) + days) * DAY, zone));
}

function instantOrNull(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

function wholeDays({ n, unit }: Span): number | null {
  if (unit === "day") return n;
  return unit === "week" ? 7 * n : null;
}
