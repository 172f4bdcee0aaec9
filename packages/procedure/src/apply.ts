import { applyToBoxes, isBoxEvent } from "./apply-boxes.js";
import { applyToOptions, isOptionEvent } from "./apply-options.js";
import type { Event, EventOf } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";

/** An organisation of which nothing is known yet. */
export const UNFOUNDED: OrganisationFacts = { mode: "real", version: 0, members: 0, seated: {}, meetings: [] };

/** Folds one entry into the facts of its organisation. */
export function apply(organisation: OrganisationFacts, event: Event): OrganisationFacts {
  switch (event.t) {
    case "founded":
      return { ...organisation, mode: event.mode };
    case "constitution":
      return { ...organisation, version: event.version };
    case "register":
      return { ...organisation, members: organisation.members + event.joined - event.left };
    case "seated":
      return { ...organisation, seated: { ...organisation.seated, [event.body]: event.filled } };
    case "meeting-called":
      return {
        ...organisation,
        meetings: [...organisation.meetings, { meeting: event.meeting, of: event.of, starts: event.starts, calledAt: event.at }],
      };
    case "holidays": {
      const { calendar, year, days, at } = event;
      return { ...organisation, holidays: [...(organisation.holidays ?? []), { calendar, year, days, at }] };
    }
    default:
      return organisation;
  }
}

/** Folds one entry into the facts of its motion. The first must be its deposit. */
export function applyToMotion(motion: MotionFacts | null, event: Event): MotionFacts {
  if (event.t === "deposited") return deposited(event);
  if (motion === null) throw new Error(`a motion begins with its deposit, not with ${event.t}`);
  if (isOptionEvent(event)) return applyToOptions(motion, event);
  if (isBoxEvent(event)) return applyToBoxes(motion, event);
  switch (event.t) {
    case "roll":
      return { ...motion, rolls: { ...motion.rolls, [event.stage]: rollOf(event) } };
    case "support-reached":
      return { ...motion, support: { needed: motion.support.needed, reachedAt: event.at } };
    case "notice": {
      const { at: sentAt, recipients, meeting, by } = event;
      return { ...motion, notices: { ...motion.notices, [event.stage]: { sentAt, recipients, meeting, bySystem: by === null } } };
    }
    case "closed": {
      const { at, count, entitled, voters, represented, carried, adopted } = event;
      const of = {
        ...(voters === undefined ? {} : { voters }),
        ...(represented === undefined ? {} : { represented }),
        ...(adopted === undefined ? {} : { adopted }),
      };
      return { ...motion, closed: { ...motion.closed, [event.stage]: { at, count, entitled, carried, ...of } } };
    }
    case "shut-out":
      return { ...motion, shutOut: { ...motion.shutOut, [event.stage]: [...(motion.shutOut?.[event.stage] ?? []), ...event.spells] } };
    case "challenged":
      return { ...motion, challenges: [...motion.challenges, { by: event.by, at: event.at }] };
    case "ruled":
      return { ...motion, ruling: { at: event.at, ruling: event.ruling, silent: event.by.length === 0, settles: motion.challenges.length } };
    case "withdrawn":
      return { ...motion, ended: { how: "withdrawn", at: event.at } };
    case "lapsed":
      return { ...motion, ended: { how: event.stage === "order" ? "out of order" : "lapsed", at: event.at } };
    case "patched": {
      const { version, clashes, set, at } = event;
      return { ...motion, patched: { version, clashes, set, at } };
    }
    case "in-force":
      return { ...motion, inForceAt: event.at };
    default:
      return motion;
  }
}

function rollOf({ size, weights, at }: EventOf<"roll">): MotionFacts["rolls"][string] {
  return weights === undefined ? { size, at } : { size, weights: weights.map((part) => ({ votes: part.votes, size: part.size })), at };
}

function deposited(event: Extract<Event, { t: "deposited" }>): MotionFacts {
  const { motion: id, procedure, version, by, as, matters, touches, text, rules, members, at: depositedAt } = event;
  return {
    id,
    procedure,
    version,
    by,
    with: event.with ?? [],
    as,
    matters,
    touches,
    text,
    rules,
    members,
    depositedAt,
    support: { needed: event.support, reachedAt: event.support === 1 ? depositedAt : null },
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
}
