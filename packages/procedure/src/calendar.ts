import type { Matter, Rules } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { timeOf } from "./dates.js";
import type { Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import { procedureOf } from "./governing.js";
import { type Line, line } from "./line.js";
import type { CalendarLine } from "./requirement.js";

/**
 * The dates of a procedure if it were started at `start` and everybody did their part at once: the earliest that the rules allow for a question about these matters.
 */
export function calendar(
  { rules, holidays }: { rules: Rules; holidays: OrganisationFacts["holidays"] },
  procedure: string,
  start: Temporal.Instant,
  matters: readonly Matter[],
): CalendarLine[] {
  return calendarLines(imagined(rules, { procedure, start: timeOf(start), matters, organisation: { meetings: [], holidays } }));
}

export interface Imagined {
  readonly procedure: string;
  readonly start: Time;
  readonly matters: readonly Matter[];
  /** What is on record of the organisation that dates depend on. */
  readonly organisation: Pick<OrganisationFacts, "meetings" | "holidays">;
  readonly touches?: readonly string[];
}

/** The line of a motion that nobody has put yet. */
export function imagined(rules: Rules, { procedure, start, matters, organisation: recorded, touches = [] }: Imagined): Line {
  const alone = procedureOf(rules, procedure).starts.some(({ value }) => value.amount === null && (value.who.memberOf || value.who.kind !== "body"));
  const organisation: OrganisationFacts = {
    mode: "real",
    version: 0,
    members: 0,
    seated: {},
    meetings: recorded.meetings,
    holidays: recorded.holidays,
  };
  const motion: MotionFacts = {
    id: "",
    procedure,
    version: 0,
    by: "",
    with: [],
    as: { kind: "member" },
    matters,
    touches,
    text: "",
    rules: null,
    members: 0,
    depositedAt: start,
    support: { needed: alone ? 1 : 2, reachedAt: alone ? start : null },
    notices: {},
    rolls: {},
    closed: {},
    challenges: [],
    ruling: null,
    options: [],
    contradictions: [],
    papers: {},
    order: null,
    ended: null,
    inForceAt: null,
  };
  return line({ rules, organisation, motion }, start);
}

export function calendarLines({ steps }: Line): CalendarLine[] {
  return steps.map(({ step: { place } }) => ({
    stage: place.stage,
    kind: place.kind,
    name: place.name,
    clause: place.clause,
    words: place.words,
    from: place.from,
    // Until the signatures are there: the calendar goes on as if they were there at once.
    to: place.kind === "support" ? null : place.to,
  }));
}

/** When the first vote may open at the earliest. */
export function earliestVote({ steps }: Line): Time {
  const vote = steps.find(({ stage }) => stage?.kind === "vote") ?? steps.at(-1);
  return vote?.step.place.from ?? "";
}

/** When the decision may take effect at the earliest. */
export function earliestEffect({ steps }: Line): Time {
  const last = steps.at(-1)?.step.place;
  return last?.to ?? last?.from ?? "";
}
