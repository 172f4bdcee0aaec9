import type { Ruled, Rules, Weight, Who } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { apply, applyToMotion } from "./apply.js";
import { timeOf } from "./dates.js";
import { closed, type GivenPapers, type GivenVotes } from "./closed.js";
import type { BoxEnded, Event, MotionId, RollFixed, Spell, Time } from "./event.js";
import type { Patch } from "./clash/patch.js";
import type { MotionFacts, OrganisationFacts, Situation } from "./facts.js";
import { rollWhoOf } from "./electorate.js";
import { line } from "./line.js";
import { upcomingOrder } from "./order/upcoming.js";
import { decidedText } from "./paper/decided-text.js";
import { lostSince, shutOutBy } from "./shut-out.js";
import type { Upcoming } from "./step.js";
import { weightsIn } from "./weighing.js";

/** What only the store knows. A function that answers null says: not yet. */
export interface Supplied {
  /** The people who count for a stage, as of `at`: how many, and the hash of the sorted list of their handles. */
  readonly roll?: (stage: string, at: Time) => Pick<RollFixed, "size" | "handles" | "weights"> | null;
  /** The votes that were given in a stage for or against one text. */
  readonly count?: (stage: string) => GivenVotes | null;
  /** The papers with several options that were handed in. */
  readonly marks?: (stage: string) => GivenPapers | null;
  /** Of a secret vote that is over: how many ballots are in its archive, all of them published, and how many people voted. */
  readonly box?: (stage: string) => Pick<BoxEnded, "ballots" | "voters"> | null;
  /** How many people a notice went to, when the system sends it. */
  readonly recipients?: (stage: string, at: Time) => number | null;
  /** What comes of putting the motion's text on the text in force. */
  readonly patch?: () => Patch | null;
  /** When nobody could vote, in order and apart, by whoever knows it. */
  readonly lost?: (from: Time, to: Time) => readonly Spell[];
}

/** What has to be supplied before time can go on. */
export type Need = NeedOfPeople | NeedOfText;

/** A change of the text has to be put on the text in force. */
export interface NeedOfText {
  readonly kind: "patch";
  readonly motion: MotionId;
  readonly stage: "commencement";
  readonly at: Time;
}

export interface NeedOfPeople {
  readonly kind: "roll" | "count" | "marks" | "box" | "recipients";
  readonly motion: MotionId;
  readonly stage: string;
  readonly at: Time;
  readonly who: Ruled<Who>;
  /** Of a roll: who has several votes there; null where nobody has. */
  readonly weights: readonly Weight[] | null;
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
  let first: Upcoming | null = upcomingOrder(situation);
  for (const { step } of line(situation, null).steps)
    if (step.upcoming !== null && (first === null || step.upcoming.at < first.at)) first = step.upcoming;
  return first;
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
    case "paper":
      return [{ t: "paper", motion: motion.id, stage: next.stage, options: next.options, at: next.at }];
    case "closed": {
      const lost = lostBy(situation, next, supplied);
      if (lost.length > 0) return lost;
      const kind = motion.papers[next.stage] === undefined ? "count" : "marks";
      const given = supplied[kind]?.(next.stage) ?? null;
      return given === null ? need(kind, situation, next) : [closed(situation, next, given)];
    }
    case "box-ended": {
      const lost = lostBy(situation, next, supplied);
      if (lost.length > 0) return lost;
      const { ballots, voters } = supplied.box?.(next.stage) ?? {};
      if (ballots === undefined || voters === undefined) return need("box", situation, next);
      return [{ t: "box-ended", motion: motion.id, stage: next.stage, ballots, voters, at: next.at }];
    }
    case "appeal-decided":
      return [{ t: "appeal-decided", motion: motion.id, option: next.option, ruling: "in-order", by: [], reasons: null, at: next.at }];
    case "lapsed":
      return [{ t: "lapsed", motion: motion.id, stage: next.stage, at: next.at }];
    case "ruled":
      return [{ t: "ruled", motion: motion.id, ruling: next.ruling, by: [], reasons: null, at: next.at }];
    case "patched": {
      const patch = supplied.patch?.() ?? null;
      if (patch === null) return { kind: "patch", motion: motion.id, stage: "commencement", at: next.at };
      return [{ t: "patched", motion: motion.id, ...patch, at: next.at }];
    }
    case "in-force":
      return inForce(rules, organisation, motion, next.at);
  }
}

function inForce(rules: Rules, organisation: OrganisationFacts, motion: MotionFacts, at: Time): readonly Event[] {
  const event: Event = { t: "in-force", motion: motion.id, at };
  const { text, rules: compiled } = decidedText({ rules, organisation, motion });
  if (compiled === null) return [event];
  return [event, { t: "constitution", version: organisation.version + 1, text, rules: compiled, language: rules.language, motion: motion.id, at }];
}

/** Before a vote is over, the time that members lost in it until then is told: it may not be over. */
function lostBy(situation: OnMotion, { stage, at }: { stage: string; at: Time }, { lost }: Supplied): readonly Event[] {
  const since = lost === undefined ? null : lostSince(situation, stage);
  return lost === undefined || since === null ? [] : shutOutBy(situation, stage, { spells: lost(since, at), at });
}

function need(kind: NeedOfPeople["kind"], situation: OnMotion, next: { stage: string; at: Time }): NeedOfPeople {
  return {
    kind,
    motion: situation.motion.id,
    stage: next.stage,
    at: next.at,
    who: rollWhoOf(situation, next.stage),
    weights: weightsIn(situation, next.stage),
  };
}
