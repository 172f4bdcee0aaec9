import { sha256Hex } from "../encoding/hash.js";
import { count, Malformed, object, readJsonBytes, string } from "../encoding/shape.js";
import { Refused } from "../verify/refused.js";
import { eventShape, isEventType, RECORDS_BEFORE, type EventType } from "./event.js";
import { readFrame, type Frame } from "./frames.js";

/** An event with the records that belong to it, in their order. */
export interface LoggedEvent {
  readonly height: number;
  readonly type: EventType;
  /** The hash of its own record: what the next event calls its parent. */
  readonly hash: string;
  /** The bodies of its records, not copied; the last is its payload. */
  readonly records: readonly Uint8Array[];
}

const DATA = ".data.json";
const EVENT = ".event.json";

/**
 * The events of an archive, whose bytes may come from an attacker, one after the other. Each record has the name of its hash, each event points to the one
 * before, and stands after its own records and no others: bytes that the reference would not have written are refused. Throws `Refused`.
 */
export function* eventsIn(bytes: Uint8Array): Generator<LoggedEvent, void, undefined> {
  const first = readFrame(bytes, 0, null);
  if (first === null || first.frame.name !== "BELENIOS")
    throw new Refused("not-an-archive", null, "the file doesn't begin as an archive of Belenios does");
  checkHeader(first.frame, first.timestamp);
  let pending: Frame[] = [];
  let parent: string | undefined;
  let height = 0;
  for (let at = first.next; at < bytes.length;) {
    const read = readFrame(bytes, at, first.timestamp);
    if (read === null) throw new Refused("not-an-archive", height, `what stands at byte ${at} is no record, or it is cut off`);
    at = read.next;
    const { name, body } = read.frame;
    const hash = sha256Hex(body);
    if (name === hash + DATA) {
      pending.push(read.frame);
      continue;
    }
    if (name !== hash + EVENT) throw new Refused("record-hash", height, `the record ${name.slice(0, 80)} has another content than its name says`);
    yield { ...checkEvent(body, { parent, height, pending }), hash };
    pending = [];
    parent = hash;
    height++;
  }
  if (pending.length > 0) throw new Refused("record-order", height, "the file ends with records that belong to no event");
}

/** The time in every header of an archive that `eventsIn` has read: when it was begun, in seconds. */
export function timestampOf(bytes: Uint8Array): number {
  const first = readFrame(bytes, 0, null);
  if (first === null) throw new RangeError("not an archive");
  return first.timestamp;
}

interface Place {
  readonly parent: string | undefined;
  readonly height: number;
  readonly pending: readonly Frame[];
}

function checkEvent(body: Uint8Array, { parent, height, pending }: Place): Omit<LoggedEvent, "hash"> {
  const event = readOr("record-order", height, () => readJsonBytes(body, eventShape));
  if (event.parent !== parent || event.height !== height) throw new Refused("chain", height, "the event doesn't point to the one before it");
  const { type, payload } = event;
  if (!isEventType(type)) throw new Refused("event-order", height, "an event of unknown type");
  if (pending.length !== RECORDS_BEFORE[type])
    throw new Refused("record-order", height, `${RECORDS_BEFORE[type]} records belong to an event ${type}, not ${pending.length}`);
  if (pending.at(-1)?.name !== (payload === undefined ? undefined : payload + DATA))
    throw new Refused("record-order", height, "the record before the event is not the one it names");
  return { height, type, records: pending.map((frame) => frame.body) };
}

function checkHeader({ body }: Frame, timestamp: number): void {
  const header = readOr("not-an-archive", null, () => readJsonBytes(body, object({ version: count, timestamp: string })));
  if (header.version !== 1) throw new Refused("not-an-archive", null, `version ${header.version}; only 1 is known`);
  if (header.timestamp !== `${timestamp}`) throw new Refused("not-an-archive", null, "the time in the header is not the one of the records");
}

/** What `read` gives; when the input is malformed, a refusal with this code. */
export function readOr<T>(code: Refused["code"], event: number | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) throw new Refused(code, event, error.message);
    throw error;
  }
}
