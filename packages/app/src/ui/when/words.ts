import { Temporal } from "temporal-polyfill";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "Friday 27 January 2017, 20:00 (London)". */
export function dateAndTime(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${day(local)}, ${clockTime(local)} (${zoneName(zone)})`;
}

/** "Friday 27 January 2017". */
export function dateOnly(at: Temporal.Instant, zone: string): string {
  return day(at.toZonedDateTimeISO(zone));
}

/** "27 January 2017", for tables and timelines. */
export function shortDate(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${local.day} ${months[local.month - 1]} ${local.year}`;
}

/** A day without a time of day, written "2017-01-27", as "27 January 2017". */
export function dateOfDay(written: string): string {
  const { day: dayOfMonth, month, year } = Temporal.PlainDate.from(written);
  return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

/** "20:00". */
export function timeOnly(at: Temporal.Instant, zone: string): string {
  return clockTime(at.toZonedDateTimeISO(zone));
}

/** The city of an IANA zone: "London", "New York"; "UTC" stays. */
export function zoneName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/**
 * "in 3 days", "2 hours ago", "now". Counted as a person counts: nights between the two days from two days on, hours below that, minutes below two hours.
 * Always rounded towards now, so that nobody is promised more time than there is.
 */
export function relative(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const ahead = Temporal.Instant.compare(at, now) > 0;
  const words = length(ahead ? now : at, ahead ? at : now, zone);
  if (words === null) return "now";
  return ahead ? `in ${words}` : `${words} ago`;
}

/** How long there is left: "3 days left", "40 minutes left", "time is up". */
export function timeLeft(until: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  if (Temporal.Instant.compare(until, now) <= 0) return "time is up";
  return `${length(now, until, zone) ?? "less than a minute"} left`;
}

function length(from: Temporal.Instant, to: Temporal.Instant, zone: string): string | null {
  const minutes = Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000);
  if (minutes < 1) return null;
  if (minutes < 120) return count(minutes, "minute");
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), "hour");
  const apart = from.toZonedDateTimeISO(zone).until(to.toZonedDateTimeISO(zone), { largestUnit: "years" });
  if (apart.years > 0) return apart.months > 0 ? `${count(apart.years, "year")} and ${count(apart.months, "month")}` : count(apart.years, "year");
  if (apart.months >= 3) return count(apart.months, "month");
  return count(Math.floor(minutes / (24 * 60)), "day");
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? "" : "s"}`;
}

function day(local: Temporal.ZonedDateTime): string {
  return `${weekdays[local.dayOfWeek - 1]} ${local.day} ${months[local.month - 1]} ${local.year}`;
}

function clockTime(local: Temporal.ZonedDateTime): string {
  return `${String(local.hour).padStart(2, "0")}:${String(local.minute).padStart(2, "0")}`;
}
