import type { Time } from "../../event.js";
import { text } from "../evidence.js";
import { clock, grouped, isStartOfDay, place, wall } from "../wall.js";

const WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"] as const;
const MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"] as const;

/** "Freitag, 27. Januar 2017, 20:00 Uhr (London)". */
export function dateAndTime(time: Time, zone: string): string {
  return `${dateOn(time, zone)}, ${clock(wall(time, zone))} Uhr (${place(zone)})`;
}

/** "Freitag, 27. Januar 2017". */
function dateOn(time: Time, zone: string): string {
  const local = wall(time, zone);
  return `${WEEKDAYS[local.dayOfWeek - 1] ?? ""}, ${local.day}. ${MONTHS[local.month - 1] ?? ""} ${local.year}`;
}

/** The instant at which something may begin: at the start of a day the day alone. */
export function from(time: Time, zone: string): string {
  return isStartOfDay(wall(time, zone)) ? dateOn(time, zone) : dateAndTime(time, zone);
}

/** A time in the evidence of a requirement. */
export function when(value: number | string | undefined, zone: string): string {
  return value === undefined ? "unbekannte Zeit" : dateAndTime(text(value), zone);
}

/** The same as "3. März", for a line where the year is clear. */
export function day(value: number | string | undefined, zone: string): string {
  if (value === undefined) return "unbekannter Tag";
  const local = wall(text(value), zone);
  return `${local.day}. ${MONTHS[local.month - 1] ?? ""}`;
}

/** A date alone, "Freitag, 14. April 2017". */
export function date(day: string): string {
  return dateOn(`${day}T12:00:00.000Z`, "UTC");
}

/** "1.000". */
export function number(n: number): string {
  return grouped(n, ".");
}
