import { append, BadEntry, decodeEntry, EMPTY, leafHash, rootOf, type Checkpoint, type Hasher, type Tree } from "@folkmoot/record";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

interface Trust {
  readonly checkpoint: Checkpoint;
  readonly remembered: Checkpoint | null;
  readonly hasher: Hasher;
}

/** The entries are exactly those whose root was signed, in that order; and those that the reader's own checkpoint speaks of are its beginning. */
export function requireSignedTree(file: Collected, trust: Trust): void {
  const { checkpoint, remembered, hasher } = trust;
  const leaves = file.entries.map((entry) => leafHash(entry, hasher));
  const before = grow(EMPTY, leaves.slice(0, remembered?.size ?? 0), hasher);
  const tree = grow(before, leaves.slice(before.size), hasher);
  if (tree.size !== checkpoint.size || !same(rootOf(tree, hasher), checkpoint.root)) {
    const index = firstChanged(file, leaves, trust);
    throw new AuditError("tree", index, whatChanged(index, tree.size, checkpoint.size));
  }
  if (remembered !== null) requireBeginning(before, { ...trust, remembered });
}

function requireBeginning(before: Tree, trust: Trust & { readonly remembered: Checkpoint }): void {
  const { checkpoint, remembered, hasher } = trust;
  if (remembered.size > checkpoint.size) {
    throw new AuditError(
      "remembered",
      null,
      `You hold a checkpoint of ${remembered.size} entries and this record has only ${checkpoint.size}: something was taken away.`,
    );
  }
  if (!same(rootOf(before, hasher), remembered.root)) {
    throw new AuditError(
      "remembered",
      null,
      `The first ${remembered.size} entries are not those of the checkpoint that you kept: the past was rewritten.`,
    );
  }
}

/** Which entry differs from what was signed. The leaf hashes in the file are believed only when their root is the signed one. */
function firstChanged(file: Collected, leaves: readonly Uint8Array[], trust: Trust): number | null {
  const { checkpoint, hasher } = trust;
  const hints = file.leafHints;
  if (hints.length === checkpoint.size && same(rootOf(grow(EMPTY, hints, hasher), hasher), checkpoint.root)) {
    const first = hints.findIndex((hint, index) => !same(hint, leaves[index] ?? new Uint8Array(0)));
    return first < 0 ? checkpoint.size : first;
  }
  const first = file.entries.findIndex(isNoEntry);
  return first < 0 ? null : first;
}

function whatChanged(index: number | null, found: number, signed: number): string {
  const sizes = found === signed ? "" : ` The file has ${found} entries; ${signed} were signed.`;
  if (index === null) return `The entries are not those that were signed; which of them was changed can't be told.${sizes}`;
  return `Entry ${index} is not the one that was signed: it was changed, removed, added or moved.${sizes}`;
}

function isNoEntry(bytes: Uint8Array): boolean {
  try {
    decodeEntry(bytes);
    return false;
  } catch (error) {
    if (error instanceof BadEntry) return true;
    throw error;
  }
}

function grow(tree: Tree, leaves: readonly Uint8Array[], hasher: Hasher): Tree {
  return append(tree, leaves, undefined, hasher);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
