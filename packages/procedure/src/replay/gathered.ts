import { instantOf } from "../dates.js";
import type { Event, EventOf, Handle, Hash, MotionId, OptionId, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { isTaking } from "../gathering.js";
import { governing } from "../governing.js";
import { line } from "../line.js";
import { findOption } from "../options/find.js";
import { gatheredUntil, isOpen, takenIn } from "../options/state.js";
import { keepsFromSigning } from "../options/support.js";
import { type OnMotion, position } from "../position.js";
import { type Ledger, situationOf } from "./ledger.js";
import { checkActs } from "./many.js";
import { isDatedBack } from "./settled.js";

/** Signatures for what was put to a motion, until its paper is fixed or it has ended. */
export interface Gathered {
  /** Who may sign, by stage. */
  readonly rolls: Map<string, { readonly roll: Hash; readonly size: number }>;
  readonly signed: Map<OptionId, Set<Handle>>;
}

/**
 * Signatures for an option: by people on the roll of the stage that took it, once each, before its support is reached. A composite that has support from one of its
 * parts takes over those who signed a part, and nobody else.
 */
export function checkOptionSupported(ledger: Ledger, { motion, option, handles }: EventOf<"option-supported">): string | null {
  const situation = situationOf(ledger, motion);
  const found = situation === null ? null : findOption(situation.motion, option);
  if (situation === null || found === null) return "signatures for something that was never put to a motion";
  if (!isOpen(situation.motion, found, { line: line(situation, null), now: ledger.latest }))
    return "signatures for something that does not stand any more";
  const gathered = ledger.gathered.get(motion);
  const stage = takenIn(line(situation, null), found)?.step.place.stage ?? "";
  const roll = gathered?.rolls.get(stage);
  if (gathered === undefined || roll === undefined) return "people act before a roll says who may, or after it is over";
  if (found.support.reachedAt !== null && !handles.every((handle) => found.of.some((part) => gathered.signed.get(part)?.has(handle) === true)))
    return found.of.length === 0 ? "signatures for something that has its support" : "a composite takes over somebody who signed none of its parts";
  return checkActs(ledger, { turnout: { ...roll, acted: gathered.signed.get(option) ?? new Set() }, handles });
}

export function checkOptionReached(ledger: Ledger, event: EventOf<"option-reached">): string | null {
  const situation = situationOf(ledger, event.motion);
  const found = situation === null ? null : findOption(situation.motion, event.option);
  if (situation === null || found === null) return "support for something that was never put to a motion";
  const { needed } = found.support;
  const signed = ledger.gathered.get(event.motion)?.signed.get(event.option)?.size ?? 0;
  if (event.needed !== needed) return "another number than the rules need";
  if (event.count !== signed || signed < needed) return `support of ${event.count} where ${signed} signed and ${needed} are needed`;
  const here = position(situation, event.at);
  if (Object.keys(situation.motion.papers).length > 0 || keepsFromSigning(situation, found, { here, now: event.at }).length > 0)
    return "support for something that has it, or that does not stand any more, or after the time for it was over";
  return isDatedBack(ledger, event.at) && !isLastMoment(event.at, gatheredUntil(here.line, found)) ? "support that was reached before it was" : null;
}

/** Where nobody looked until the stage was over, support was reached in its last millisecond at the latest. */
function isLastMoment(at: Time, over: Time): boolean {
  return instantOf(over).epochMilliseconds - 1 === instantOf(at).epochMilliseconds;
}

export function countSignatures(ledger: Ledger, { motion, option, handles }: EventOf<"option-supported">): void {
  const gathered = ledger.gathered.get(motion);
  if (gathered === undefined) throw new Error("an entry is checked before it is folded in");
  const signed = gathered.signed.get(option) ?? new Set();
  for (const handle of handles) signed.add(handle);
  gathered.signed.set(option, signed);
  const facts = ledger.motions.get(motion);
  const found = facts === undefined ? null : findOption(facts, option);
  if (found !== null && found.support.reachedAt === null && signed.size >= found.support.needed) ledger.reaching = { motion, option };
}

/** Whether an entry comes where only more signatures for the same option may, or that it has its support: nobody keeps quiet about what goes onward by itself. */
export function isHidden({ reaching }: Ledger, event: Event): boolean {
  if (reaching === null) return false;
  const follows = event.t === "option-supported" || event.t === "option-reached";
  return !follows || event.motion !== reaching.motion || event.option !== reaching.option;
}

/** The roll of those who may sign what is put to a motion in a stage; false: it is a roll of something else. */
export function openGathering(ledger: Ledger, situation: OnMotion, { motion, stage, handles: roll, size }: EventOf<"roll">): boolean {
  const found = governing(situation.rules, situation.motion.procedure, situation.motion).stages.find(({ id }) => id === stage);
  if (!isTaking(found ?? null)) return false;
  const gathered = ledger.gathered.get(motion) ?? { rolls: new Map(), signed: new Map() };
  gathered.rolls.set(stage, { roll, size });
  ledger.gathered.set(motion, gathered);
  return true;
}

/** Drops what can't be asked for again: nothing is signed or merged once the paper is fixed. */
export function closeGathering(ledger: Ledger, id: MotionId, { ended, papers, closed }: MotionFacts): void {
  if (ended !== null || Object.keys(papers).length > 0 || Object.keys(closed).length > 0) ledger.gathered.delete(id);
}
