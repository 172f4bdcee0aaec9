import type { Matter, Procedure, Rules } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { barred } from "./barred.js";
import { calendarLines, earliestEffect, earliestVote, imagined } from "./calendar.js";
import { competence } from "./competence.js";
import { timeOf } from "./dates.js";
import type { Time } from "./event.js";
import type { OrganisationFacts } from "./facts.js";
import { comesWithText, matterCode } from "./matter.js";
import { notYetCarried } from "./not-yet-carried.js";
import { oneSubject } from "./one-subject.js";
import { isUnmet } from "./required.js";
import type { LawfulWay } from "./requirement.js";
import { isBody } from "./roll.js";

export interface Asked {
  readonly matters: readonly Matter[];
  readonly body: string | null;
}

/** Every procedure that may decide all of these matters in one question, with its calendar from now; the earliest vote first. */
export function routes(rules: Rules, organisation: OrganisationFacts, matters: readonly Matter[], now: Temporal.Instant): LawfulWay[] {
  const at = timeOf(now);
  const open = rules.procedures.filter((procedure) => isWayFor(rules, procedure, matters) && !oneSubject(rules, procedure, matters).some(isUnmet));
  return open.map((procedure) => way(rules, organisation, procedure, { matters, now: at })).toSorted(byVote);
}

/**
 * Not like this, here is how: for each matter of a refused question the procedures that may decide it, and for the body that was asked what it may decide as
 * ordinary business. Each procedure once, with everything that it offers.
 */
export function lawfulWays(rules: Rules, organisation: OrganisationFacts, asked: Asked, now: Temporal.Instant): LawfulWay[] {
  return waysFor(rules, organisation, asked, timeOf(now));
}

/** The same, at an instant of the record. */
export function waysFor(rules: Rules, organisation: OrganisationFacts, asked: Asked, now: Time): LawfulWay[] {
  const offered = new Map<Procedure, Matter[]>();
  const offer = (procedure: Procedure, matter: Matter): void => {
    offered.set(procedure, [...(offered.get(procedure) ?? []), matter]);
  };
  for (const matter of asked.matters) {
    for (const procedure of rules.procedures) if (isWayFor(rules, procedure, [matter])) offer(procedure, matter);
  }
  for (const procedure of rules.procedures) {
    if (asked.body !== null && decidesIn(procedure, asked.body) && !offered.has(procedure) && mayDecide(rules, procedure, [ORDINARY]))
      offer(procedure, ORDINARY);
  }
  return [...offered].map(([procedure, matters]) => way(rules, organisation, procedure, { matters, now })).toSorted(byVote);
}

/** Whether one of the votes of the procedure is a vote of that body. */
export function decidesIn(procedure: Procedure, body: string): boolean {
  return procedure.stages.some((stage) => stage.kind === "vote" && isBody(stage.roll.value, body));
}

const ORDINARY: Matter = { kind: "residual" };

/** Whether a procedure may decide all of these matters in one question. What stands in the constitution is changed by changing it: a body of its own, who is a member. */
export function isWayFor(rules: Rules, procedure: Procedure, matters: readonly Matter[]): boolean {
  return mayDecide(rules, procedure, matters) || (matters.every(comesWithText) && mayDecide(rules, procedure, [CHANGE, ...matters]));
}

const CHANGE: Matter = { kind: "change-constitution" };

function mayDecide(rules: Rules, procedure: Procedure, matters: readonly Matter[]): boolean {
  return procedure.starts.length > 0 && !competence(rules, procedure, matters).some(isUnmet) && barred(rules, procedure, matters).length === 0;
}

function way(rules: Rules, organisation: OrganisationFacts, procedure: Procedure, wanted: { matters: readonly Matter[]; now: Time }): LawfulWay {
  const line = imagined(rules, { procedure: procedure.id, start: wanted.now, matters: wanted.matters, organisation });
  return {
    procedure: procedure.id,
    name: procedure.name,
    clause: procedure.clause,
    matters: wanted.matters.map(matterCode),
    calendar: calendarLines(line),
    earliestVote: earliestVote(line),
    earliestEffect: earliestEffect(line),
    notYet: notYetCarried(rules, procedure),
  };
}

function byVote(a: LawfulWay, b: LawfulWay): number {
  return a.earliestVote < b.earliestVote ? -1 : a.earliestVote > b.earliestVote ? 1 : 0;
}
