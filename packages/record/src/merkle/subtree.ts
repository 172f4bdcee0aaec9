/** A complete subtree: the entries from `index`·2^`level` up to and without (`index`+1)·2^`level`. Once complete it never changes. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Where the hashes of complete subtrees come from. The answer has the order of the question. */
export type HashReader = (subtrees: readonly Subtree[]) => Promise<readonly Uint8Array[]>;

/** The complete subtrees that make up a tree of `size` entries, largest first: one per bit of the size. */
export function subtreesOf(size: number): Subtree[] {
  return subtreesBetween(0, size);
}

/**
 * The complete subtrees that make up the entries from `start` up to and without `end`, from left to right.
 * `start` must be a multiple of the largest of them, as it is for every subtree of RFC 6962.
 */
export function subtreesBetween(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end;) {
    const level = levelBelow(end - at + 1);
    const width = 2 ** level;
    if (at % width !== 0) throw new Error(`bad maths: ${at} is not where a subtree of ${width} begins`);
    subtrees.push({ level, index: at / width });
    at += width;
  }
  return subtrees;
}

/** RFC 6962's k for a tree of n > 1 entries: the largest power of two strictly below n. */
export function splitOf(n: number): number {
  return 2 ** levelBelow(n);
}

/** Sizes are checked here once: JavaScript's bit operators work in 32 bits, so only doubling and halving of safe integers is used. */
export function requireSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not the size of a tree: ${size}`);
}

/** The largest level whose width 2^level is strictly below n. */
function levelBelow(n: number): number {
  let level = 0;
  while (2 ** (level + 1) < n) level++;
  return level;
}
