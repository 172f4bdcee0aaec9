import { emptyRoot, HASH_BYTES, nodeHash, sha256, type Hasher } from "./hash.js";
import { requireSize, subtreesOf, type Subtree } from "./subtree.js";

/**
 * All that appending needs to know of a tree: its size and its right edge, which is the roots of its complete subtrees, largest first,
 * one per bit of the size. 1,000,000 entries have an edge of 7 hashes.
 */
export interface Tree {
  readonly size: number;
  readonly edge: readonly Uint8Array[];
}

export const EMPTY: Tree = { size: 0, edge: [] };

/** A subtree that became complete, with its hash. */
export interface Completed extends Subtree {
  readonly hash: Uint8Array;
}

/** The tree with these leaf hashes after its own. `completed` hears of each subtree that becomes complete, leaves included. */
export function append(tree: Tree, leaves: Iterable<Uint8Array>, completed?: (subtree: Completed) => void, hasher: Hasher = sha256): Tree {
  const edge = [...tree.edge];
  let size = tree.size;
  for (const leaf of leaves) {
    let hash = leaf;
    let index = size;
    let level = 0;
    completed?.({ level, index, hash });
    while (index % 2 === 1) {
      hash = nodeHash(lastOf(edge), hash, hasher);
      edge.pop();
      index = (index - 1) / 2;
      level++;
      completed?.({ level, index, hash });
    }
    edge.push(hash);
    size++;
  }
  requireSize(size);
  return { size, edge };
}

/** RFC 6962 2.1: the tree's root, MTH. */
export function rootOf(tree: Tree, hasher: Hasher = sha256): Uint8Array {
  if (tree.edge.length === 0) return emptyRoot(hasher);
  return tree.edge.reduceRight((right, left) => nodeHash(left, right, hasher));
}

/** The edge as one run of bytes, for storing. */
export function packEdge(tree: Tree): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(tree.edge.length * HASH_BYTES);
  tree.edge.forEach((hash, at) => bytes.set(hash, at * HASH_BYTES));
  return bytes;
}

/** The tree of a stored edge; null when that can't be the edge of a tree of this size. */
export function unpackEdge(size: number, bytes: Uint8Array): Tree | null {
  requireSize(size);
  if (bytes.length !== subtreesOf(size).length * HASH_BYTES) return null;
  const edge: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES) edge.push(bytes.slice(at, at + HASH_BYTES));
  return { size, edge };
}

function lastOf(edge: readonly Uint8Array[]): Uint8Array {
  const last = edge.at(-1);
  if (last === undefined) throw new Error("bad maths: an edge that is too short for its size");
  return last;
}
