import { sql } from "kysely";
import { publishes, rollsNamedBy, textsNamedBy } from "@folkmoot/auditor";
import { ARCHIVE_BYTES_A_LINE, LEAVES_A_LINE, leafHash, openCheckpoint, vkey, writeLine, type ExportLine } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import type { Db, Tx } from "../../platform/database.js";
import { archivePieces, boxOf, type BoxKey } from "../archive/index.js";
import { eventOf } from "./events.js";
import { sha256 } from "../../platform/sha256.js";
import { entriesBetween, headOf, rollsOf, textsOf } from "./store.js";

const ENTRIES_A_READ = 1_000;
const TEXTS_A_READ = 50;
const ROLLS_A_READ = 10;

/** There is no record that this server's key has signed: the organisation was founded less than a second ago, or the key is another. */
export class NothingSigned extends Error {
  override readonly name = "NothingSigned";
}

/**
 * The whole public record of an organisation as the lines of an export (format: packages/record), each with its line feed, as of one moment:
 * all of it is read in one snapshot, and what is recorded meanwhile is not in it. A reader who stalls for long is cut off.
 */
export async function* exportLines(db: Db, organisation: string, publicKey: Uint8Array): AsyncGenerator<string, void, undefined> {
  const tx = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  try {
    await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(tx);
    for await (const line of snapshot(tx, organisation, publicKey)) yield `${writeLine(line)}\n`;
  } finally {
    await tx.rollback().execute();
  }
}

async function* snapshot(tx: Tx, organisation: string, publicKey: Uint8Array): AsyncGenerator<ExportLine, void, undefined> {
  const head = await headOf(tx, organisation);
  if (head === null) throw new NothingSigned(`the record of ${organisation} is not signed yet`);
  const { origin, size } = head;
  if (openCheckpoint(head.checkpoint, { name: origin, publicKey }) === null)
    throw new NothingSigned(`the record of ${organisation} is not signed by the key of this server`);
  yield { kind: "header", organisation, origin, vkey: vkey({ name: origin, publicKey }), size };

  const named = new Named();
  const leaves: Uint8Array[] = [];
  for (let start = 0; start < size; start += ENTRIES_A_READ) {
    for (const bytes of await entriesBetween(tx, organisation, { start, end: Math.min(start + ENTRIES_A_READ, size) })) {
      yield { kind: "entry", bytes };
      leaves.push(leafHash(bytes, sha256));
      named.note(eventOf(bytes));
    }
  }
  if (leaves.length !== size) throw new Error(`${leaves.length} entries are stored of ${size} that were signed`);
  for (const hashes of chunks(leaves, LEAVES_A_LINE)) yield { kind: "leaves", hashes };
  yield* texts(tx, organisation, named);
  for (const hashes of chunks([...named.rolls], ROLLS_A_READ)) {
    const found = await rollsOf(tx, organisation, hashes);
    for (const hash of hashes) yield { kind: "roll", hash, bytes: required(found, hash) };
  }
  for (const box of named.boxes) if (box.isOver) yield* archive(tx, organisation, box);
  for (const box of named.boxes) {
    const file = (await boxOf(tx, { organisation, ...box }))?.ceremony ?? null;
    if (file !== null) yield { kind: "ceremony", election: box.election, file };
  }
  yield { kind: "checkpoint", note: head.checkpoint };
}

/** The archive of a ballot box whose vote is over: how many have voted is told by its length. Its result comes with the entry that tells of it, which waits a moment for its number. */
async function* archive(tx: Tx, organisation: string, { motion, stage, election, isOpened }: NamedBox): AsyncGenerator<ExportLine, void, undefined> {
  const key = { organisation, motion, stage };
  const height = isOpened ? ((await boxOf(tx, key))?.height ?? 0) : await heightWithoutResult(tx, key);
  for await (const piece of archivePieces(tx, key, height)) {
    for (let from = 0; from < piece.length; from += ARCHIVE_BYTES_A_LINE)
      yield { kind: "archive", election, bytes: piece.subarray(from, from + ARCHIVE_BYTES_A_LINE) };
  }
}

async function heightWithoutResult(tx: Tx, { organisation, motion, stage }: BoxKey): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from box_event
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and kind <> 'Result'`.execute(tx);
  return rows[0]?.n ?? 0;
}

async function* texts(tx: Tx, organisation: string, named: Named): AsyncGenerator<ExportLine, void, undefined> {
  for (const some of chunks([...named.texts], TEXTS_A_READ)) {
    const open = some.filter(([, motion]) => named.isPublic(motion)).map(([commitment]) => commitment);
    const found = await textsOf(tx, organisation, open);
    for (const [commitment, motion] of some) {
      if (!named.isPublic(motion)) {
        yield { kind: "absent-text", commitment, because: "before-notice" };
        continue;
      }
      const { salt, body } = required(found, commitment);
      yield salt === null || body === null
        ? { kind: "absent-text", commitment, because: "withheld" }
        : { kind: "text", commitment, salt: new Uint8Array(salt), body };
    }
  }
}

interface NamedBox {
  readonly motion: string;
  readonly stage: string;
  readonly election: string;
  isOver: boolean;
  isOpened: boolean;
}

/** What the entries name beside the record, in the order in which they name it first. */
class Named {
  readonly texts = new Map<string, string | null>();
  readonly rolls = new Set<string>();
  readonly boxes: NamedBox[] = [];
  readonly #published = new Set<string>();

  note(event: Event): void {
    for (const { commitment, motion } of textsNamedBy(event)) {
      // A text that is named a second time without a motion (a constitution in force) is public from then on.
      if (!this.texts.has(commitment) || motion === null) this.texts.set(commitment, motion);
    }
    for (const roll of rollsNamedBy(event)) this.rolls.add(roll);
    if (event.t === "box-ready") this.boxes.push({ ...event, isOver: false, isOpened: false });
    for (const box of this.boxes) {
      if (!("stage" in event) || event.motion !== box.motion || event.stage !== box.stage) continue;
      box.isOver ||= event.t === "box-ended";
      box.isOpened ||= event.t === "box-opened";
    }
    const motion = publishes(event);
    if (motion !== null) this.#published.add(motion);
  }

  isPublic(motion: string | null): boolean {
    return motion === null || this.#published.has(motion);
  }
}

function required<Value>(found: ReadonlyMap<string, Value>, key: string): Value {
  const value = found.get(key);
  if (value === undefined) throw new Error(`an entry names ${key}, and nothing is stored for it`);
  return value;
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size));
  return parts;
}
