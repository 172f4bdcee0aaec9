import { Temporal } from "temporal-polyfill";
import { millisecondsOf, wallClock, type Moment } from "./local.js";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "Friday 27 January 2017, 20:00 (London)". */
export function dateAndTime(at: Moment, zone: string): string {
  const local = wallClock(at, zone);
  return `${day(local)}, ${clockTime(local)} (${zoneName(zone)})`;
}

/** "Friday 27 January 2017". */
export function dateOnly(at: Moment, zone: string): string {
  return day(wallClock(at, zone));
}

/** "27 January 2017", for tables and timelines. */
export function shortDate(at: Moment, zone: string): string {
  const local = wallClock(at, zone);
  return `${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}

/** A day without a time of day, written "2017-01-27", as "27 January 2017". */
export function dateOfDay(written: string): string {
  const { day: dayOfMonth, month, year } = Temporal.PlainDate.from(written);
  return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

/** "20:00". */
export function timeOnly(at: Moment, zone: string): string {
  return clockTime(wallClock(at, zone));
}

/** The city of an IANA zone: "London", "New York"; "UTC" stays. */
export function zoneName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/**
 * "in 3 days", "2 hours ago", "now". Counted as a person counts: nights between the two days from two days on, hours below that, minutes below two hours.
 * Always rounded towards now, so that nobody is promised more time than there is.
 */
export function relative(at: Moment, now: Moment, zone: string): string {
  const ahead = millisecondsOf(at) > millisecondsOf(now);
  const words = length(ahead ? now : at, ahead ? at : now, zone);
  if (words === null) return "now";
  return ahead ? `in ${words}` : `${words} ago`;
}

/** How long there is left: "3 days left", "40 minutes left", "time is up". */
export function timeLeft(until: Moment, now: Moment, zone: string): string {
  if (millisecondsOf(until) <= millisecondsOf(now)) return "time is up";
  return `${length(now, until, zone) ?? "less than a minute"} left`;
}

function length(from: Moment, to: Moment, zone: string): string | null {
  const minutes = Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 60_000);
  if (minutes < 1) return null;
  if (minutes < 120) return count(minutes, "minute");
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), "hour");
  const months = wholeMonths(wallClock(from, zone), wallClock(to, zone));
  if (months < 3) return count(Math.floor(minutes / (24 * 60)), "day");
  if (months < 12) return count(months, "month");
  const years = count(Math.floor(months / 12), "year");
  return months % 12 === 0 ? years : `${years} and ${count(months % 12, "month")}`;
}

/** How many months have passed on the calendar: from the 31st of one to the last day of a shorter one is a whole month. */
function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  const days = to.getUTCDate() - Math.min(from.getUTCDate(), lastDay);
  return days < 0 || (days === 0 && timeOfDay(to) < timeOfDay(from)) ? months - 1 : months;
}

function timeOfDay(local: Date): number {
  return local.getTime() % 86_400_000;
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? "" : "s"}`;
}

function day(local: Date): string {
  return `${weekdays[local.getUTCDay()]} ${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}

function clockTime(local: Date): string {
  return `${String(local.getUTCHours()).padStart(2, "0")}:${String(local.getUTCMinutes()).padStart(2, "0")}`;
}
