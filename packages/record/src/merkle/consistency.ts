import { same } from "../text.js";
import { HASH_BYTES, nodeHash, sha256, type Hasher } from "./hash.js";
import { hashesOf, subtreesFor, type Span } from "./proof.js";
import { requireSize, splitOf, type HashReader, type Subtree } from "./subtree.js";

/** Which subtrees the proof needs that the tree of `older` entries is the beginning of the tree of `newer`. */
export function consistencyNeeds(older: number, newer: number): Subtree[] {
  return subtreesFor(steps(older, newer));
}

/** RFC 6962 2.1.2: the proof that nothing among the first `older` entries was changed, removed or moved. Empty for 0 (C2SP) and for equal sizes. */
export function consistencyProof(older: number, newer: number, read: HashReader, hasher: Hasher = sha256): Promise<Uint8Array[]> {
  return hashesOf(steps(older, newer), read, hasher);
}

export interface ConsistencyClaim {
  readonly older: { readonly size: number; readonly root: Uint8Array };
  readonly newer: { readonly size: number; readonly root: Uint8Array };
}

/** RFC 9162 2.1.4.2: whether the proof shows that the newer tree begins with the older one. Everything may come from an attacker. */
export function checkConsistency(proof: readonly Uint8Array[], claim: ConsistencyClaim, hasher: Hasher = sha256): boolean {
  const { older, newer } = claim;
  if (!Number.isSafeInteger(older.size) || !Number.isSafeInteger(newer.size) || older.size < 0 || older.size > newer.size) return false;
  if (![...proof, older.root, newer.root].every((hash) => hash.length === HASH_BYTES)) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return proof.length === 0;

  let at = older.size - 1;
  let last = newer.size - 1;
  while (at % 2 === 1) {
    at = (at - 1) / 2;
    last = Math.floor(last / 2);
  }
  // A complete older tree is itself the first element and is not sent.
  const [first, ...rest] = at === 0 ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (last === 0) return false; // longer than the tree is high
    if (at % 2 === 1 || at === last) {
      oldHash = nodeHash(sibling, oldHash, hasher);
      newHash = nodeHash(sibling, newHash, hasher);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(newHash, sibling, hasher);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(oldHash, older.root) && same(newHash, newer.root);
}

/** SUBPROOF(m, D[n], true), from the bottom up. */
function steps(older: number, newer: number): Span[] {
  requireSize(older);
  requireSize(newer);
  if (older > newer) throw new RangeError(`a tree of ${older} is not the beginning of one of ${newer}`);
  if (older === 0 || older === newer) return [];
  const spans: Span[] = [];
  let start = 0;
  let end = newer;
  // `start` stays 0 as long as the older tree may be sent as a whole by its root, which the checker knows already.
  while (end !== older) {
    const middle = start + splitOf(end - start);
    if (older <= middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  if (start !== 0) spans.push({ start, end });
  return spans.reverse();
}
