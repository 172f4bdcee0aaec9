import {
  append,
  checkConsistency,
  consistencyProof,
  EMPTY,
  leafHash,
  openCheckpoint,
  packEdge,
  rootOf,
  unpackEdge,
  type Checkpoint,
  type Tree,
} from "@folkmoot/record";
import type { Db, Tx } from "../../platform/database.js";
import { entriesBetween, headOf, type Head } from "./store.js";
import { sha256 } from "../../platform/sha256.js";
import { treeReader } from "./proofs.js";

/** Entries that a full subtree of the right edge holds; those after the last full one are read again before each signature. */
const BUNDLE = 256;

/** Something is wrong with what is stored: nothing may be signed on top of it. The message is for the operator. */
export class NotWhatWasSigned extends Error {
  override readonly name = "NotWhatWasSigned";
}

export interface Present {
  readonly head: Head | null;
  readonly tree: Tree;
}

/**
 * The head of a record, as far as it can be trusted to be extended: signed by our key, of the edge that is stored beside it, of the entries that are
 * stored at the right edge, and not older than the checkpoint that was kept in a second place. Throws `NotWhatWasSigned` otherwise.
 */
export async function presentHead(
  db: Db | Tx,
  organisation: string,
  known: { readonly publicKey: Uint8Array; readonly kept: string | null },
): Promise<Present> {
  const head = await headOf(db, organisation);
  if (head === null) {
    if (known.kept !== null)
      throw new NotWhatWasSigned("the database has no record, and a checkpoint of one was signed: the database is older than the record");
    return { head, tree: EMPTY };
  }
  const key = { name: head.origin, publicKey: known.publicKey };
  const signed = openCheckpoint(head.checkpoint, key);
  if (signed === null) throw new NotWhatWasSigned("the checkpoint in the database is not signed by the key of this server");
  const tree = unpackEdge(head.size, head.edge);
  if (tree === null || signed.size !== tree.size || !same(rootOf(tree, sha256), signed.root)) {
    throw new NotWhatWasSigned(`the right edge in the database is not that of the ${signed.size} entries that were signed`);
  }
  await requireStoredEdge(db, organisation, tree);
  if (known.kept !== null) await requireNotOlder(db, organisation, { signed, kept: openCheckpoint(known.kept, key) });
  return { head, tree };
}

/** Reads the entries after the last full bundle again and grows the edge from them: a bit that has flipped there shows. */
async function requireStoredEdge(db: Db | Tx, organisation: string, tree: Tree): Promise<void> {
  const full = tree.size - (tree.size % BUNDLE);
  const fullEdge = tree.edge.slice(0, tree.edge.length - bitsOf(tree.size % BUNDLE));
  const stored = await entriesBetween(db, organisation, { start: full, end: tree.size });
  const grown = append(
    { size: full, edge: fullEdge },
    stored.map((bytes) => leafHash(bytes, sha256)),
    undefined,
    sha256,
  );
  if (!same(packEdge(grown), packEdge(tree))) throw new NotWhatWasSigned(`an entry from ${full} on is not stored as it was signed`);
}

async function requireNotOlder(
  db: Db | Tx,
  organisation: string,
  { signed, kept }: { readonly signed: Checkpoint; readonly kept: Checkpoint | null },
): Promise<void> {
  if (kept === null) throw new NotWhatWasSigned("the checkpoint kept beside the key is not signed by this key for this record");
  if (kept.size > signed.size) {
    throw new NotWhatWasSigned(
      `the database ends at entry ${signed.size} and ${kept.size} were signed: it is older than the record, perhaps a restored backup`,
    );
  }
  const proof = await consistencyProof(kept.size, signed.size, treeReader(db, organisation), sha256);
  if (!checkConsistency(proof, { older: kept, newer: signed }, sha256))
    throw new NotWhatWasSigned("the database is not the continuation of the checkpoint that was kept");
}

/**
 * Reads every entry again and grows the whole tree from them; at the start of a server. `presentHead` alone would not see a bit that flipped
 * in a full bundle.
 */
export async function requireStoredEntries(db: Db | Tx, organisation: string, tree: Tree): Promise<void> {
  let grown: Tree = EMPTY;
  for (let start = 0; start < tree.size; start += 4 * BUNDLE) {
    const end = Math.min(start + 4 * BUNDLE, tree.size);
    const stored = await entriesBetween(db, organisation, { start, end });
    if (stored.length !== end - start) throw new NotWhatWasSigned(`of the entries from ${start} to ${end - 1} some are missing`);
    grown = append(
      grown,
      stored.map((bytes) => leafHash(bytes, sha256)),
      undefined,
      sha256,
    );
  }
  if (!same(packEdge(grown), packEdge(tree))) throw new NotWhatWasSigned("an entry is not stored as it was signed");
}

function bitsOf(size: number): number {
  return size.toString(2).replaceAll("0", "").length;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
