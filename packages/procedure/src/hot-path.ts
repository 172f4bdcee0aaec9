import type { Ruled, Who } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { needsBox } from "./box/needs-box.js";
import { timeOf } from "./dates.js";
import { answeredIn, closed, type Given } from "./closed.js";
import { rollWhoOf } from "./electorate.js";
import type { Event, Time } from "./event.js";
import type { Situation } from "./facts.js";
import { onMotion, openRun, openRuns, position } from "./position.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { wrongStage } from "./right-stage.js";
import { keepsOpen } from "./window.js";

/** Why a motion can't be signed at `now`; empty: it can, by those on the roll "support". */
export function maySign(situation: Situation, now: Temporal.Instant): Requirement[] {
  const here = position(onMotion(situation), timeOf(now));
  return here.state === "support" ? [] : [wrongStage(here, "sign")];
}

/** Why a vote can't be given in `stage` at `now`; empty: it can, by those on its roll. Open from the first instant, inclusive, to the last, exclusive. */
export function mayVote(situation: Situation, stage: string, now: Temporal.Instant): Requirement[] {
  const here = position(onMotion(situation), timeOf(now));
  if (openRuns(here).some((open) => open.stage.id === stage)) return [];
  const run = here.line.steps.find((candidate) => candidate.stage?.id === stage && candidate.stage.kind === "vote");
  if (run === undefined) return [wrongStage(here, "vote")];
  const { place } = run.step;
  const evidence = { opens: place.from, closes: place.to ?? place.from, wanted: timeOf(now) };
  return [unmet("window", place, evidence, timeOf(now) < place.from ? place.from : null)];
}

/** A vote that is open, with its dates. */
export interface OpenVote {
  readonly stage: string;
  readonly opens: Time;
  readonly closes: Time;
}

/** The votes that are open at `now`: several where a question is voted on in chambers. */
export function openVotes(situation: Situation, now: Temporal.Instant): readonly OpenVote[] {
  return openRuns(position(onMotion(situation), timeOf(now))).map(({ stage, run }) => {
    const { from, to } = run.step.place;
    return { stage: stage.id, opens: from, closes: to ?? from };
  });
}

/** The vote that is open at `now`; of several chambers the first. */
export function openVote(situation: Situation, now: Temporal.Instant): OpenVote | null {
  return openVotes(situation, now)[0] ?? null;
}

/** Who counts for a stage: a vote's roll, "support", or the recipients of a notice. */
export function rollWho(situation: Situation, stage: string): Ruled<Who> {
  return rollWhoOf(onMotion(situation), stage);
}

/** The support that has just been reached, as an event; none while signatures are missing or when gathering is over. `count` includes the mover. */
export function reachSupport(situation: Situation, count: number, now: Temporal.Instant): Event[] {
  const { motion } = onMotion(situation);
  if (maySign(situation, now).length > 0 || count < motion.support.needed) return [];
  return [{ t: "support-reached", motion: motion.id, count, needed: motion.support.needed, at: timeOf(now) }];
}

/** The close of a vote in which everybody has answered, where the text lets that close it; none while somebody has not. */
export function closeEarly(situation: Situation, given: Given, now: Temporal.Instant): Event[] {
  const on = onMotion(situation);
  const at = timeOf(now);
  const open = openRun(position(on, at));
  if (open === null || needsBox(open.stage) || open.stage.closesEarly === null || on.motion.rolls[open.stage.id]?.size !== given.entitled) return [];
  if (keepsOpen(open.stage, open.run.step.place, { answered: answeredIn(given), entitled: given.entitled, now: at }).length > 0) return [];
  return [closed(on, { stage: open.stage.id, at }, given)];
}
