import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { wrong } from "../../../platform/http/said.js";

/** What a browser sends for a day and a time of day, "2017-01-27T20:00", or nothing. */
export const localTime = z
  .union([
    z.literal(""),
    z
      .string()
      .refine((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text), wrong("moment"))
      .refine(isThere, wrong("noMoment")),
  ])
  .optional();

/** The instant of a local time in the organisation's zone, as the record writes it; null for an empty field. */
export function timeOfLocal(local: string | undefined, zone: string): string | null {
  if (local === undefined || local === "") return null;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString({ smallestUnit: "millisecond" });
}

/** The same backwards, for the value of a field. */
export function localOfTime(time: string, zone: string): string {
  return Temporal.Instant.from(time).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** Far inside of what the record can write (the years 1900 to 2299), whatever the zone. */
const [FIRST_YEAR, LAST_YEAR] = [1901, 2298];

function isThere(local: string): boolean {
  try {
    const { year } = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  } catch {
    return false;
  }
}
