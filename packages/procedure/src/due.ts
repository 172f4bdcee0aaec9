import type { Ruled, Rules, Who } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { apply, applyToMotion } from "./apply.js";
import { timeOf } from "./dates.js";
import type { Count, Event, Hash, MotionId, Time } from "./event.js";
import type { MotionFacts, OrganisationFacts, Situation } from "./facts.js";
import { rollWhoOf, voteStage } from "./electorate.js";
import { line } from "./line.js";
import { result } from "./result.js";
import type { Upcoming } from "./step.js";

/** What only the store knows. A function that answers null says: not yet. */
export interface Supplied {
  /** The people who count for a stage, as of `at`: how many, and the hash of the sorted list of their handles. */
  readonly roll?: (stage: string, at: Time) => { readonly size: number; readonly handles: Hash } | null;
  /** The votes that were given in a stage. */
  readonly count?: (stage: string) => { readonly count: Count; readonly entitled: number } | null;
  /** How many people a notice went to, when the system sends it. */
  readonly recipients?: (stage: string, at: Time) => number | null;
}

/** What has to be supplied before time can go on. */
export interface Need {
  readonly kind: "roll" | "count" | "recipients";
  readonly motion: MotionId;
  readonly stage: string;
  readonly at: Time;
  readonly who: Ruled<Who>;
}

export interface Due {
  /** In the order in which they belong in the record. */
  readonly events: readonly Event[];
  /** At most one: what comes after it is known when it is. */
  readonly needs: readonly Need[];
}

type OnMotion = Situation & { readonly motion: MotionFacts };

/**
 * What time alone has brought to a motion up to and including `now`, each event at its own instant. Depends on facts and time only: called late, twice
 * or after a pause it gives the same events, and nothing once they are recorded.
 */
export function due(situation: Situation, now: Temporal.Instant, supplied: Supplied = {}): Due {
  const until = timeOf(now);
  const events: Event[] = [];
  let { organisation, motion } = situation;
  while (motion !== null) {
    const here: OnMotion = { rules: situation.rules, organisation, motion };
    const next = upcoming(here);
    if (next === null || next.at > until) return { events, needs: [] };
    const made = eventsOf(here, next, supplied);
    if ("kind" in made) return { events, needs: [made] };
    for (const event of made) {
      events.push(event);
      organisation = apply(organisation, event);
      motion = applyToMotion(motion, event);
    }
  }
  return { events, needs: [] };
}

/** The next instant at which time alone brings something that is not recorded yet; null when the motion waits for a person or is over. */
export function nextDue(situation: Situation): Time | null {
  return situation.motion === null ? null : (upcoming({ ...situation, motion: situation.motion })?.at ?? null);
}

/** The next thing that time alone brings, judged by what is recorded. */
export function upcoming(situation: OnMotion): Upcoming | null {
  if (situation.motion.ended !== null || situation.motion.inForceAt !== null) return null;
  for (const { step } of line(situation, null).steps) if (step.upcoming !== null) return step.upcoming;
  return null;
}

function eventsOf(situation: OnMotion, next: Upcoming, supplied: Supplied): readonly Event[] | Need {
  const { rules, organisation, motion } = situation;
  switch (next.what) {
    case "roll": {
      const roll = supplied.roll?.(next.stage, next.at) ?? null;
      if (roll === null) return need("roll", situation, next);
      return [{ t: "roll", motion: motion.id, stage: next.stage, ...roll, at: next.at }];
    }
    case "notice": {
      const recipients = supplied.recipients?.(next.stage, next.at) ?? null;
      if (recipients === null) return need("recipients", situation, next);
      return [{ t: "notice", motion: motion.id, stage: next.stage, by: null, recipients, meeting: next.meeting, at: next.at }];
    }
    case "closed": {
      const given = supplied.count?.(next.stage) ?? null;
      return given === null ? need("count", situation, next) : [closed(situation, next, given)];
    }
    case "lapsed":
      return [{ t: "lapsed", motion: motion.id, stage: next.stage, at: next.at }];
    case "ruled":
      return [{ t: "ruled", motion: motion.id, ruling: next.ruling, by: [], reasons: null, at: next.at }];
    case "in-force":
      return inForce(rules, organisation, motion, next.at);
  }
}

/** The result of a vote as an event: what the counts make of it under the rules. */
export function closed(situation: OnMotion, vote: { stage: string; at: Time }, given: { count: Count; entitled: number }): Event {
  const { rules, motion } = situation;
  const { carried } = result(rules, voteStage(situation, vote.stage), { ...given, members: motion.members });
  return { t: "closed", motion: motion.id, stage: vote.stage, count: given.count, entitled: given.entitled, carried, at: vote.at };
}

function inForce(rules: Rules, organisation: OrganisationFacts, motion: MotionFacts, at: Time): readonly Event[] {
  const event: Event = { t: "in-force", motion: motion.id, at };
  if (motion.rules === null) return [event];
  return [
    event,
    { t: "constitution", version: organisation.version + 1, text: motion.text, rules: motion.rules, language: rules.language, motion: motion.id, at },
  ];
}

function need(kind: Need["kind"], situation: OnMotion, next: { stage: string; at: Time }): Need {
  return { kind, motion: situation.motion.id, stage: next.stage, at: next.at, who: rollWhoOf(situation, next.stage) };
}
