import type { Matter, Procedure } from "@folkmoot/constitution";
import { admissible } from "./admissible.js";
import { earliestVote, imagined } from "./calendar.js";
import type { Deposit } from "./command.js";
import type { Judged } from "./judged.js";
import { DEFAULT } from "./default-rule.js";
import type { Event, Time } from "./event.js";
import type { Situation } from "./facts.js";
import { governing } from "./governing.js";
import { decidesIn, waysFor } from "./lawful-ways.js";
import { speaksOf } from "./matter.js";
import { mover } from "./mover.js";
import { together } from "./movers.js";
import { noticeRequired } from "./notice.js";
import { roomOnRoll } from "./box/room.js";
import { roomForMovers } from "./options/room.js";
import { isUnmet, met, unmet } from "./required.js";
import type { LawfulWay, Requirement } from "./requirement.js";
import { soundText } from "./sound-text.js";
import type { Place } from "./step.js";
import { startsOpenTo } from "./support.js";

/**
 * Puts a question to a procedure, or to a body: then each procedure in which that body votes is tried, in the order of the text.
 * It becomes a motion under the first that admits it; otherwise every distinct reason why none does is answered.
 */
export function deposit(situation: Situation, command: Deposit, now: Time): Judged {
  const tried = candidates(situation, command).map((general) => {
    const procedure = governing(situation.rules, general.id, { ...command, as: command.actor.as, depositedAt: now });
    return { procedure, requirements: admission(situation, procedure, command, now) };
  });
  for (const { procedure, requirements } of tried) {
    if (!requirements.some(isUnmet)) return { requirements, events: [deposited(situation, procedure, command, now)] };
  }
  if (tried.length === 0)
    return { requirements: [unmet("competence", DEFAULT.onlyWhatIsGiven, { procedure: "", matters: "", said: "", belongs: "" })], events: [] };
  return { requirements: merged(tried.map(({ requirements }) => requirements)), events: [] };
}

/** What would be lawful instead of a refused deposit, from `now`. */
export function insteadOf({ rules, organisation }: Situation, { matters, to }: Deposit, now: Time): readonly LawfulWay[] {
  return waysFor(rules, organisation, { matters, body: "body" in to ? to.body : null }, now);
}

/** The checklist of a deposit, in the order in which a person would want to read what is missing. */
function admission(situation: Situation, procedure: Procedure, command: Deposit, now: Time): Requirement[] {
  const { rules, organisation } = situation;
  const { mayDecide, notYet } = admissible(rules, procedure, command.matters);
  return [
    ...mayDecide,
    ...inTime(situation, procedure, command, now),
    mover(procedure, command.actor.as, organisation.members),
    ...roomForMovers(1 + (command.with?.length ?? 0)),
    ...roomOnRoll(procedure, organisation.members),
    ...soundText(command.matters, { errors: command.errors, compiled: command.rules !== null }),
    ...notYet,
  ];
}

/** Where the mover wants it decided at a given instant: whether notice can be long enough by then, and whether the vote can have been open long enough. */
function inTime(situation: Situation, procedure: Procedure, command: Deposit, now: Time): Requirement[] {
  if (command.decideAt === null) return [];
  const wanted = command.decideAt;
  const { rules, organisation } = situation;
  const line = imagined(rules, {
    procedure: procedure.id,
    start: now,
    matters: command.matters,
    touches: command.touches,
    organisation,
  });
  return line.steps.flatMap(({ stage, step }) => {
    if (stage?.kind === "notice") {
      const required = noticeRequired(situation, stage, { sent: step.place.from, event: wanted });
      return [wanted < earliestVote(line) && required.status === "unmet" ? { ...required, earliest: earliestVote(line) } : required];
    }
    if (stage?.kind !== "vote" || stage.how.value.kind === "meeting") return [];
    return [window(step.place, wanted)];
  });
}

function window(place: Place, wanted: string): Requirement {
  const closes = place.to ?? place.from;
  const evidence = { opens: place.from, closes, wanted };
  return wanted >= closes ? met("window", place, evidence) : unmet("window", place, evidence, closes);
}

/** Of a body: its procedures for ordinary business, and those for special business that speak of what is asked. */
function candidates({ rules }: Situation, { to, matters }: Deposit): readonly Procedure[] {
  if ("procedure" in to) return rules.procedures.filter((procedure) => procedure.id === to.procedure);
  return rules.procedures.filter((procedure) => decidesIn(procedure, to.body) && (isGeneral(procedure) || speaksOfSome(procedure, matters)));
}

function isGeneral({ decides }: Procedure): boolean {
  return decides.some(({ value }) => value.kind === "residual" || value.kind === "any");
}

function speaksOfSome({ decides }: Procedure, matters: readonly Matter[]): boolean {
  return decides.some(({ value }) => matters.some((matter) => speaksOf(value, matter)));
}

function deposited({ organisation }: Situation, procedure: Procedure, command: Deposit, now: Time): Event {
  const { motion, actor, matters, touches, text, title, rules } = command;
  const support = startsOpenTo(procedure, actor.as, organisation.members)[0]?.needed ?? 1;
  return {
    t: "deposited",
    motion,
    procedure: procedure.id,
    version: organisation.version,
    by: actor.handle,
    ...together(actor.handle, command.with),
    as: actor.as,
    matters,
    touches,
    text,
    title,
    rules,
    members: organisation.members,
    support,
    at: now,
  };
}

/** The unmet requirements of all the procedures that were tried, each reason once, in the order of the checklist. */
function merged(tries: readonly (readonly Requirement[])[]): Requirement[] {
  const missing = tries.flat().filter(isUnmet);
  if (missing.length <= 1) return missing;
  const seen = new Set<string>();
  const distinct = missing.filter((requirement) => {
    const key = reason(requirement);
    return !seen.has(key) && seen.add(key);
  });
  return ORDER.flatMap((code) => distinct.filter((requirement) => requirement.code === code));
}

/** Two procedures that fail in the same way for the same reason say it once. */
function reason({ code, evidence }: Requirement): string {
  return JSON.stringify([code, { ...evidence, procedure: "" }]);
}

const ORDER: readonly Requirement["code"][] = [
  "competence",
  "barred",
  "one-subject",
  "notice",
  "window",
  "standing",
  "room",
  "sound-text",
  "ladder",
  "not-yet-carried",
];
