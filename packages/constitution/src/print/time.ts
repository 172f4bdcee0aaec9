import type { Span } from "@folkmoot/exact";
import type { Anchor, Deadline, WorkingDays } from "../rules.js";

/** "14 clear days", "1 month". The phrase grammar reads it as the same span. */
export function printSpan(span: Span): string {
  const count = span.days === null ? "" : `${span.days} `;
  return `${span.n.toLocaleString("en-GB")} ${count}${span.unit}${span.n === 1 ? "" : "s"}`;
}

/** A span with the day on which it ends where the last is no working day. */
export function printTime(span: Span): string {
  return printSpan(span) + printOr(span);
}

export function printOr({ or }: { readonly or?: "next working day" }): string {
  return or === undefined ? "" : `, or on the ${or}`;
}

const ANCHORS: Readonly<Record<Anchor, string>> = {
  "notice given": "notice was given",
  "notice sent": "notice was sent",
  "vote opens": "the vote opens",
  "vote closes": "the vote closes",
  "result declared": "the result is declared",
  decision: "the decision",
  application: "the application",
  request: "the request",
  challenge: "the challenge",
  "last signature": "the last signature needed",
  "meeting starts": "the meeting starts",
  "discussion ends": "the discussion ends",
  "fell due": "the subscription fell due",
  registration: "registration",
  recorded: "it is recorded in the register",
};

export function printAnchor(anchor: Anchor): string {
  return ANCHORS[anchor];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "14 clear days after the result is declared", "1 July 2017", "when the result is declared". */
export function printDeadline(deadline: Deadline): string {
  if (deadline.kind === "date") return printDate(deadline.date) + printOr(deadline);
  if (deadline.kind === "at") return `when ${printAnchor(deadline.anchor)}`;
  return `${printSpan(deadline.span)} ${deadline.side} ${printAnchor(deadline.anchor)}${printOr(deadline.span)}`;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Monday to Friday". */
export function printWeek({ first, last }: Pick<WorkingDays, "first" | "last">): string {
  return `${WEEKDAYS[first - 1]} to ${WEEKDAYS[last - 1]}`;
}

export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
