import {
  afterNotice,
  afterWorking,
  clearDaysBetween,
  dateOf,
  dayNumber,
  endOfDay,
  nextWorking,
  plus,
  plusWorking,
  workingDaysBetween,
  type Span,
} from "@folkmoot/exact";
import type { Deadline, Rules } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import type { Time } from "./event.js";
import { workdaysOf, type HolidaysSet } from "./holidays.js";
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
  /** The same of the next working day where the date is none, as far as holidays were known at `known`. */
  readonly startOfWorking: (date: string, known: Time) => Time;
  /** The date of an instant in that zone. */
  readonly dayOf: (at: Time) => string;
  /** How many whole days lie between the days of two instants. */
  readonly clearDays: (given: Time, event: Time) => number;
  /** How many of them are working days, as was known at the first. */
  readonly workingDays: (given: Time, event: Time) => number;
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
const remembered = new WeakMap<Rules, WeakMap<readonly HolidaysSet[], Dates>>();
const NO_HOLIDAYS: readonly HolidaysSet[] = [];

/** The dates of a constitution, with the holidays that are on record. Answers are remembered beside the rules: a vote asks the same question thousands of times a second. */
export function datesOf(rules: Rules, holidays: readonly HolidaysSet[] = NO_HOLIDAYS): Dates {
  const ofRules = remembered.get(rules) ?? new WeakMap<readonly HolidaysSet[], Dates>();
  const known = ofRules.get(holidays);
  if (known !== undefined) return known;
  const zone = rules.organisation.zone.value;
  const workdays = workdaysOf(rules, holidays);
  const dates: Dates = {
    after: remember(keyOf, (given, span) =>
      neverComes(given, span)
        ? NEVER
        : timeOf(goesByWork(span) ? afterWorking(instantOf(given), span, workdays(given)) : afterNotice(instantOf(given), span, zone)),
    ),
    plus: remember(keyOf, (from, span) =>
      neverComes(from, span)
        ? NEVER
        : timeOf(goesByWork(span) ? plusWorking(instantOf(from), span, workdays(from)) : plus(instantOf(from), span, zone)),
    ),
    dayOver: remember<void, Time>(
      () => "",
      (at) => (at >= FAR ? NEVER : timeOf(endOfDay(instantOf(at), zone))),
    ),
    startOf: (date) => timeOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).toInstant()),
    startOfWorking: (date, at) => dates.startOf(dateOf(nextWorking(dayNumber(date), workdays(at)))),
    dayOf: (at) => instantOf(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
    clearDays: remember(
      (event: Time) => event,
      (given, event) => clearDaysBetween(instantOf(given), instantOf(event), zone),
    ),
    workingDays: remember(
      (event: Time) => event,
      (given, event) => workingDaysBetween(instantOf(given), instantOf(event), workdays(given)),
    ),
    nextEvening: remember<void, Time>(
      () => "",
      (at) => (at >= FAR ? NEVER : timeOf(eveningFrom(instantOf(at), zone))),
    ),
  };
  remembered.set(rules, ofRules.set(holidays, dates));
  return dates;
}

/** Whether it depends on which days are working days. */
export function goesByWork({ days, or }: Span): boolean {
  return days === "working" || or !== undefined;
}

function keyOf(span: Span): string {
  return `${span.n}${span.unit}${span.days ?? ""}${span.or ?? ""}`;
}

/** The instant by which `deadline` asks something to be done, or from which it lets something be done, when its anchor is at `anchor`. */
export function deadlineAt(deadline: Deadline, anchor: Time, dates: Dates): Time {
  if (deadline.kind === "at") return anchor;
  if (deadline.kind === "span") return deadline.side === "after" ? dates.after(anchor, deadline.span) : dates.plus(anchor, negative(deadline.span));
  return deadline.or === undefined ? dates.startOf(deadline.date) : dates.startOfWorking(deadline.date, anchor);
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
