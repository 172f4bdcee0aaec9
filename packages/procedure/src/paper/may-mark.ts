import { type Mark, type MarkMistake, mistakeIn, readMark, writeMark } from "@folkmoot/tally";
import type { Temporal } from "temporal-polyfill";
import type { Situation } from "../facts.js";
import { mayVote } from "../hot-path.js";
import type { Requirement } from "../requirement.js";
import { ballotPaper, limitsOf } from "./ballot-paper.js";

/** The answer to somebody who hands in a paper with several options. */
export type MarkAnswer =
  | { readonly kind: "taken"; readonly mark: string } // as it is to be stored and recorded
  | { readonly kind: "mistake"; readonly mistake: MarkMistake | "not a mark" }
  | { readonly kind: "not open"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "no paper" }; // the vote is for or against one text

/** Whether a paper can be handed in as it is at `now`, by those on the roll of the vote: as somebody filled it in, or as it is written. */
export function mayMark(situation: Situation, stage: string, mark: Mark | string, now: Temporal.Instant): MarkAnswer {
  const reasons = mayVote(situation, stage, now);
  if (reasons.length > 0) return { kind: "not open", reasons };
  const paper = ballotPaper(situation, stage);
  if (paper === null) return { kind: "no paper" };
  const limits = limitsOf(paper);
  if (typeof mark === "string")
    return readMark(paper.kind, mark, limits) === null ? { kind: "mistake", mistake: "not a mark" } : { kind: "taken", mark };
  const mistake = mark.kind === paper.kind ? mistakeIn(mark, limits) : "not a mark";
  return mistake === null ? { kind: "taken", mark: writeMark(mark) } : { kind: "mistake", mistake };
}
