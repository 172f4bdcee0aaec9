import { voteStage } from "./electorate.js";
import type { Count, Event, Time } from "./event.js";
import { ballotPaper } from "./paper/ballot-paper.js";
import type { MarkedPapers } from "./paper/count.js";
import { resultOfPaper } from "./paper/result-of-paper.js";
import type { OnMotion } from "./position.js";
import { result } from "./result.js";
import { answeredIn as answeredOf, weighedIn } from "./weighing.js";

/** What was given in a vote: of a vote for or against one text its count, of a paper with several options the papers themselves. */
export type Given = GivenVotes | GivenPapers;

export interface GivenVotes {
  readonly count: Count;
  readonly entitled: number;
  /** Where some have several votes: how many people gave theirs. */
  readonly voters?: number;
  /** Where people may have others vote for them: for how many of those who are counted that is so. */
  readonly represented?: number;
}

export interface GivenPapers {
  readonly papers: readonly MarkedPapers[];
  readonly entitled: number;
  readonly represented?: number;
  /** Where some have several votes, which `papers` counts: how many people handed one in. */
  readonly voters?: number;
}

/** The result of a vote as an event: what the counts make of it under the rules. Throws where the paper has several options and only a count is given, or the other way about. */
export function closed(situation: OnMotion, { stage, at }: { stage: string; at: Time }, given: Given): Event {
  const { rules, motion } = situation;
  const { entitled, voters, represented } = given;
  const of = { ...(voters === undefined ? {} : { voters }), ...(represented === undefined ? {} : { represented }) };
  const paper = ballotPaper(situation, stage);
  if ("papers" in given) {
    if (paper === null) throw new Error(`${stage} is a vote for or against one text`);
    const { count, adopted } = resultOfPaper(situation, paper, { ...given, at });
    return { t: "closed", motion: motion.id, stage, count, entitled, ...of, carried: adopted.length > 0, adopted, at };
  }
  if (paper !== null) throw new Error(`${stage} has a paper with several options`);
  const { count } = given;
  const { carried } = result(rules, voteStage(situation, stage), { count, entitled, members: motion.members, weighed: weighedIn(motion, stage, of) });
  return { t: "closed", motion: motion.id, stage, count, entitled, ...of, carried, at };
}

/** How many have given a vote or handed in a paper themselves. */
export function answeredIn(given: Given): number {
  const all = "papers" in given ? (given.voters ?? given.papers.reduce((sum, { papers }) => sum + papers, 0)) : answeredOf(given);
  return all - (given.represented ?? 0);
}
