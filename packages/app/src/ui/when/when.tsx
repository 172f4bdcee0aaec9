import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import { dateAndTime, dateOnly, relative } from "./words.js";

export interface WhenProps {
  /** An instant, or as the record writes it: "2017-01-27T20:00:00.000Z". */
  readonly at: Temporal.Instant | string;
  readonly zone: string;
  /** With it the relative time stands beside: "in 3 days". */
  readonly now?: Temporal.Instant;
  /** Only the day. */
  readonly day?: boolean;
}

/** A date as people read it, with its zone, and as machines do. */
export function When({ at, zone, now, day }: WhenProps): JSX.Element {
  const instant = typeof at === "string" ? Temporal.Instant.from(at) : at;
  return (
    <span class="when">
      <time class="when__date" dateTime={instant.toString()}>
        {day ? dateOnly(instant, zone) : dateAndTime(instant, zone)}
      </time>
      {now === undefined ? null : <span class="when__relative">, {relative(instant, now, zone)}</span>}
    </span>
  );
}
