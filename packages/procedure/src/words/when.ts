import type { Time } from "../event.js";
import { instantOf } from "../dates.js";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "Friday 27 January 2017, 20:00 (London)": the weekday, the date, the time and whose time it is. */
export function dateAndTime(time: Time, zone: string): string {
  const local = instantOf(time).toZonedDateTimeISO(zone);
  const clock = `${String(local.hour).padStart(2, "0")}:${String(local.minute).padStart(2, "0")}`;
  return `${date(time, zone)}, ${clock} (${place(zone)})`;
}

/** "Friday 27 January 2017". */
export function date(time: Time, zone: string): string {
  const local = instantOf(time).toZonedDateTimeISO(zone);
  return `${WEEKDAYS[local.dayOfWeek - 1] ?? ""} ${local.day} ${MONTHS[local.month - 1] ?? ""} ${local.year}`;
}

/** "3 March", for a line where the year is clear. */
export function dayAndMonth(time: Time, zone: string): string {
  const local = instantOf(time).toZonedDateTimeISO(zone);
  return `${local.day} ${MONTHS[local.month - 1] ?? ""}`;
}

/** "1,000". */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** The city of a zone's name, as people call its time. */
function place(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The instant at which something may begin: at the start of a day the day alone, "Friday 27 January 2017". */
export function from(time: Time, zone: string): string {
  const local = instantOf(time).toZonedDateTimeISO(zone);
  const startOfDay = local.hour === 0 && local.minute === 0 && local.second === 0;
  return startOfDay ? date(time, zone) : dateAndTime(time, zone);
}
