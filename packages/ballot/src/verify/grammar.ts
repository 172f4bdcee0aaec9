import type { EventType } from "../archive/event.js";
import type { LoggedEvent } from "../archive/log.js";
import type { Election } from "../vote/election.js";
import { Refused } from "./refused.js";

/** The events of an archive by what they are. */
export interface Life {
  readonly setup: LoggedEvent;
  readonly ballots: readonly LoggedEvent[];
  readonly endBallots: LoggedEvent | null;
  readonly tally: LoggedEvent | null;
  readonly shuffles: readonly LoggedEvent[];
  readonly endShuffles: LoggedEvent | null;
  readonly parts: readonly LoggedEvent[];
  readonly result: LoggedEvent | null;
}

/** Which events may follow which. The reference looks only at the last run of ballots: one after the end would make all others vanish. */
const MAY_FOLLOW: { readonly [type in EventType]: readonly EventType[] } = {
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["Shuffle", "PartialDecryption"],
  Shuffle: ["Shuffle", "EndShuffles"],
  EndShuffles: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** Checks that the events are those of one life: Setup, Ballot*, EndBallots, EncryptedTally, (Shuffle+ EndShuffles), PartialDecryption+, Result, or its beginning. */
export function checkOrder(events: readonly LoggedEvent[]): Life {
  const [setup] = events;
  if (setup?.type !== "Setup") throw new Refused("event-order", 0, "the first event has to be the Setup");
  for (const [at, { type, height }] of events.entries()) {
    const before = events[at - 1]?.type;
    if (before !== undefined && !MAY_FOLLOW[before].includes(type)) throw new Refused("event-order", height, `${type} after ${before}`);
  }
  const all = (type: EventType) => events.filter((event) => event.type === type);
  const one = (type: EventType) => events.find((event) => event.type === type) ?? null;
  return {
    setup,
    ballots: all("Ballot"),
    endBallots: one("EndBallots"),
    tally: one("EncryptedTally"),
    shuffles: all("Shuffle"),
    endShuffles: one("EndShuffles"),
    parts: all("PartialDecryption"),
    result: one("Result"),
  };
}

/** Ballots with numbers are shuffled before they are opened, and others are never. */
export function checkShuffled({ questions }: Election, { shuffles, parts }: Life): void {
  const needed = questions.some(({ kind }) => kind === "numbers");
  const [shuffle] = shuffles;
  const [part] = parts;
  if (!needed && shuffle !== undefined) throw new Refused("event-order", shuffle.height, "a shuffle, and no question has numbers");
  if (needed && part !== undefined && shuffle === undefined)
    throw new Refused("event-order", part.height, "ballots are opened that nobody has shuffled");
}
