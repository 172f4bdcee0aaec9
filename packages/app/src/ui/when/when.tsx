import type { JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import { millisecondsOf, type Moment } from "./local.js";
import { useLanguage } from "../language/language.js";
import { dateAndTime, dateOnly, relative } from "./words.js";

export interface WhenProps {
  readonly at: Moment;
  readonly zone: string;
  /** With it the relative time stands beside: "in 3 days". */
  readonly now?: Temporal.Instant;
  /** Only the day. */
  readonly day?: boolean;
}

/** A date as people read it, with its zone, and as machines do. */
export function When({ at, zone, now, day }: WhenProps): JSX.Element {
  const language = useLanguage();
  return (
    <span class="when">
      <time class="when__date" dateTime={forMachines(at)}>
        {day ? dateOnly(at, zone, language) : dateAndTime(at, zone, language)}
      </time>
      {now === undefined ? null : <span class="when__relative">, {relative(at, now, zone, language)}</span>}
    </span>
  );
}

/** "2017-01-27T20:00:00Z". */
function forMachines(at: Moment): string {
  return new Date(millisecondsOf(at)).toISOString().replace(".000Z", "Z");
}
