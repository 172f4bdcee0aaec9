import type { Event, EventOf } from "./event.js";
import {
  checkAnnounced,
  checkChallenged,
  checkDeposited,
  checkHolidays,
  checkNotice,
  checkRefused,
  checkRuled,
  checkSupportReached,
  checkWithdrawn,
} from "./replay/by-people.js";
import { checkAppealSilence, checkClosed, checkInForce, checkLapsed, checkRoll, checkSilence, checkSystemNotice } from "./replay/by-time.js";
import { checkBox, interrupts } from "./replay/boxes.js";
import { checkDissented } from "./replay/dissent.js";
import { checkRepresented } from "./replay/represented.js";
import { checkOptionReached, checkOptionSupported, isHidden } from "./replay/gathered.js";
import { checkHidden, checkHidingAppealed, checkHidingDecided } from "./replay/hidings.js";
import type { Ledger } from "./replay/ledger.js";
import { checkSupported, checkVoted } from "./replay/many.js";
import { checkMarked, checkPaper } from "./replay/papers.js";
import { checkMerged, checkOptionAccepted, checkOptionAdopted, checkOptionPut, checkOptionWithdrawn } from "./replay/options.js";
import { checkAppealDecided, checkAppealed, checkContradicted, checkRuledOut } from "./replay/order.js";
import { checkPatched } from "./replay/patched.js";
import { same } from "./replay/same.js";
import { checkOrder } from "./replay/settled.js";
import { checkShutOut } from "./replay/shut-out.js";
import { checkShown, checkSurveyClosed, checkSurveyed } from "./replay/surveys.js";
import { seatsOf } from "./roll.js";
import { commandSchema } from "./schema/command.js";
import { isDeposit } from "./schema/quick.js";

export { enter } from "./replay/enter.js";
export { type Ledger, openLedger, type OnRoll, type TextOf } from "./replay/ledger.js";

/**
 * Whether an entry is what the rules make of everything before it: null, or why it is not. Does not change the ledger; `enter` folds the entry in afterwards.
 * An act must be allowed and come to exactly this event; a refusal must be refused again for the same reasons; what time brings must be what it brings next, at
 * its instant, with counts that are the sum of the votes. Expects events that have passed `eventSchema`.
 */
export function check(ledger: Ledger, event: Event): string | null {
  if (ledger.founded === (event.t === "founded"))
    return event.t === "founded" ? "a founding that is not the beginning" : "a record that does not begin with its founding";
  if (ledger.expected !== null && event.t !== "constitution") return "a new text that came into force is not entered";
  if (interrupts(ledger, event)) return "something between the entries of a ballot box that belong together";
  if (isHidden(ledger, event)) return "support that was reached is not entered";
  const [ended] = ledger.ending;
  if (ended !== undefined && !same(ended, event)) return `the seats of ${ended.body}, which the new text has not, are not ended`;
  return checkOrder(ledger, event) ?? checkEvent(ledger, event);
}

function checkEvent(ledger: Ledger, event: Event): string | null {
  switch (event.t) {
    case "founded":
    case "withheld":
      return null;
    case "constitution":
      return checkConstitution(ledger, event);
    case "register":
      return event.left > ledger.organisation.members + event.joined ? "more members leave than there are" : null;
    case "seated":
      return checkSeated(ledger, event);
    case "meeting-called":
      return event.starts < event.at ? "a meeting that was called after it began" : null;
    case "holidays":
      return checkHolidays(ledger, event);
    case "clock":
      return ledger.organisation.mode === "rehearsal" ? null : "a clock that was moved in a real organisation";
    case "roll":
      return checkRoll(ledger, event);
    case "deposited":
      return checkDeposited(ledger, event);
    case "refused":
      return checkRefusal(ledger, event);
    case "supported":
      return checkSupported(ledger, event);
    case "support-reached":
      return checkSupportReached(ledger, event);
    case "notice":
      return event.by === null ? checkSystemNotice(ledger, event) : checkNotice(ledger, event, event.by);
    case "voted":
      return checkVoted(ledger, event);
    case "represented":
      return checkRepresented(ledger, event);
    case "dissented":
      return checkDissented(ledger, event);
    case "closed":
      return checkClosed(ledger, event);
    case "challenged":
      return checkChallenged(ledger, event);
    case "ruled":
      return event.by.length === 0 ? checkSilence(ledger, event) : checkRuled(ledger, event);
    case "withdrawn":
      return checkWithdrawn(ledger, event);
    case "patched":
      return checkPatched(ledger, event);
    case "in-force":
      return checkInForce(ledger, event);
    case "lapsed":
      return checkLapsed(ledger, event);
    case "announced":
      return checkAnnounced(ledger, event);
    case "option-put":
      return checkOptionPut(ledger, event);
    case "option-supported":
      return checkOptionSupported(ledger, event);
    case "option-reached":
      return checkOptionReached(ledger, event);
    case "option-withdrawn":
      return checkOptionWithdrawn(ledger, event);
    case "option-adopted":
      return checkOptionAdopted(ledger, event);
    case "option-accepted":
      return checkOptionAccepted(ledger, event);
    case "merged":
      return checkMerged(ledger, event);
    case "paper":
      return checkPaper(ledger, event);
    case "marked":
      return checkMarked(ledger, event);
    case "contradicted":
      return checkContradicted(ledger, event);
    case "ruled-out":
      return checkRuledOut(ledger, event);
    case "appealed":
      return checkAppealed(ledger, event);
    case "appeal-decided":
      return event.by.length === 0 ? checkAppealSilence(ledger, event) : checkAppealDecided(ledger, event);
    case "box-ready":
    case "ballots":
    case "box-ended":
    case "box-marks":
    case "box-opened":
    case "booth-served":
    case "credential-replaced":
    case "roll-sampled":
      return checkBox(ledger, event);
    case "shut-out":
      return checkShutOut(ledger, event);
    case "shown":
      return checkShown(ledger, event);
    case "surveyed":
      return checkSurveyed(ledger, event);
    case "survey-closed":
      return checkSurveyClosed(ledger, event);
    case "hidden":
      return checkHidden(ledger, event);
    case "hiding-appealed":
      return checkHidingAppealed(ledger, event);
    case "hiding-decided":
      return checkHidingDecided(ledger, event);
  }
}

/** The first version is set at the founding; each later one by the decision that came into force in the entry before, with its text and rules. */
function checkConstitution(ledger: Ledger, event: EventOf<"constitution">): string | null {
  if (event.version !== ledger.organisation.version + 1) return `version ${event.version} after version ${ledger.organisation.version}`;
  if (event.motion === null) return event.version === 1 ? null : "a constitution without a decision";
  const { expected } = ledger;
  const set =
    expected !== null &&
    expected.motion === event.motion &&
    expected.text === event.text &&
    expected.rules === event.rules &&
    expected.at === event.at;
  return set ? null : "a constitution that no decision has just put in force";
}

function checkSeated({ organisation, rulesOf }: Ledger, { body, filled }: EventOf<"seated">): string | null {
  const rules = rulesOf(organisation.version);
  if (rules !== undefined && filled > 0 && ![...rules.bodies, ...rules.offices].some(({ id }) => id === body))
    return `somebody sits in ${body}, which the text has not`;
  const seats = rules === undefined ? null : seatsOf(rules, body);
  return seats !== null && filled > seats ? `${filled} people on ${seats} seats` : null;
}

function checkRefusal(ledger: Ledger, event: EventOf<"refused">): string | null {
  if (isDeposit(event.command)) return checkRefused(ledger, event, event.command);
  const command = commandSchema.safeParse(event.command);
  return command.success ? checkRefused(ledger, event, command.data) : "a refusal of something that is no command";
}
