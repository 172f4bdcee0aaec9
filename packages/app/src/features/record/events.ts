import { decodeEntry } from "@folkmoot/record";
import { commandSchema, eventSchema, type Command, type Event, type EventOf } from "@folkmoot/procedure";

/** The event that a stored entry holds. An entry that holds none was not written by this program: that is thrown. */
export function eventOf(bytes: Uint8Array): Event {
  return eventSchema.parse(decodeEntry(bytes));
}

/** The motion that an event is about; of a refused act, the one that it was meant for. */
export function motionOf(event: Event): string | null {
  if (event.t === "refused") return commandOf(event).motion;
  return "motion" in event ? event.motion : null;
}

/** What was asked for and refused. */
export function commandOf(refused: EventOf<"refused">): Command {
  return commandSchema.parse(refused.command);
}
