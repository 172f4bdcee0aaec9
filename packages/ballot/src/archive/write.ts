import { sha256Hex } from "../encoding/hash.js";
import { joined, utf8 } from "../encoding/text.js";
import type { EventType } from "./event.js";
import { writeFrame } from "./frames.js";

/** Where an archive ends: what a writer needs to go on, and all that it keeps. */
export interface Head {
  /** The time in every header: when the archive was begun, in seconds. It says nothing about any event. */
  readonly timestamp: number;
  readonly parent: string | null;
  readonly height: number;
}

export interface Written {
  /** To be put at the end of the archive. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly head: Head;
}

/** The beginning of an archive, before any event. */
export function beginArchive(timestamp: number): Written {
  const body = utf8(JSON.stringify({ version: 1, timestamp: `${timestamp}` }));
  return { bytes: writeFrame({ name: "BELENIOS", body }, timestamp), head: { timestamp, parent: null, height: 0 } };
}

/** Election, trustees and credentials: each the text of its file. */
export function appendSetup(head: Head, texts: { readonly election: string; readonly trustees: string; readonly credentials: string }): Written {
  const { election, trustees, credentials } = texts;
  const setup = JSON.stringify({ election: named(election), trustees: named(trustees), credentials: named(credentials) });
  return append(head, "Setup", [election, trustees, credentials, setup]);
}

export function appendBallot(head: Head, ballot: string): Written {
  return append(head, "Ballot", [ballot]);
}

/** Many ballots at once, in the order given. */
export function appendBallots(head: Head, ballots: readonly string[]): Written {
  const pieces: Uint8Array[] = [];
  let next = head;
  for (const ballot of ballots) {
    const written = appendBallot(next, ballot);
    pieces.push(written.bytes);
    next = written.head;
  }
  return { bytes: joined(...pieces), head: next };
}

/** That no more ballots come. */
export function appendEndBallots(head: Head): Written {
  return append(head, "EndBallots", []);
}

export function appendTally(head: Head, { tally, sized }: { readonly tally: string; readonly sized: string }): Written {
  return append(head, "EncryptedTally", [tally, sized]);
}

/** A shuffle by one of the trustees; `owner` is its number, from 1. */
export function appendShuffle(head: Head, owner: number, shuffle: string): Written {
  return append(head, "Shuffle", [shuffle, owned(owner, shuffle)]);
}

export function appendEndShuffles(head: Head): Written {
  return append(head, "EndShuffles", []);
}

export function appendPart(head: Head, owner: number, part: string): Written {
  return append(head, "PartialDecryption", [part, owned(owner, part)]);
}

export function appendResult(head: Head, result: string): Written {
  return append(head, "Result", [result]);
}

function append({ timestamp, parent, height }: Head, type: EventType, records: readonly string[]): Written {
  const payload = records.at(-1);
  const event = utf8(
    JSON.stringify({ ...(parent === null ? {} : { parent }), height, type, ...(payload === undefined ? {} : { payload: named(payload) }) }),
  );
  const hash = sha256Hex(event);
  const frames = records.map((text) => writeFrame({ name: `${named(text)}.data.json`, body: utf8(text) }, timestamp));
  const bytes = joined(...frames, writeFrame({ name: `${hash}.event.json`, body: event }, timestamp));
  return { bytes, head: { timestamp, parent: hash, height: height + 1 } };
}

function owned(owner: number, text: string): string {
  return JSON.stringify({ owner, payload: named(text) });
}

function named(text: string): string {
  return sha256Hex(utf8(text));
}
