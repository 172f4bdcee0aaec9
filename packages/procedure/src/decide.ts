import type { Temporal } from "temporal-polyfill";
import { announce } from "./announce.js";
import type { Command } from "./command.js";
import { timeOf } from "./dates.js";
import { deposit } from "./deposit.js";
import type { Event, EventOf } from "./event.js";
import type { MotionFacts, Situation } from "./facts.js";
import { giveNotice } from "./give-notice.js";
import { askToClose } from "./ask-to-close.js";
import { bringChallenge } from "./bring-challenge.js";
import { ruleOnChallenge } from "./rule-on-challenge.js";
import type { OnMotion } from "./position.js";
import { isUnmet } from "./required.js";
import type { LawfulWay, Refusal, Requirement } from "./requirement.js";
import { withdraw } from "./withdraw.js";

/** The answer to a command: what goes into the record, and what was checked. A refusal goes into the record too. */
export type Decision =
  | { readonly kind: "done"; readonly events: readonly Event[]; readonly requirements: readonly Requirement[] }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly event: EventOf<"refused"> };

/** What one act comes to: what was checked, and the events if all of it is met. */
export interface Judged {
  readonly requirements: readonly Requirement[];
  readonly events: readonly Event[];
}

/**
 * Decides a command by the rules, the facts and the time, and by nothing else: the same three always give the same answer.
 * The facts must hold everything that is due by `now` (see `due`). Throws where the command names another motion than the situation holds.
 */
export function decide(situation: Situation, command: Command, now: Temporal.Instant): Decision {
  switch (command.kind) {
    case "deposit": {
      const admission = deposit(situation, command, now);
      if (admission.admitted) return { kind: "done", events: [admission.event], requirements: admission.requirements };
      return refused(command, { reasons: admission.reasons, lawful: admission.lawful }, now);
    }
    case "announce":
      return answered(command, announce(situation, command, timeOf(now)), now);
    case "give-notice":
      return answered(command, giveNotice(onMotion(situation, command.motion), command, timeOf(now)), now);
    case "close":
      return answered(command, askToClose(onMotion(situation, command.motion), command, timeOf(now)), now);
    case "challenge":
      return answered(command, bringChallenge(onMotion(situation, command.motion), command, timeOf(now)), now);
    case "rule":
      return answered(command, ruleOnChallenge(onMotion(situation, command.motion), command, timeOf(now)), now);
    case "withdraw":
      return answered(command, withdraw(onMotion(situation, command.motion), command, timeOf(now)), now);
  }
}

function answered(command: Command, { requirements, events }: Judged, now: Temporal.Instant, lawful: readonly LawfulWay[] = []): Decision {
  const reasons = requirements.filter(isUnmet);
  return reasons.length === 0 ? { kind: "done", events, requirements } : refused(command, { reasons, lawful }, now);
}

function refused(command: Command, refusal: Refusal, now: Temporal.Instant): Decision {
  const reasons = refusal.reasons.map(({ code, clause }) => ({ code, clause }));
  return { kind: "refused", refusal, event: { t: "refused", command, reasons, at: timeOf(now) } };
}

function onMotion(situation: Situation, id: string): OnMotion {
  const motion: MotionFacts | null = situation.motion;
  if (motion === null || motion.id !== id) throw new Error(`the situation is not that of motion ${id}`);
  return { ...situation, motion };
}
