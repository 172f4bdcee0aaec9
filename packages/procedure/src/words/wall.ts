import type { Temporal } from "temporal-polyfill";
import type { Time } from "../event.js";
import { instantOf } from "../dates.js";

/** What the clock and the calendar on somebody's wall say. */
export function wall(time: Time, zone: string): Temporal.ZonedDateTime {
  return instantOf(time).toZonedDateTimeISO(zone);
}

/** "20:00". */
export function clock({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

export function isStartOfDay({ hour, minute, second }: Temporal.ZonedDateTime): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

/** The city of a zone's name, as people call its time. */
export function place(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** "1,000", with the sign between thousands that the language has. */
export function grouped(n: number, between: string): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, between);
}
