import { apply, applyToMotion } from "../apply.js";
import { isBoxEvent } from "../apply-boxes.js";
import { upcoming } from "../due.js";
import { endedSeats } from "../ended-seats.js";
import type { Event, EventOf, MotionId, Time } from "../event.js";
import { rollWhoOf } from "../electorate.js";
import { enterBox } from "./boxes.js";
import { closeGathering, countSignatures, openGathering } from "./gathered.js";
import { enterHiding, isHidingEvent } from "./hidings.js";
import { type Ledger, situationOf, turnoutKey } from "./ledger.js";
import { votesOf } from "./many.js";
import { decidedText } from "../paper/decided-text.js";
import { enterRepresented, isRepresented } from "./represented.js";
import { countMarks } from "./papers.js";
import { actAt } from "./settled.js";
import { enterSurvey, isSurveyEvent } from "./surveys.js";

/** Folds an entry that was checked into the ledger. */
export function enter(ledger: Ledger, event: Event): void {
  if ("at" in event && event.at > ledger.latest) ledger.latest = event.at;
  const act = actAt(event);
  if (act !== null && act > ledger.latestAct) ledger.latestAct = act;
  if (event.t === "supported")
    return countIn(
      ledger,
      turnoutKey(event.motion, "support"),
      event.handles.map((handle) => [handle, "for"] as const),
    );
  if (event.t === "option-supported") return countSignatures(ledger, event);
  if (event.t === "voted") return countIn(ledger, turnoutKey(event.motion, event.stage), event.votes);
  if (event.t === "marked") return countMarks(ledger, event);
  if (event.t === "represented") return enterRepresented(ledger, event);
  if (event.t === "dissented") return noteDissent(ledger, event);
  if (isSurveyEvent(event)) return enterSurvey(ledger, event);
  if (isHidingEvent(event)) return enterHiding(ledger, event);
  ledger.organisation = apply(ledger.organisation, event);
  if (event.t === "founded") ledger.founded = true;
  if (event.t === "register") raiseMembers(ledger);
  ledger.expected = null;
  ledger.reaching = null;
  if (isBoxEvent(event)) enterBox(ledger, event);
  else ledger.continued = null;
  if (event.t === "constitution") {
    ledger.versions.push({ version: event.version, text: event.text, motion: event.motion });
    ledger.ending = endedBy(ledger);
    for (const other of waitingForText(ledger)) remember(ledger, other);
  }
  if (event.t === "holidays") for (const other of ledger.motions.keys()) if (ledger.agenda.of(other) !== undefined) remember(ledger, other);
  if (event.t !== "constitution" && ledger.ending.length > 0) ledger.ending = ledger.ending.slice(1);
  const motion = motionOf(event);
  if (motion !== null) intoMotion(ledger, motion, event);
}

/** Changes that have not taken effect: what time brings to them hangs on the text in force. */
function waitingForText({ motions, agenda }: Ledger): MotionId[] {
  return [...motions.values()].flatMap(({ id, rules }) => (rules !== null && agenda.of(id) !== undefined ? [id] : []));
}

function endedBy({ organisation, rulesOf }: Ledger): Ledger["ending"] {
  const rules = rulesOf(organisation.version);
  return rules === undefined ? [] : endedSeats(organisation, rules);
}

function intoMotion(ledger: Ledger, id: MotionId, event: Event): void {
  const motion = applyToMotion(ledger.motions.get(id) ?? null, event);
  ledger.motions.set(id, motion);
  if (event.t === "deposited") ledger.mostMembers.set(id, ledger.organisation.members);
  if (event.t === "roll") openTurnout(ledger, event);
  if (event.t === "closed") ledger.turnout.delete(turnoutKey(id, event.stage));
  if (event.t === "support-reached" || motion.ended !== null) ledger.turnout.delete(turnoutKey(id, "support"));
  if (event.t === "in-force") expectText(ledger, id, event.at);
  closeGathering(ledger, id, motion);
  remember(ledger, id);
}

function expectText(ledger: Ledger, motion: MotionId, at: Time): void {
  const situation = situationOf(ledger, motion);
  if (situation === null) throw new Error("an entry is checked before it is folded in");
  const { text, rules } = decidedText(situation);
  if (rules !== null) ledger.expected = { motion, text, rules, at };
}

function remember(ledger: Ledger, id: MotionId): void {
  const situation = situationOf(ledger, id);
  const next = situation === null ? null : upcoming(situation);
  ledger.agenda.set(id, next);
  if (next !== null) return;
  const motion = ledger.motions.get(id);
  if (motion?.inForceAt !== null || motion.ended !== null) ledger.mostMembers.delete(id);
}

function openTurnout(ledger: Ledger, event: EventOf<"roll">): void {
  const { motion, stage, handles, size } = event;
  const situation = stage === "support" ? null : situationOf(ledger, motion);
  if (situation !== null && openGathering(ledger, situation, event)) return;
  const ofABody = situation !== null && rollWhoOf(situation, stage).value.kind === "body";
  const count = { for: 0, against: 0, abstain: 0 };
  ledger.turnout.set(turnoutKey(motion, stage), {
    roll: handles,
    size,
    acted: new Set(),
    count,
    marks: new Map(),
    weights: event.weights ?? null,
    voices: situation !== null && isRepresented(situation, stage) ? { papers: new Map(), appointments: [] } : null,
    against: ofABody ? new Set() : null,
    dissent: null,
  });
}

function noteDissent(ledger: Ledger, { motion, stage, by, at }: EventOf<"dissented">): void {
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  if (turnout !== undefined) turnout.dissent = { by, at };
}

function countIn(ledger: Ledger, key: string, votes: EventOf<"voted">["votes"]): void {
  const turnout = ledger.turnout.get(key);
  if (turnout === undefined) throw new Error("an entry is checked before it is folded in");
  for (const [handle, choice] of votes) {
    turnout.acted.add(handle);
    turnout.voices?.papers.set(handle, choice);
    turnout.count[choice] += votesOf(ledger, turnout, handle);
    if (choice === "against") turnout.against?.add(handle);
  }
}

function raiseMembers({ mostMembers, organisation }: Ledger): void {
  for (const [motion, most] of mostMembers) if (organisation.members > most) mostMembers.set(motion, organisation.members);
}

/** The motion whose facts an entry changes. A new constitution, an announcement and a refusal name one and change nothing of it. */
function motionOf(event: Event): MotionId | null {
  if (event.t === "constitution" || event.t === "announced" || event.t === "refused") return null;
  return "motion" in event ? event.motion : null;
}
