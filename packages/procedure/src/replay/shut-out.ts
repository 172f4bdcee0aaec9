import { millisecondsOf } from "../iso.js";
import type { EventOf } from "../event.js";
import { lostSince } from "../shut-out.js";
import { type Ledger, situationOf } from "./ledger.js";
import { notNow } from "./next.js";
import { CLOCK_SET_BACK, isDatedBack } from "./settled.js";

/**
 * Time that members lost in a vote: told of one that is open and whose text gives more for it, at its end at the latest, each minute once. That a server was down
 * is known from itself; but nobody can have done anything on it meanwhile.
 */
export function checkShutOut(ledger: Ledger, event: EventOf<"shut-out">): string | null {
  const { motion, stage, spells, at } = event;
  const situation = situationOf(ledger, motion);
  const since = situation === null ? null : lostSince(situation, stage);
  if (since === null) return "time that members lost in a vote that gives none for it";
  const next = ledger.agenda.of(motion);
  if (next === undefined || !(next.what === "closed" || next.what === "box-ended") || next.stage !== stage || next.at < at)
    return notNow(ledger, event);
  if (next.at !== at && isDatedBack(ledger, at)) return "time that members lost, told before something that was entered already";
  let before = since;
  for (const [from, to, why] of spells) {
    if (from < before || to <= from || to > at) return "time that members lost outside the vote, or twice";
    if (why === "down" && millisecondsOf(ledger.latestAct) > millisecondsOf(from) + CLOCK_SET_BACK)
      return `the server was down, and somebody acted at ${ledger.latestAct}`;
    before = to;
  }
  return null;
}
