import { count, object, optional, recordName, string, type Shape } from "../encoding/shape.js";

/** What can happen in an election, in the order of a life. */
export const EVENT_TYPES = ["Setup", "Ballot", "EndBallots", "EncryptedTally", "Shuffle", "EndShuffles", "PartialDecryption", "Result"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One link of the chain: which event came before, by the hash of its record, what happened, and the record that says more. */
export interface Event {
  readonly parent?: string | undefined;
  readonly height: number;
  readonly type: EventType;
  readonly payload?: string | undefined;
}

const shape = object({ parent: optional(recordName), height: count, type: string, payload: optional(recordName) });

export const eventShape: Shape<Event & { readonly type: string }> = (value, place) => shape(value, place) as Event;

export function isEventType(type: string): type is EventType {
  return (EVENT_TYPES as readonly string[]).includes(type);
}

/** How many records stand before an event of each type; the last of them is its payload. */
export const RECORDS_BEFORE: { readonly [type in EventType]: number } = {
  Setup: 4,
  Ballot: 1,
  EndBallots: 0,
  EncryptedTally: 2,
  Shuffle: 2,
  EndShuffles: 0,
  PartialDecryption: 2,
  Result: 1,
};
