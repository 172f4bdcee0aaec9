import { decodeEntry } from "@folkmoot/record";
import { commandSchema, eventSchema, type Command, type Event, type EventOf } from "@folkmoot/procedure";

/** Entries never change, and most readers look at the newest. */
const mostKept = 2_000;
const kept = new Map<string, Event>();

/** The event that a stored entry holds. An entry that holds none was not written by this program: that is thrown. */
export function eventOf(bytes: Buffer): Event {
  const key = bytes.toString("latin1");
  const event = kept.get(key) ?? eventSchema.parse(decodeEntry(bytes));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, event);
  return event;
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
