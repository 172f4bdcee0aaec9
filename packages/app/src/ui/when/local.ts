import type { Temporal } from "temporal-polyfill";
import { offsetAt } from "@folkmoot/exact";

/** An instant, or as the record writes it: "2017-01-27T20:00:00.000Z". */
export type Moment = Temporal.Instant | string;

export function millisecondsOf(moment: Moment): number {
  return typeof moment === "string" ? Date.parse(moment) : moment.epochMilliseconds;
}

/** The clock on the wall in a zone, read with the UTC getters of the answer. Says what `Temporal.ZonedDateTime` says at a fraction of its time. */
export function wallClock(moment: Moment, zone: string): Date {
  const at = millisecondsOf(moment);
  return new Date(at + offsetAt(at, zone));
}
