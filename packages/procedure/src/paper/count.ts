import { countOptions, type OptionsCount } from "@folkmoot/tally";
import type { OnMotion } from "../position.js";
import { type BallotPaper, limitsOf } from "./ballot-paper.js";
import { lotOrder } from "./lot.js";

/** A mark, and how many papers bear it; where some have several votes, with how many votes together. */
export interface MarkedPapers {
  readonly mark: string;
  readonly papers: number;
}

/** Counts the papers of a vote by its method. `among`: what the count is about, where it passes over the others. Throws for a mark that is not one of this paper. */
export function countPapers(
  { motion }: OnMotion,
  paper: BallotPaper,
  given: { papers: readonly MarkedPapers[]; among?: readonly number[] },
): OptionsCount {
  return countOptions({
    ...limitsOf(paper),
    ...given,
    method: paper.method,
    ...(paper.most === null ? {} : { places: paper.most }),
    reserved: paper.reserved.map(({ candidates, least, most }) => ({ candidates, least: least ?? undefined, most: most ?? undefined })),
    tieOrder: lotOrder(motion.id, paper),
  });
}
