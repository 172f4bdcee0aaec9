import type { Event, EventOf } from "@folkmoot/procedure";
import { AuditError } from "./verdict.js";

/** The record begins with the founding of this organisation and founds it once; only a rehearsal's clock was ever moved. */
export function requireGenesis(events: readonly Event[], origin: string): EventOf<"founded"> {
  const [first] = events;
  if (first?.t !== "founded") throw new AuditError("genesis", 0, "The record does not begin with a founding.");
  if (first.origin !== origin) throw new AuditError("genesis", 0, `The record was founded as ${first.origin}, and is given out as ${origin}.`);
  for (const [index, event] of events.entries()) {
    if (index > 0 && event.t === "founded") throw new AuditError("genesis", index, `Entry ${index} founds the organisation a second time.`);
    if (first.mode === "real" && event.t === "clock")
      throw new AuditError("genesis", index, `Entry ${index} moves the clock of an organisation that is no rehearsal.`);
  }
  return first;
}
