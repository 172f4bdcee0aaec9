import type { EventOf } from "../event.js";
import { type Ledger, turnoutKey } from "./ledger.js";

/**
 * A dissent: printed beside the decision of a body, by somebody whose vote against was counted, once. Dissents enter after the votes and before the result,
 * sorted, with the instant of the result: none is known before the vote has closed, and the moment of each tells nothing.
 */
export function checkDissented(ledger: Ledger, { motion, stage, by, at }: EventOf<"dissented">): string | null {
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  if (turnout === undefined || stage === "support") return "a dissent where no vote is open";
  if (turnout.against === null) return "a dissent in a vote that is not a body's";
  if (!turnout.against.has(by)) return "a dissent of somebody who did not vote against";
  const { dissent } = turnout;
  if (dissent !== null && by <= dissent.by) return "dissents that are not sorted, or two of one person";
  return dissent !== null && at !== dissent.at ? "dissents of one vote at different times" : null;
}
