import type { EventOf, Handle, MotionId } from "../event.js";
import { MOST_MARKS } from "../schema/atoms.js";

/** An entry of the record holds 65,535 bytes; the rest is for what else stands in it. */
const MOST_BYTES = 60_000;
/** Of one paper beside its mark: the handle, quotes, brackets and commas. */
const BYTES_A_PAPER = 32;

/** All papers of a vote as entries of the record: sorted by handle, each as full as an entry may be. */
export function markBatches(motion: MotionId, stage: string, papers: Iterable<readonly [Handle, string]>): EventOf<"marked">[] {
  const batches: (readonly [Handle, string])[][] = [];
  let bytes = MOST_BYTES;
  for (const paper of [...papers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const size = paper[1].length + BYTES_A_PAPER;
    const last = batches.at(-1);
    if (last === undefined || last.length === MOST_MARKS || bytes + size > MOST_BYTES) {
      batches.push([paper]);
      bytes = size;
    } else {
      last.push(paper);
      bytes += size;
    }
  }
  return batches.map((marks) => ({ t: "marked", motion, stage, marks }));
}
