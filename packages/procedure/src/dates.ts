import { afterNotice, clearDaysBetween, endOfDay, plus, type Span } from "@folkmoot/exact";
import type { Deadline, Rules } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import type { Time } from "./event.js";
import { isoOf, millisecondsOf } from "./iso.js";

/**
 * Arithmetic on instants of the record in the zone of one constitution. A `Time` has one fixed form, so that earlier and later are `<` and `>`.
 */
export interface Dates {
  /** When `span` of notice given at `given` is over: for clear days the first instant after the last clear day. Also the end of "within `span` of `given`". */
  readonly after: (given: Time, span: Span) => Time;
  /** The same local time that much later; exact for hours and minutes. How long a vote or a discussion lasts. */
  readonly plus: (from: Time, span: Span) => Time;
  /** The first instant of the next day. */
  readonly dayOver: (at: Time) => Time;
  /** The first instant of a date in the zone of the organisation, "2017-07-01". */
  readonly startOf: (date: string) => Time;
  /** The date of an instant in that zone. */
  readonly dayOf: (at: Time) => string;
  /** How many whole days lie between the days of two instants. */
  readonly clearDays: (given: Time, event: Time) => number;
  /** The first start of an evening from `at` on, for a meeting that the system has to call. */
  readonly nextEvening: (at: Time) => Time;
}

const EVENING = new Temporal.PlainTime(19);

/** What no organisation lives to see comes on the last day that can be written, instead of failing. */
const NEVER: Time = "9999-12-31T23:59:59.999Z";
const FAR: Time = "9000-01-01T00:00:00.000Z";
const MOST_OF: { readonly [unit in Span["unit"]]: number } = {
  minute: 450_000_000,
  hour: 7_500_000,
  day: 300_000,
  week: 45_000,
  month: 10_000,
  year: 900,
};
const MOST_REMEMBERED = 4096;
const remembered = new WeakMap<Rules, Dates>();

/** The dates of a constitution. Answers are remembered beside the rules: a vote asks the same question thousands of times a second. */
export function datesOf(rules: Rules): Dates {
  const known = remembered.get(rules);
  if (known !== undefined) return known;
  const zone = rules.organisation.zone.value;
  const dates: Dates = {
    after: remember(
      (span: Span) => `${span.n}${span.unit}${span.days ?? ""}`,
      (given, span) => (neverComes(given, span) ? NEVER : timeOf(afterNotice(instantOf(given), span, zone))),
    ),
    plus: remember(
      (span: Span) => `${span.n}${span.unit}`,
      (from, span) => (neverComes(from, span) ? NEVER : timeOf(plus(instantOf(from), span, zone))),
    ),
    dayOver: remember<void, Time>(
      () => "",
      (at) => (at >= FAR ? NEVER : timeOf(endOfDay(instantOf(at), zone))),
    ),
    startOf: (date) => timeOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).toInstant()),
    dayOf: (at) => instantOf(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
    clearDays: remember(
      (event: Time) => event,
      (given, event) => clearDaysBetween(instantOf(given), instantOf(event), zone),
    ),
    nextEvening: remember<void, Time>(
      () => "",
      (at) => (at >= FAR ? NEVER : timeOf(eveningFrom(instantOf(at), zone))),
    ),
  };
  remembered.set(rules, dates);
  return dates;
}

/** The instant by which `deadline` asks something to be done, or from which it lets something be done, when its anchor is at `anchor`. */
export function deadlineAt(deadline: Deadline, anchor: Time, dates: Dates): Time {
  if (deadline.kind === "at") return anchor;
  if (deadline.kind === "span") return deadline.side === "after" ? dates.after(anchor, deadline.span) : dates.plus(anchor, negative(deadline.span));
  return dates.startOf(deadline.date);
}

export function timeOf(instant: Temporal.Instant): Time {
  return isoOf(instant.epochMilliseconds);
}

export function instantOf(time: Time): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(millisecondsOf(time));
}

export function later(a: Time, b: Time): Time {
  return a > b ? a : b;
}

export function earlier(a: Time, b: Time): Time {
  return a < b ? a : b;
}

function neverComes(from: Time, { n, unit }: Span): boolean {
  return from >= FAR || n > MOST_OF[unit];
}

function negative(span: Span): Span {
  return { ...span, n: -span.n };
}

function eveningFrom(instant: Temporal.Instant, zone: string): Temporal.Instant {
  const day = instant.toZonedDateTimeISO(zone).toPlainDate();
  const evening = day.toZonedDateTime({ timeZone: zone, plainTime: EVENING }).toInstant();
  return Temporal.Instant.compare(evening, instant) >= 0
    ? evening
    : day.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: EVENING }).toInstant();
}

function remember<Question, Answer>(
  key: (question: Question) => string,
  compute: (from: Time, question: Question) => Answer,
): (from: Time, question: Question) => Answer {
  const answers = new Map<string, Answer>();
  return (from, question) => {
    const asked = from + key(question);
    const known = answers.get(asked);
    if (known !== undefined) return known;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = compute(from, question);
    answers.set(asked, answer);
    return answer;
  };
}
