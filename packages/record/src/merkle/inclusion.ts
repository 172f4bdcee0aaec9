import { same } from "../text.js";
import { HASH_BYTES, nodeHash, sha256, type Hasher } from "./hash.js";
import { hashesOf, subtreesFor, type Span } from "./proof.js";
import { requireSize, splitOf, type HashReader, type Subtree } from "./subtree.js";

/** Which subtrees the proof needs that entry `index` is in the tree of `size` entries. */
export function inclusionNeeds(index: number, size: number): Subtree[] {
  return subtreesFor(path(index, size));
}

/** RFC 6962 2.1.1: the proof, from the leaf's sibling up to the child of the root. */
export function inclusionProof(index: number, size: number, read: HashReader, hasher: Hasher = sha256): Promise<Uint8Array[]> {
  return hashesOf(path(index, size), read, hasher);
}

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
}

/** RFC 9162 2.1.3.2: whether the proof shows that `leaf` is entry `index` of the tree with this size and root. Everything may come from an attacker. */
export function checkInclusion(proof: readonly Uint8Array[], claim: InclusionClaim, hasher: Hasher = sha256): boolean {
  const { index, size, leaf, root } = claim;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if (![...proof, leaf, root].every((hash) => hash.length === HASH_BYTES)) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false; // longer than the tree is high
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash, hasher);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling, hasher);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

/** PATH(m, D[n]): at each split the half that the entry is not in. */
function path(index: number, size: number): Span[] {
  requireSize(size);
  requireSize(index);
  if (index >= size) throw new RangeError(`no entry ${index} in a tree of ${size}`);
  const spans: Span[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  return spans.reverse();
}
