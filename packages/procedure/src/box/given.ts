import { markOfNumbers } from "@folkmoot/tally";
import type { GivenPapers, GivenVotes } from "../closed.js";
import type { Count } from "../event.js";
import { ballotPaper, limitsOf } from "../paper/ballot-paper.js";
import type { MarkedPapers } from "../paper/count.js";
import type { OnMotion } from "../position.js";
import { boxOf } from "./needs-box.js";

/** What an opened box says, as @folkmoot/ballot has it: how often each answer was ticked (the blank first), or the numbers of each paper. */
export type BoxResult =
  | { readonly kind: "ticks"; readonly counts: readonly bigint[] }
  | { readonly kind: "numbers"; readonly ballots: readonly (readonly number[])[] };

/** A result in the terms of this house: what was given, and how many papers say nothing that the vote asks. */
export interface FromBox {
  readonly given: GivenVotes | GivenPapers;
  readonly spoilt: number;
}

/**
 * What was given in a secret vote, from what its opened box says. `flagged` are the papers that no honest program has written: they are spoilt, whatever they
 * say. Spoilt papers count nowhere. Throws where the result is not one of this vote's question: the archive has to be verified before.
 */
export function givenFrom(
  situation: OnMotion,
  stage: string,
  { result, flagged }: { readonly result: BoxResult; readonly flagged: ReadonlySet<number> },
): FromBox {
  const entitled = situation.motion.rolls[stage]?.size ?? 0;
  const paper = ballotPaper(situation, stage);
  if (result.kind === "ticks") {
    if (paper !== null) throw new Error(`${stage} has a paper with several options`);
    return { given: { count: countOf(result.counts), entitled, ...votersIn(situation, stage) }, spoilt: 0 };
  }
  if (paper === null) throw new Error(`${stage} is a vote for or against one text`);
  const limits = limitsOf(paper);
  const marks = new Map<string, number>();
  let spoilt = 0;
  for (const [index, numbers] of result.ballots.entries()) {
    const mark = flagged.has(index) ? null : markOfNumbers(paper.kind, numbers, limits);
    if (mark === null) spoilt++;
    else marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  return { given: { papers: sorted(marks), entitled }, spoilt };
}

/** How many people voted, of a vote in which some have several votes. */
export function votersIn({ motion }: Pick<OnMotion, "motion">, stage: string): Pick<GivenVotes, "voters"> {
  const ended = boxOf(motion, stage)?.ended ?? null;
  return motion.rolls[stage]?.weights === undefined || ended === null ? {} : { voters: ended.voters };
}

function countOf(counts: readonly bigint[]): Count {
  const [abstain, yes, no] = counts.map(Number);
  if (counts.length !== 3 || abstain === undefined || yes === undefined || no === undefined)
    throw new Error("not a result of for, against and blank");
  return { for: yes, against: no, abstain };
}

function sorted(marks: ReadonlyMap<string, number>): MarkedPapers[] {
  return [...marks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([mark, papers]) => ({ mark, papers }));
}
