import type { Span } from "@folkmoot/exact";
import type { Anchor, Deadline } from "../rules.js";

/** "14 clear days", "1 month". The phrase grammar reads it as the same span. */
export function printSpan(span: Span): string {
  const count = span.days === null ? "" : `${span.days} `;
  return `${span.n.toLocaleString("en-GB")} ${count}${span.unit}${span.n === 1 ? "" : "s"}`;
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
  if (deadline.kind === "date") return printDate(deadline.date);
  if (deadline.kind === "at") return `when ${printAnchor(deadline.anchor)}`;
  return `${printSpan(deadline.span)} ${deadline.side} ${printAnchor(deadline.anchor)}`;
}

export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
