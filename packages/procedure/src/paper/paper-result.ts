import type { Situation } from "../facts.js";
import { ballotPaper } from "./ballot-paper.js";
import type { MarkedPapers } from "./count.js";
import { type PaperResult, resultOfPaper } from "./result-of-paper.js";

export type { OptionResult, PaperResult, Why } from "./result-of-paper.js";

/**
 * The result of a vote on several options from its papers, to show beside the recorded one and the same as that; null of a vote that is not closed or had no such
 * paper. Throws for a mark that is not one of its paper.
 */
export function paperResult(situation: Situation, stage: string, papers: readonly MarkedPapers[]): PaperResult | null {
  const { motion } = situation;
  const closed = motion?.closed[stage];
  const paper = ballotPaper(situation, stage);
  if (motion === null || closed === undefined || paper === null) return null;
  return resultOfPaper({ ...situation, motion }, paper, { papers, ...closed });
}
