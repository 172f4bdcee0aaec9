import { methodRow } from "@folkmoot/tally";
import type { Situation } from "../facts.js";
import { type BallotPaper, ballotPaper } from "./ballot-paper.js";

/** What happens to an option that is chosen: people are elected to places, everything else is adopted. */
export type Fate = "adopted" | "elected";

export function fateOf({ method }: Pick<BallotPaper, "method">): Fate {
  return methodRow(method).yields === "places" ? "elected" : "adopted";
}

/** The same of the paper of a vote; whatever has no paper is adopted. */
export function fateIn(situation: Situation, stage: string): Fate {
  const paper = ballotPaper(situation, stage);
  return paper === null ? "adopted" : fateOf(paper);
}
