import { Temporal } from "temporal-polyfill";
import { componentWords, firstLanguage, type Language, type Length } from "../../languages/components.js";
import { millisecondsOf, wallClock, type Moment } from "./local.js";

/** "Friday 27 January 2017, 20:00 (London)". */
export function dateAndTime(at: Moment, zone: string, language: Language = firstLanguage): string {
  const local = wallClock(at, zone);
  return componentWords[language].when.at(day(local, language), clockTime(local), zoneName(zone));
}

/** "Friday 27 January 2017". */
export function dateOnly(at: Moment, zone: string, language: Language = firstLanguage): string {
  return day(wallClock(at, zone), language);
}

/** "27 January 2017", for tables and timelines. */
export function shortDate(at: Moment, zone: string, language: Language = firstLanguage): string {
  const local = wallClock(at, zone);
  return componentWords[language].when.date({ day: local.getUTCDate(), month: local.getUTCMonth() + 1, year: local.getUTCFullYear() });
}

/** A day without a time of day, written "2017-01-27", as "27 January 2017". */
export function dateOfDay(written: string, language: Language = firstLanguage): string {
  return componentWords[language].when.date(Temporal.PlainDate.from(written));
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
export function relative(at: Moment, now: Moment, zone: string, language: Language = firstLanguage): string {
  const { when } = componentWords[language];
  const ahead = millisecondsOf(at) > millisecondsOf(now);
  const length = lengthOf(ahead ? now : at, ahead ? at : now, zone);
  if (length === null) return when.now;
  return ahead ? when.ahead(length) : when.ago(length);
}

/** How long there is left: "3 days left", "40 minutes left", "time is up". */
export function timeLeft(until: Moment, now: Moment, zone: string, language: Language = firstLanguage): string {
  const { when } = componentWords[language];
  if (millisecondsOf(until) <= millisecondsOf(now)) return when.timeIsUp;
  const length = lengthOf(now, until, zone);
  return length === null ? when.lessThanAMinuteLeft : when.left(length);
}

/** null: less than a minute. */
function lengthOf(from: Moment, to: Moment, zone: string): Length | null {
  const minutes = Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 60_000);
  if (minutes < 1) return null;
  if (minutes < 120) return [{ count: minutes, unit: "minute" }];
  if (minutes < 48 * 60) return [{ count: Math.floor(minutes / 60), unit: "hour" }];
  const months = wholeMonths(wallClock(from, zone), wallClock(to, zone));
  if (months < 3) return [{ count: Math.floor(minutes / (24 * 60)), unit: "day" }];
  const parts = [
    { count: Math.floor(months / 12), unit: "year" },
    { count: months % 12, unit: "month" },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

/** How many months have passed on the calendar: from the 31st of one to the last day of a shorter one is not yet a whole month. */
function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const days = to.getUTCDate() - from.getUTCDate();
  return days < 0 || (days === 0 && timeOfDay(to) < timeOfDay(from)) ? months - 1 : months;
}

function timeOfDay(local: Date): number {
  return local.getTime() % 86_400_000;
}

function day(local: Date, language: Language): string {
  return componentWords[language].when.dateWithWeekday({
    weekday: local.getUTCDay(),
    day: local.getUTCDate(),
    month: local.getUTCMonth() + 1,
    year: local.getUTCFullYear(),
  });
}

function clockTime(local: Date): string {
  return `${String(local.getUTCHours()).padStart(2, "0")}:${String(local.getUTCMinutes()).padStart(2, "0")}`;
}
