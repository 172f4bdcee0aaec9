import { readMark, stanceOfPaper } from "@folkmoot/tally";
import { isSecretVote } from "../box/needs-box.js";
import type { GivenPapers } from "../closed.js";
import type { EventOf } from "../event.js";
import { ballotPaper, limitsOf } from "../paper/ballot-paper.js";
import { type Ledger, situationOf, type Turnout, turnoutKey } from "./ledger.js";
import { checkActs, hasOthers, lacksList, NO_LIST, VOTES_BEHIND_OTHERS, votesOf } from "./many.js";
import { expected, notNow } from "./next.js";
import { same } from "./same.js";

/** A ballot paper: when the vote opens, with everything that then has a place on it and nothing else. */
export function checkPaper(ledger: Ledger, event: EventOf<"paper">): string | null {
  const next = expected(ledger, event.motion, "paper");
  if (next === null || next.stage !== event.stage || next.at !== event.at) return notNow(ledger, event);
  return same(next.options, event.options) ? null : "a paper on which something is missing, out of its order, or has no place";
}

/** Papers with several options: after the paper was fixed and before the result, by people on the roll, once each, and each mark one of that paper. */
export function checkMarked(ledger: Ledger, { motion, stage, marks }: EventOf<"marked">): string | null {
  const situation = situationOf(ledger, motion);
  if (situation === null) return "papers of a motion that was never deposited";
  if (situation.motion.closed[stage] !== undefined) return "papers after the result was declared";
  const paper = situation.motion.ended === null ? ballotPaper(situation, stage) : null;
  if (paper === null) return "papers where no vote on several options is open";
  if (isSecretVote(situation, stage)) return "papers by name in a secret vote";
  const limits = limitsOf(paper);
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  const handles = marks.map(([handle]) => handle);
  if (lacksList(ledger, turnout, handles)) return NO_LIST;
  if (hasOthers(turnout)) return VOTES_BEHIND_OTHERS;
  for (const [, mark] of marks) {
    if (turnout?.marks.has(mark) !== true && readMark(paper.kind, mark, limits) === null) return "a mark that is none of this paper";
  }
  return checkActs(ledger, { turnout, handles });
}

/** Counts papers that were checked. Equal ones are kept once: a large vote has few ways of filling in a paper that many chose. */
export function countMarks(ledger: Ledger, { motion, stage, marks }: EventOf<"marked">): void {
  const turnout = ledger.turnout.get(turnoutKey(motion, stage));
  const situation = situationOf(ledger, motion);
  const paper = situation === null ? null : ballotPaper(situation, stage);
  if (turnout === undefined || paper === null) throw new Error("an entry is checked before it is folded in");
  for (const [handle, mark] of marks) {
    turnout.acted.add(handle);
    turnout.voices?.papers.set(handle, mark);
    turnout.marks.set(mark, (turnout.marks.get(mark) ?? 0) + votesOf(ledger, turnout, handle));
    const read = turnout.against === null ? null : readMark(paper.kind, mark, limitsOf(paper));
    if (read !== null && stanceOfPaper(read, limitsOf(paper)) === "against") turnout.against?.add(handle);
  }
}

/** What was handed in, as a result is counted from it. */
export function papersOf({ marks, size, weights, acted }: Turnout): GivenPapers {
  const voters = weights === null ? {} : { voters: acted.size };
  return { papers: [...marks].map(([mark, papers]) => ({ mark, papers })), entitled: size, ...voters };
}
