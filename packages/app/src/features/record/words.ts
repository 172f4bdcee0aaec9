import type { Event, EventOf } from "@folkmoot/procedure";
import { capitalised, whole } from "../../ui/index.js";
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
      return `${motion} was put forward (${named(names, event.procedure)}).`;
    case "refused":
      return refusal(event, names);
    case "supported":
      return `${motion}: ${whole(event.handles.length)} ${event.handles.length === 1 ? "signature" : "signatures"}.`;
    case "support-reached":
      return `${motion} has its support: ${whole(event.count)} of the ${whole(event.needed)} signatures that it needs.`;
    case "notice":
      return `${motion}: notice was given to ${people(event.recipients)}.`;
    case "voted":
      return `${motion}: ${whole(event.votes.length)} ${event.votes.length === 1 ? "vote" : "votes"} (${named(names, event.stage)}).`;
    case "dissented":
      return `${motion}: a dissent is printed beside the decision.`;
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
    case "shown":
      return `A draft was first shown to somebody who will decide about it (${named(names, event.to)}).`;
    case "surveyed":
      return `A survey was sent to ${people(event.audience)}. It decides nothing.`;
    case "survey-closed":
      return `A survey closed: ${whole(event.answers)} of ${whole(event.audience)} answered.`;
    case "option-put":
      return `${motion}: ${PUT[event.kind]} was put to it.`;
    case "option-supported":
      return `${motion}: ${whole(event.handles.length)} ${event.handles.length === 1 ? "signature" : "signatures"} for something put to it.`;
    case "option-reached":
      return `${motion}: something put to it has its support, ${whole(event.count)} of the ${whole(event.needed)} signatures that it needs.`;
    case "option-withdrawn":
      return `${motion}: something put to it was withdrawn by its movers.`;
    case "option-adopted":
      return `${motion}: something that was withdrawn was taken on by somebody else.`;
    case "option-accepted":
      return `${motion}: an amendment was accepted and is part of the text.`;
    case "merged":
      return `${motion}: ${whole(event.of.length)} proposals became one, with the consent of each of their movers.`;
    case "contradicted":
      return `${motion}: two things put to it were said to contradict each other.`;
    case "ruled-out":
      return `${motion}: ${event.option === null ? "it" : "something put to it"} was ruled out of order, by clause ${event.clause}.`;
    case "appealed":
      return `${motion}: an appeal was brought against a ruling.`;
    case "appeal-decided":
      return `${motion}: the appeal was decided, ${event.ruling === "in-order" ? "it is in order" : "it stays out of order"}.`;
    case "paper":
      return `${motion}: the ballot paper was fixed, with ${whole(event.options.length)} ${event.options.length === 1 ? "option" : "options"}.`;
    case "marked":
      return `${motion}: ${whole(event.marks.length)} ${event.marks.length === 1 ? "paper" : "papers"} (${named(names, event.stage)}).`;
  }
}

/** What is refused to a motion that is open; putting one forward has a sentence of its own. */
const REFUSED = {
  "give-notice": "giving notice",
  close: "closing the vote",
  challenge: "a challenge",
  rule: "a ruling",
  withdraw: "withdrawing it",
  announce: "an announcement",
  "cite-survey": "acting on the strength of a survey",
  "put-option": "putting something to it",
  "withdraw-option": "taking back what was put to it",
  "adopt-option": "taking on what was withdrawn",
  "accept-amendment": "accepting an amendment",
  merge: "merging proposals",
  contradict: "saying what contradicts what",
  "rule-out": "a ruling that something is out of order",
  appeal: "an appeal",
  "decide-appeal": "deciding an appeal",
} as const;

const PUT = { proposal: "a proposal", alternative: "another text", amendment: "an amendment" } as const;

/** What was refused, with the number of its motion where there is one: what was refused at the start never became one. */
function refusal(event: EventOf<"refused">, names: Names): string {
  const { kind } = commandOf(event);
  if (kind === "deposit") return "A motion was refused when it was put forward.";
  if (motionOf(event) === null) return `${capitalised(REFUSED[kind])} was refused.`;
  return `${motionName(event, names)}: ${REFUSED[kind]} was refused.`;
}

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

/** In the largest unit of which there are at least two; "about" where it is not exact. */
function span(seconds: number): string {
  const [length, unit] = UNITS.find(([each]) => seconds >= 2 * each) ?? [1, "second"];
  const count = Math.round(seconds / length);
  return `${seconds % length === 0 ? "" : "about "}${whole(count)} ${unit}${count === 1 ? "" : "s"}`;
}

const UNITS = [
  [SECONDS_A_DAY, "day"],
  [SECONDS_AN_HOUR, "hour"],
  [SECONDS_A_MINUTE, "minute"],
] as const;
