import { millisecondsOf } from "../iso.js";
import type { EventOf, Time } from "../event.js";
import { line } from "../line.js";
import type { OnMotion } from "../position.js";
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
  const end = situation === null ? null : endingOf(situation, stage);
  const next = ledger.agenda.of(motion);
  if (end === null || end < at || next === undefined || next.at < at) return notNow(ledger, event);
  if (end !== at && isDatedBack(ledger, at)) return "time that members lost, told before something that was entered already";
  let before = since;
  for (const [from, to, why] of spells) {
    if (from < before || to <= from || to > at) return "time that members lost outside the vote, or twice";
    if (why === "down" && millisecondsOf(ledger.latestAct) > millisecondsOf(from) + CLOCK_SET_BACK)
      return `the server was down, and somebody acted at ${ledger.latestAct}`;
    before = to;
  }
  return null;
}

/** When a vote is over whose end is all that it still waits for. */
function endingOf(situation: OnMotion, id: string): Time | null {
  const upcoming = line(situation, null).steps.find(({ stage }) => stage?.id === id)?.step.upcoming ?? null;
  return upcoming?.what === "closed" || upcoming?.what === "box-ended" ? upcoming.at : null;
}
