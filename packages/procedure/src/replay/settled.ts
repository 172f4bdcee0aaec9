import { instantOf } from "../dates.js";
import type { Event, Time } from "../event.js";
import type { Ledger } from "./ledger.js";

/** A server's clock may be set back a little between two acts; their order is that of the entries. Dating an act back by more is found. */
export const CLOCK_SET_BACK = 10_000;

/**
 * Acts come in the order of time, and everything that time had brought by then was entered before them: whoever keeps the record can't leave out
 * that a vote was over or that a decision came into force. What time brings carries its own instant and may be entered late.
 */
export function checkOrder(ledger: Ledger, event: Event): string | null {
  const at = actAt(event);
  if (at === null) return null;
  if (isDatedBack(ledger, at)) return `an act at ${at} after something of ${ledger.latest}`;
  if (!SETTLING.has(event.t)) return null;
  const due = ledger.agenda.earliest();
  return due !== null && due <= at ? `an act at ${at}, before which what time had brought at ${due} was not entered` : null;
}

/** Whether an instant at which people did something lies before what the record has told already. */
export function isDatedBack({ latest }: Ledger, at: Time): boolean {
  return latest !== "" && at < latest && instantOf(at).epochMilliseconds < instantOf(latest).epochMilliseconds - CLOCK_SET_BACK;
}

const SETTLING: ReadonlySet<Event["t"]> = new Set([
  ...(["deposited", "refused", "notice", "challenged", "ruled", "withdrawn", "announced", "holidays"] as const),
  ...(["option-put", "option-withdrawn", "option-adopted", "option-accepted", "merged"] as const),
  ...(["contradicted", "ruled-out", "appealed", "appeal-decided"] as const),
  ...(["box-ready", "booth-served", "credential-replaced", "box-opened", "roll-sampled"] as const),
]);

/** When a person acted; null for what time alone brings and for batches, which tell no time. */
export function actAt(event: Event): Time | null {
  switch (event.t) {
    case "founded":
    case "meeting-called":
    case "clock":
    case "holidays":
    case "deposited":
    case "refused":
    case "challenged":
    case "withdrawn":
    case "option-put":
    case "option-withdrawn":
    case "option-adopted":
    case "option-accepted":
    case "merged":
    case "contradicted":
    case "ruled-out":
    case "appealed":
    case "box-ready":
    case "booth-served":
    case "credential-replaced":
    case "box-opened":
    case "roll-sampled":
    case "shown":
    case "surveyed":
    case "hidden":
    case "hiding-appealed":
    case "announced":
    case "withheld":
      return event.at;
    case "notice":
      return event.by === null ? null : event.at;
    case "ruled":
    case "appeal-decided":
      return event.by.length === 0 ? null : event.at;
    case "hiding-decided":
      return event.by === null ? null : event.at;
    case "constitution":
      return event.motion === null ? event.at : null;
    default:
      return null;
  }
}
