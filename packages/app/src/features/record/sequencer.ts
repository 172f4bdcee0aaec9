import { append, BadEntry, decodeEntry, leafHash, packEdge, rootOf, signCheckpoint, type Completed, type Decoded, type Tree } from "@folkmoot/record";
import type { Tx } from "../../platform/database.js";
import type { Services } from "../../platform/services.js";
import { logEvent } from "../../platform/log.js";
import { NotWhatWasSigned, presentHead, type Present } from "./head.js";
import { keepCheckpoint, keptCheckpoint } from "./kept-checkpoint.js";
import { RecordStopped } from "./record.js";
import { sha256 } from "../../platform/sha256.js";
import { STORED_LEVEL } from "./proofs.js";
import {
  deletePending,
  entriesBetween,
  insertEntries,
  insertNodes,
  lockLog,
  pendingEntries,
  replaceHead,
  stop,
  stopOf,
  type NewEntry,
  type PendingEntry,
} from "./store.js";

/** Entries that one checkpoint adds at most. */
const BATCH = 5_000;

/**
 * Numbers what waits for one record, extends the tree and signs a new checkpoint, all in one transaction (design: transparency log, 10).
 * Never signs twice for one size, never on top of something that is not what was signed: then the record is stopped for everybody
 * and `RecordStopped` is thrown. Called at the same time by two processes, the second finds nothing left to do.
 */
export async function sequence(services: Services, organisation: string): Promise<{ readonly size: number }> {
  const { db, config } = services;
  try {
    const { size, checkpoint } = await db.transaction().execute((tx) => batch(tx, services, organisation));
    if (checkpoint !== null) await keepCheckpoint(config.dataDir, organisation, checkpoint);
    return { size };
  } catch (error) {
    if (!(error instanceof NotWhatWasSigned)) throw error;
    await stop(db, organisation, error.message);
    logEvent(services.log, "record stopped", { organisation, why: error.message });
    throw new RecordStopped(organisation, error.message);
  }
}

async function batch(tx: Tx, services: Services, organisation: string): Promise<{ readonly size: number; readonly checkpoint: string | null }> {
  await lockLog(tx, organisation);
  const why = await stopOf(tx, organisation);
  if (why !== null) throw new RecordStopped(organisation, why);
  const kept = await keptCheckpoint(services.config.dataDir, organisation);
  const present = await presentHead(tx, organisation, { publicKey: services.logKey.publicKey, kept });
  const pending = await pendingEntries(tx, organisation, BATCH);
  if (pending.length === 0) return { size: present.tree.size, checkpoint: null };

  const numbered = pending.map((entry, at) => numberedEntry(entry, present.tree.size + at));
  const origin = present.head?.origin ?? originOfFirst(numbered[0]?.event);
  const { tree, completed } = extended(
    present.tree,
    pending.map(({ bytes }) => bytes),
  );
  await insertEntries(tx, organisation, numbered);
  await requireStored(tx, organisation, { before: present.tree, after: tree });
  await insertNodes(tx, organisation, completed);
  const gone = await deletePending(
    tx,
    organisation,
    pending.map(({ id }) => id),
  );
  if (gone !== pending.length) throw new Error("entries that waited were taken away while they were numbered");

  const checkpoint = signCheckpoint({ origin, size: tree.size, root: rootOf(tree, sha256) }, { name: origin, seed: services.logKey.seed });
  await swapHead(tx, organisation, { present, tree, origin, checkpoint });
  return { size: tree.size, checkpoint };
}

function numberedEntry({ bytes }: PendingEntry, index: number): NewEntry & { readonly event: Decoded } {
  try {
    const event = decodeEntry(bytes);
    return { index, bytes, motion: motionOf(event), event };
  } catch (error) {
    if (error instanceof BadEntry)
      throw new NotWhatWasSigned(`what waits as entry ${index} is ${error.message}: it was not put there by this program`);
    throw error;
  }
}

/** A refused act belongs to the motion that it was about. */
function motionOf(event: Decoded): string | null {
  const command = event["command"];
  const about = event.t === "refused" && typeof command === "object" && command !== null && "motion" in command ? command.motion : event["motion"];
  return typeof about === "string" ? about : null;
}

function originOfFirst(event: Decoded | undefined): string {
  const origin = event?.["origin"];
  if (event?.t !== "founded" || typeof origin !== "string")
    throw new NotWhatWasSigned("a record begins with a founding, and something else waits as its first entry");
  return origin;
}

function extended(tree: Tree, entries: readonly Buffer[]): { readonly tree: Tree; readonly completed: readonly Completed[] } {
  const completed: Completed[] = [];
  const leaves = entries.map((bytes) => leafHash(bytes, sha256));
  const after = append(tree, leaves, (subtree) => (subtree.level >= STORED_LEVEL ? completed.push(subtree) : 0), sha256);
  return { tree: after, completed };
}

/** One flipped bit between hashing and storing ended the log Yeti 2022: what was stored is read back, and only that is signed (H-42). */
async function requireStored(tx: Tx, organisation: string, { before, after }: { readonly before: Tree; readonly after: Tree }): Promise<void> {
  const stored = await entriesBetween(tx, organisation, { start: before.size, end: after.size });
  const again = extended(before, stored).tree;
  if (Buffer.compare(packEdge(again), packEdge(after)) !== 0)
    throw new NotWhatWasSigned("what was stored is not what was hashed: the machine or its disk is failing");
}

async function swapHead(
  tx: Tx,
  organisation: string,
  next: { readonly present: Present; readonly tree: Tree; readonly origin: string; readonly checkpoint: string },
): Promise<void> {
  const { present, tree, origin, checkpoint } = next;
  const from = present.head === null ? null : present.tree.size;
  const swapped = await replaceHead(tx, organisation, { origin, size: tree.size, edge: packEdge(tree), checkpoint, from });
  if (!swapped) throw new Error(`somebody else signed the record of ${organisation} at the same time; nothing was signed here`);
}
