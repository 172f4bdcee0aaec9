import { isSecretVote } from "../box/needs-box.js";
import type { EventOf, Handle } from "../event.js";
import { type Ledger, situationOf, type Turnout, turnoutKey } from "./ledger.js";

/** Signatures: while support is gathered, by people on its roll, once each. */
export function checkSupported(ledger: Ledger, { motion, handles }: EventOf<"supported">): string | null {
  if (ledger.motions.get(motion) === undefined) return "signatures for a motion that was never deposited";
  return checkActs(ledger, { turnout: ledger.turnout.get(turnoutKey(motion, "support")), handles });
}

/** Votes: after the roll was fixed and before the result, by people on the roll, once each. */
export function checkVoted(ledger: Ledger, { motion, stage, votes }: EventOf<"voted">): string | null {
  const facts = ledger.motions.get(motion);
  if (facts === undefined) return "votes on a motion that was never deposited";
  if (facts.closed[stage] !== undefined) return "votes after the result was declared";
  if (stage === "support" || facts.ended !== null) return "votes where no vote is open";
  const situation = situationOf(ledger, motion);
  if (situation !== null && isSecretVote(situation, stage)) return "votes by name in a secret vote";
  if (facts.papers[stage] !== undefined) return "votes for or against where the paper has several options";
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  if (hasOthers(turnout)) return VOTES_BEHIND_OTHERS;
  const handles = votes.map(([handle]) => handle);
  return lacksList(ledger, turnout, handles) ? NO_LIST : checkActs(ledger, { turnout, handles });
}

export const NO_LIST = "votes of unequal weight, and no list of those who have several";

/** Whether nobody can say how many votes these have. */
export function lacksList({ onRoll }: Ledger, turnout: Turnout | undefined, handles: readonly Handle[]): boolean {
  return turnout?.weights?.some((part) => handles.some((handle) => onRoll(part.handles, handle) === null)) === true;
}

/** How many votes somebody has who is on the roll. The lists of those with several are at hand: `lacksList` was asked. */
export function votesOf({ onRoll }: Ledger, { weights }: Turnout, handle: Handle): number {
  return weights?.find((part) => onRoll(part.handles, handle) === true)?.votes ?? 1;
}

/** Acts of many: by people on the roll, once each, and no more of them than it holds. */
export function checkActs(
  ledger: Ledger,
  { turnout, handles }: { readonly turnout: Pick<Turnout, "roll" | "size" | "acted"> | undefined; readonly handles: readonly Handle[] },
): string | null {
  if (turnout === undefined) return "people act before a roll says who may, or after it is over";
  let previous = "";
  for (const handle of handles) {
    if (handle <= previous) return "a batch that is not sorted, or names somebody twice";
    previous = handle;
    if (turnout.acted.has(handle)) return "somebody acts a second time";
    if (ledger.onRoll(turnout.roll, handle) === false) return "somebody acts who is not on the roll";
  }
  return turnout.acted.size + handles.length > turnout.size ? "more people act than the roll holds" : null;
}

/** Whether those who are represented were entered already: who has not voted was known then. */
export function hasOthers(turnout: Turnout | undefined): boolean {
  return (turnout?.voices?.appointments.length ?? 0) > 0;
}

export const VOTES_BEHIND_OTHERS = "votes after those who are represented in them were entered";
