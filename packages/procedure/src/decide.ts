import type { Temporal } from "temporal-polyfill";
import { announce } from "./announce.js";
import type { Command } from "./command.js";
import { timeOf } from "./dates.js";
import { deposit, insteadOf } from "./deposit.js";
import type { Event, EventOf, Time } from "./event.js";
import type { MotionFacts, Situation } from "./facts.js";
import { giveNotice } from "./give-notice.js";
import { askToClose } from "./ask-to-close.js";
import { bringChallenge } from "./bring-challenge.js";
import { ruleOnChallenge } from "./rule-on-challenge.js";
import { acceptAmendment } from "./options/accept.js";
import { adoptOption } from "./options/adopt.js";
import { citeSurvey, insteadOfSurvey } from "./cite-survey.js";
import { bringAppeal } from "./order/appeal.js";
import { contradict } from "./order/contradict.js";
import { decideAppeal } from "./order/decide-appeal.js";
import { ruleOut } from "./order/rule-out.js";
import { setHolidays } from "./set-holidays.js";
import { merge } from "./options/merge.js";
import { putOption } from "./options/put.js";
import { withdrawOption } from "./options/withdraw.js";
import type { OnMotion } from "./position.js";
import type { Judged } from "./judged.js";
import { isUnmet } from "./required.js";
import type { LawfulWay, Refusal, Requirement } from "./requirement.js";
import { withdraw } from "./withdraw.js";

/** The answer to a command: what goes into the record, and what was checked. A refusal goes into the record too. */
export type Decision =
  | { readonly kind: "done"; readonly events: readonly Event[]; readonly requirements: readonly Requirement[] }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly event: EventOf<"refused"> };

/**
 * Decides a command by the rules, the facts and the time, and by nothing else: the same three always give the same answer.
 * The facts must hold everything that is due by `now` (see `due`). Throws where the command names another motion than the situation holds.
 */
export function decide(situation: Situation, command: Command, now: Temporal.Instant): Decision {
  const at = timeOf(now);
  const { requirements, events } = judge(situation, command, at);
  const reasons = requirements.filter(isUnmet);
  if (reasons.length === 0) return { kind: "done", events, requirements };
  return {
    kind: "refused",
    refusal: { reasons, lawful: lawfulInstead(situation, command, at) },
    event: { t: "refused", command, reasons: reasons.map(({ code, clause }) => ({ code, clause })), at },
  };
}

function lawfulInstead(situation: Situation, command: Command, now: Time): readonly LawfulWay[] {
  if (command.kind === "deposit") return insteadOf(situation, command, now);
  return command.kind === "cite-survey" ? insteadOfSurvey(situation, command, now) : [];
}

/** What a command comes to at an instant of the record, without what would be lawful instead: all that a replay needs. */
export function judge(situation: Situation, command: Command, now: Time): Judged {
  switch (command.kind) {
    case "deposit":
      return deposit(situation, command, now);
    case "announce":
      return announce(situation, command, now);
    case "give-notice":
      return giveNotice(onMotion(situation, command.motion), command, now);
    case "close":
      return askToClose(onMotion(situation, command.motion), command, now);
    case "challenge":
      return bringChallenge(onMotion(situation, command.motion), command, now);
    case "rule":
      return ruleOnChallenge(onMotion(situation, command.motion), command, now);
    case "withdraw":
      return withdraw(onMotion(situation, command.motion), command, now);
    case "put-option":
      return putOption(onMotion(situation, command.motion), command, now);
    case "withdraw-option":
      return withdrawOption(onMotion(situation, command.motion), command, now);
    case "adopt-option":
      return adoptOption(onMotion(situation, command.motion), command, now);
    case "accept-amendment":
      return acceptAmendment(onMotion(situation, command.motion), command, now);
    case "merge":
      return merge(onMotion(situation, command.motion), command, now);
    case "cite-survey":
      return citeSurvey(command);
    case "set-holidays":
      return setHolidays(situation, command, now);
    case "contradict":
      return contradict(onMotion(situation, command.motion), command, now);
    case "rule-out":
      return ruleOut(onMotion(situation, command.motion), command, now);
    case "appeal":
      return bringAppeal(onMotion(situation, command.motion), command, now);
    case "decide-appeal":
      return decideAppeal(onMotion(situation, command.motion), command, now);
  }
}

function onMotion(situation: Situation, id: string): OnMotion {
  const motion: MotionFacts | null = situation.motion;
  if (motion === null || motion.id !== id) throw new Error(`the situation is not that of motion ${id}`);
  return { ...situation, motion };
}
