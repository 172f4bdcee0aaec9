import type { Event } from "@folkmoot/procedure";
import { whole } from "../../ui/index.js";
import { commandOf, motionOf } from "./events.js";

/** What is needed to call things by the names that people know. */
export interface Names {
  readonly motions: ReadonlyMap<string, number>;
  readonly things: ReadonlyMap<string, string>;
}

const SECONDS_A_DAY = 86_400;
const SECONDS_AN_HOUR = 3_600;
const SECONDS_A_MINUTE = 60;

/** An entry in one plain sentence. It names no person: the entry doesn't either. */
export function sentenceOf(event: Event, names: Names): string {
  const motion = motionName(event, names);
  switch (event.t) {
    case "founded":
      return event.mode === "rehearsal" ? "The organisation was founded, as a rehearsal." : "The organisation was founded.";
    case "constitution":
      return `Version ${event.version} of the constitution came into force.`;
    case "register":
      return `${people(event.joined)} joined and ${people(event.left)} left.`;
    case "seated":
      return `${named(names, event.body)}: ${whole(event.filled)} ${event.filled === 1 ? "seat is" : "seats are"} filled.`;
    case "meeting-called":
      return `A meeting was called: ${named(names, event.of)}.`;
    case "clock":
      return `The rehearsal's clock was moved forward by ${span(event.seconds)}.`;
    case "roll":
      return `${motion}: the roll was drawn up, ${people(event.size)} (${named(names, event.stage)}).`;
    case "deposited":
      return `${motion} was deposited (${named(names, event.procedure)}).`;
    case "refused":
      return `${motion}: ${REFUSED[commandOf(event).kind]} was refused.`;
    case "supported":
      return `${motion}: ${whole(event.handles.length)} ${event.handles.length === 1 ? "signature" : "signatures"}.`;
    case "support-reached":
      return `${motion} has its support: ${whole(event.count)} of the ${whole(event.needed)} signatures that it needs.`;
    case "notice":
      return `${motion}: notice was given to ${people(event.recipients)}.`;
    case "voted":
      return `${motion}: ${whole(event.votes.length)} ${event.votes.length === 1 ? "vote" : "votes"} (${named(names, event.stage)}).`;
    case "closed":
      return `${motion} was ${event.carried ? "carried" : "not carried"}: ${whole(event.count.for)} for, ${whole(event.count.against)} against, ${whole(event.count.abstain)} abstaining, of ${whole(event.entitled)} entitled.`;
    case "challenged":
      return `${motion} was challenged.`;
    case "ruled":
      return event.ruling === "stands"
        ? `${motion}: the challenge was settled, the decision stands.`
        : `${motion}: the challenge was settled, the decision is annulled.`;
    case "withdrawn":
      return `${motion} was withdrawn.`;
    case "in-force":
      return `${motion} came into force.`;
    case "lapsed":
      return `${motion} lapsed.`;
    case "announced":
      return `${motion} was announced.`;
    case "withheld":
      return "A text was withheld.";
  }
}

const REFUSED = {
  deposit: "its deposit",
  "give-notice": "giving notice",
  close: "closing the vote",
  challenge: "a challenge",
  rule: "a ruling",
  withdraw: "withdrawing it",
  announce: "an announcement",
} as const;

function motionName(event: Event, { motions }: Names): string {
  const id = motionOf(event);
  const number = id === null ? undefined : motions.get(id);
  return number === undefined ? "A motion" : `Motion ${number}`;
}

function named({ things }: Names, id: string): string {
  return things.get(id) ?? id;
}

function people(n: number): string {
  if (n === 0) return "nobody";
  return n === 1 ? "1 person" : `${whole(n)} people`;
}

function span(seconds: number): string {
  for (const [length, unit] of [
    [SECONDS_A_DAY, "day"],
    [SECONDS_AN_HOUR, "hour"],
    [SECONDS_A_MINUTE, "minute"],
  ] as const) {
    if (seconds % length === 0) return `${whole(seconds / length)} ${unit}${seconds === length ? "" : "s"}`;
  }
  return `${whole(seconds)} seconds`;
}
