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
  if (turnout?.weights?.some((part) => votes.some(([handle]) => ledger.onRoll(part.handles, handle) === null)) === true)
    return "votes of unequal weight, and no list of those who have several";
  return checkActs(ledger, { turnout, handles: votes.map(([handle]) => handle) });
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
