import type { Deadline, Representation, Ruled, VoteStage } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { deadlineAt, timeOf } from "../dates.js";
import type { Time } from "../event.js";
import type { Situation } from "../facts.js";
import { line } from "../line.js";
import { onMotion } from "../position.js";

/** The answer to somebody who wants another to vote for them in a vote of a motion. */
export type AppointAnswer =
  /** Until when; null: nobody knows yet when it closes. It can be taken back as long as the vote is not closed. */
  | { readonly kind: "open"; readonly represented: Ruled<Representation>; readonly until: Time | null }
  /** The text lets nobody vote for another here. */
  | { readonly kind: "not here" }
  /** The text asks for it earlier. What was lodged before can still be taken back. */
  | { readonly kind: "too late"; readonly lodged: Ruled<Deadline>; readonly until: Time }
  | { readonly kind: "closed" };

/** Whether somebody may be appointed to vote for another in a vote at `now`: from the deposit until the vote closes, or as long before it as the text says. */
export function mayAppoint(situation: Situation, stage: string, now: Temporal.Instant): AppointAnswer {
  const on = onMotion(situation);
  const at = timeOf(now);
  const { procedure, steps, dates } = line(on, at);
  const vote = procedure.stages.find((one): one is VoteStage => one.kind === "vote" && one.id === stage);
  if (vote?.represented === undefined || vote.secrecy.value === "secret") return { kind: "not here" };
  if (on.motion.closed[stage] !== undefined || on.motion.ended !== null) return { kind: "closed" };
  const place = steps.find((run) => run.stage?.id === stage)?.step.place;
  if (place?.to !== undefined && place.to !== null && place.fixed && at >= place.to) return { kind: "closed" };
  const opens = place?.fixed === true ? place.from : null;
  const lodged = vote.lodged === undefined || opens === null ? null : deadlineAt(vote.lodged.value, opens, dates);
  if (lodged !== null && vote.lodged !== undefined && at >= lodged) return { kind: "too late", lodged: vote.lodged, until: lodged };
  return { kind: "open", represented: vote.represented, until: lodged ?? (place?.fixed === true ? place.to : null) };
}

/** Until when appointments count that were made for a vote: those of all votes of a procedure too. Null: until it closes. */
export function lodgedUntil(situation: Situation, stage: string, now: Temporal.Instant): Time | null {
  const { procedure, steps, dates } = line(onMotion(situation), timeOf(now));
  const vote = procedure.stages.find((one): one is VoteStage => one.kind === "vote" && one.id === stage);
  const place = steps.find((run) => run.stage?.id === stage)?.step.place;
  return vote?.lodged === undefined || place === undefined ? null : deadlineAt(vote.lodged.value, place.from, dates);
}
