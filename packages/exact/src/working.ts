import { Temporal } from "temporal-polyfill";
import { afterNotice, plus, type Span } from "./time.js";

/** A day by its number: days since 1 January 1970, which was a Thursday. */
export type DayNumber = number;

/** What working days are counted by: the zone in which a day begins, and which days are working days. At least one day of every fortnight must be one. */
export interface Working {
  readonly zone: string;
  readonly isWorking: (day: DayNumber) => boolean;
}

/**
 * The earliest instant at which something may happen when `span` of notice was given at `given`, and the end of "within `span`". Working days are clear: neither the day of the giving nor
 * the day of the event counts, nor does any day that is not a working day (CPR 2.8). A span that ends "or on the next working day" and whose last day is none ends with the next that is.
 */
export function afterWorking(given: Temporal.Instant, span: Span, working: Working): Temporal.Instant {
  if (isCounted(span)) return startOf(workingDay(dayOf(given, working.zone), span.n, working) + 1, working.zone);
  const over = afterNotice(given, span, working.zone);
  if (span.or === undefined) return over;
  if (span.days !== "clear" || !isOfDays(span)) return onWorkingDay(over, working);
  return startOf(nextWorking(dayOf(over, working.zone) - 1, working) + 1, working.zone);
}

/** The same local time on the working day that is `span` later; a span of other units as `plus` counts it, moved on to the next working day where it says so. */
export function plusWorking(from: Temporal.Instant, span: Span, working: Working): Temporal.Instant {
  if (isCounted(span)) return atTimeOf(from, workingDay(dayOf(from, working.zone), span.n, working), working.zone);
  const later = plus(from, span, working.zone);
  return span.or === undefined ? later : onWorkingDay(later, working);
}

/** The days between two instants that are working days, the days of the two themselves left out. */
export function workingDaysBetween(given: Temporal.Instant, event: Temporal.Instant, working: Working): number {
  const last = dayOf(event, working.zone);
  let count = 0;
  for (let day = dayOf(given, working.zone) + 1; day < last; day += 1) if (working.isWorking(day)) count += 1;
  return count;
}

/** The day itself where it is a working day, else the next that is. */
export function nextWorking(day: DayNumber, { isWorking }: Pick<Working, "isWorking">): DayNumber {
  return isWorking(day) ? day : workingDay(day, 1, { isWorking });
}

/** The number of a date, "2017-04-14". */
export function dayNumber(date: string): DayNumber {
  return numberOf(Temporal.PlainDate.from(date));
}

/** The date of a number. */
export function dateOf(day: DayNumber): string {
  return plainDate(day).toString();
}

/** Its day of the week: 1 is Monday, 7 Sunday. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The `n`th working day after `day`; before it, where `n` is below 0. */
function workingDay(day: DayNumber, n: number, { isWorking }: Pick<Working, "isWorking">): DayNumber {
  const step = n < 0 ? -1 : 1;
  let [at, left, idle] = [day, Math.abs(n), 0];
  while (left > 0) {
    at += step;
    idle = isWorking(at) ? 0 : idle + 1;
    if (idle > MOST_IDLE) throw new RangeError("no working day in a year");
    if (idle === 0) left -= 1;
  }
  return at;
}

const MOST_IDLE = 366;

function isCounted({ unit, days }: Span): boolean {
  return unit === "day" && days === "working";
}

function isOfDays({ unit }: Span): boolean {
  return unit !== "minute" && unit !== "hour";
}

function onWorkingDay(at: Temporal.Instant, working: Working): Temporal.Instant {
  const day = dayOf(at, working.zone);
  const moved = nextWorking(day, working);
  return moved === day ? at : atTimeOf(at, moved, working.zone);
}

function atTimeOf(at: Temporal.Instant, day: DayNumber, zone: string): Temporal.Instant {
  return plainDate(day)
    .toZonedDateTime({ timeZone: zone, plainTime: at.toZonedDateTimeISO(zone).toPlainTime() })
    .toInstant();
}

function startOf(day: DayNumber, zone: string): Temporal.Instant {
  return plainDate(day).toZonedDateTime({ timeZone: zone }).toInstant();
}

function dayOf(at: Temporal.Instant, zone: string): DayNumber {
  return numberOf(at.toZonedDateTimeISO(zone).toPlainDate());
}

const EPOCH = Temporal.PlainDate.from("1970-01-01");

function plainDate(day: DayNumber): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

function numberOf(date: Temporal.PlainDate): DayNumber {
  return EPOCH.until(date, { largestUnit: "days" }).days;
}
