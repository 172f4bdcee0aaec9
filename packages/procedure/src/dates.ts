import { afterNotice, endOfDay, plus, type Span } from "@folkmoot/exact";
import type { Deadline, Rules } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import type { Time } from "./event.js";

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
}

const MOST_REMEMBERED = 4096;
const remembered = new WeakMap<Rules, Dates>();

/** The dates of a constitution. Answers are remembered beside the rules: a vote asks the same question thousands of times a second. */
export function datesOf(rules: Rules): Dates {
  const known = remembered.get(rules);
  if (known !== undefined) return known;
  const zone = rules.organisation.zone.value;
  const dates: Dates = {
    after: remember((given, span) => afterNotice(instantOf(given), span, zone)),
    plus: remember((from, span) => plus(instantOf(from), span, zone)),
    dayOver: (at) => timeOf(endOfDay(instantOf(at), zone)),
  };
  remembered.set(rules, dates);
  return dates;
}

/** The instant by which `deadline` asks something to be done, or from which it lets something be done, when its anchor is at `anchor`. */
export function deadlineAt(deadline: Deadline, anchor: Time, dates: Dates): Time {
  if (deadline.kind === "at") return anchor;
  if (deadline.kind === "span") return deadline.side === "after" ? dates.after(anchor, deadline.span) : dates.plus(anchor, negative(deadline.span));
  return timeOf(Temporal.Instant.from(`${deadline.date}T00:00:00Z`));
}

export function timeOf(instant: Temporal.Instant): Time {
  return instant.toString({ fractionalSecondDigits: 3 });
}

export function instantOf(time: Time): Temporal.Instant {
  return Temporal.Instant.from(time);
}

export function later(a: Time, b: Time): Time {
  return a > b ? a : b;
}

export function earlier(a: Time, b: Time): Time {
  return a < b ? a : b;
}

function negative(span: Span): Span {
  return { ...span, n: -span.n };
}

function remember(compute: (from: Time, span: Span) => Temporal.Instant): (from: Time, span: Span) => Time {
  const answers = new Map<string, Time>();
  return (from, span) => {
    const question = `${from}${span.n}${span.unit}${span.days ?? ""}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = timeOf(compute(from, span));
    answers.set(question, answer);
    return answer;
  };
}
