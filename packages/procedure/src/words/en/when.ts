import type { Time } from "../../event.js";
import { text } from "../evidence.js";
import { clock, grouped, isStartOfDay, place, wall } from "../wall.js";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "Friday 27 January 2017, 20:00 (London)": the weekday, the date, the time and whose time it is. */
export function dateAndTime(time: Time, zone: string): string {
  return `${dateOn(time, zone)}, ${clock(wall(time, zone))} (${place(zone)})`;
}

/** "Friday 27 January 2017". */
function dateOn(time: Time, zone: string): string {
  const local = wall(time, zone);
  return `${WEEKDAYS[local.dayOfWeek - 1] ?? ""} ${local.day} ${MONTHS[local.month - 1] ?? ""} ${local.year}`;
}

/** The instant at which something may begin: at the start of a day the day alone, "Friday 27 January 2017". */
export function from(time: Time, zone: string): string {
  return isStartOfDay(wall(time, zone)) ? dateOn(time, zone) : dateAndTime(time, zone);
}

/** A time in the evidence of a requirement. */
export function when(value: number | string | undefined, zone: string): string {
  return value === undefined ? "an unknown time" : dateAndTime(text(value), zone);
}

/** The same as "3 March", for a line where the year is clear. */
export function day(value: number | string | undefined, zone: string): string {
  if (value === undefined) return "an unknown day";
  const local = wall(text(value), zone);
  return `${local.day} ${MONTHS[local.month - 1] ?? ""}`;
}

/** A date alone, "Friday 14 April 2017". */
export function date(day: string): string {
  return dateOn(`${day}T12:00:00.000Z`, "UTC");
}

/** "1,000". */
export function number(n: number): string {
  return grouped(n, ",");
}
