import type { EventOf, Handle, MotionId } from "../event.js";
import { MOST_MARKS } from "../schema/atoms.js";

/** An entry of the record holds 65,535 bytes; the rest is for what else stands in it. */
const MOST_BYTES = 60_000;
/** Of one paper beside its mark: the handle, quotes, brackets and commas. */
const BYTES_A_PAPER = 32;

/** All papers of a vote as entries of the record: sorted by handle, each as full as an entry may be. */
export function markBatches(motion: MotionId, stage: string, papers: Iterable<readonly [Handle, string]>): EventOf<"marked">[] {
  const sorted = [...papers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return batchesBySize(sorted, ([, mark]) => mark.length + BYTES_A_PAPER).map((marks) => ({ t: "marked", motion, stage, marks }));
}

/** Parts of a list, in its order, each as full as one entry may be; `bytes` says how many each takes. */
export function batchesBySize<Item>(items: readonly Item[], bytes: (item: Item) => number): Item[][] {
  const batches: Item[][] = [];
  let full = MOST_BYTES;
  for (const item of items) {
    const size = bytes(item);
    const last = batches.at(-1);
    if (last === undefined || last.length === MOST_MARKS || full + size > MOST_BYTES) {
      batches.push([item]);
      full = size;
    } else {
      last.push(item);
      full += size;
    }
  }
  return batches;
}
