import { nodeHash, sha256, type Hasher } from "./hash.js";
import { subtreesBetween, type HashReader, type Subtree } from "./subtree.js";

/** The entries from `start` up to and without `end`: one element of a proof, made of one or more complete subtrees. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The complete subtrees whose hashes make the elements of a proof: one list to read in one go. */
export function subtreesFor(spans: readonly Span[]): Subtree[] {
  return spans.flatMap(({ start, end }) => subtreesBetween(start, end));
}

/** Reads what the spans need in one go and folds it into one hash a span. */
export async function hashesOf(spans: readonly Span[], read: HashReader, hasher: Hasher = sha256): Promise<Uint8Array[]> {
  const wanted = subtreesFor(spans);
  const hashes = [...(await read(wanted))];
  if (hashes.length !== wanted.length) throw new Error(`bad storage: ${hashes.length} hashes for ${wanted.length} subtrees`);
  return spans.map(({ start, end }) =>
    hashes.splice(0, subtreesBetween(start, end).length).reduceRight((right, left) => nodeHash(left, right, hasher)),
  );
}
