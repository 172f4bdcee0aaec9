import { isSecretVote } from "../box/needs-box.js";
import { closed } from "../closed.js";
import type { EventOf, Handle } from "../event.js";
import { closeEarly } from "../hot-path.js";
import { instantOf } from "../dates.js";
import { seatsOf } from "../roll.js";
import { rollWhoOf, voteStage } from "../electorate.js";
import { checkResultOfBox } from "./boxes.js";
import { type Ledger, situationOf, turnoutKey } from "./ledger.js";
import { expected, notNow } from "./next.js";
import { votesOf } from "./many.js";
import { papersOf } from "./papers.js";
import { givenWithOthers } from "./represented.js";
import { same } from "./same.js";
import { isDatedBack } from "./settled.js";
import { weightsDiffer, weightsIn } from "../weighing.js";

/** A roll: the one that the rules ask for next, as of their instant, no longer than the people there were. */
export function checkRoll(ledger: Ledger, event: EventOf<"roll">): string | null {
  const next = expected(ledger, event.motion, "roll");
  if (next === null || next.stage !== event.stage || next.at !== event.at) return notNow(ledger, event);
  const situation = situationOf(ledger, event.motion);
  if (situation === null) return UNKNOWN;
  const who = rollWhoOf(situation, event.stage).value;
  const most = who.kind === "body" ? seatsOf(situation.rules, who.id) : (ledger.mostMembers.get(event.motion) ?? null);
  if (most !== null && event.size > most) return `a roll of ${event.size} where there are ${most} at most`;
  return weightsDiffer(situation.rules, weightsIn(situation, event.stage), { ...event, members: ledger.mostMembers.get(event.motion) ?? Infinity });
}

/** The system's own notice: at the deadline, for the meeting that the rules give. */
export function checkSystemNotice(ledger: Ledger, event: EventOf<"notice">): string | null {
  const next = expected(ledger, event.motion, "notice");
  return next !== null && next.stage === event.stage && next.at === event.at && next.meeting === event.meeting ? null : notNow(ledger, event);
}

/** A result: when the time of the vote is over, or everybody had answered and that closes it; the sum of its votes; what the rules make of it. */
export function checkClosed(ledger: Ledger, event: EventOf<"closed">): string | null {
  const situation = situationOf(ledger, event.motion);
  const turnout = ledger.turnout.get(turnoutKey(event.motion, event.stage));
  if (situation === null || turnout === undefined) return "a result without a vote";
  if (isSecretVote(situation, event.stage)) return checkResultOfBox(ledger, situation, event);
  const isPaper = situation.motion.papers[event.stage] !== undefined;
  const vote = { turnout, stage: voteStage(situation, event.stage), isPaper, votesOf: (handle: Handle) => votesOf(ledger, turnout, handle) };
  const given =
    givenWithOthers(vote) ??
    (isPaper
      ? papersOf(turnout)
      : { count: turnout.count, entitled: turnout.size, ...(turnout.weights === null ? {} : { voters: turnout.acted.size }) });
  if ("count" in given && !same(event.count, given.count)) return `a count that is not the sum of the votes: ${JSON.stringify(given.count)}`;
  if (turnout.dissent !== null && turnout.dissent.at !== event.at) return "a result at another time than its dissents";
  const next = expected(ledger, event.motion, "closed");
  if (next === null || next.stage !== event.stage) return notNow(ledger, event);
  if (next.at === event.at) return same(event, closed(situation, next, given)) ? null : "a result that does not follow from the votes and the rules";
  if (isDatedBack(ledger, event.at)) return "a vote that was closed before everybody had answered";
  return same([event], closeEarly(situation, given, instantOf(event.at)))
    ? null
    : "a vote closed before its time and not by everybody's answer, or after its time";
}

export function checkLapsed(ledger: Ledger, event: EventOf<"lapsed">): string | null {
  const next = expected(ledger, event.motion, "lapsed");
  return next !== null && next.stage === event.stage && next.at === event.at ? null : notNow(ledger, event);
}

/** Silence on a challenge, after the time of those who rule. */
export function checkSilence(ledger: Ledger, event: EventOf<"ruled">): string | null {
  const next = expected(ledger, event.motion, "ruled");
  return next !== null && next.ruling === event.ruling && next.at === event.at && event.reasons === null ? null : notNow(ledger, event);
}

/** Silence on an appeal against a ruling on order, after the time of those who hear it: what was ruled out stays. */
export function checkAppealSilence(ledger: Ledger, event: EventOf<"appeal-decided">): string | null {
  const next = expected(ledger, event.motion, "appeal-decided");
  const silence = next !== null && next.option === event.option && next.at === event.at && event.ruling === "in-order" && event.reasons === null;
  return silence ? null : notNow(ledger, event);
}

export function checkInForce(ledger: Ledger, event: EventOf<"in-force">): string | null {
  return expected(ledger, event.motion, "in-force")?.at === event.at ? null : notNow(ledger, event);
}

const UNKNOWN = "a motion that was never deposited";
