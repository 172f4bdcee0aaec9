import type { Counted, Counter, Counting } from "./count/counting.js";
import * as bought from "./count/bought.js";
import * as graded from "./count/graded.js";
import { points } from "./count/pointed.js";
import * as ranked from "./count/ranked.js";
import * as ticked from "./count/ticked.js";
import { isBlank, type PaperLimits } from "./mark.js";
import { methodRow, type OptionsMethod } from "./methods.js";
import { readMark } from "./read-mark.js";
import { type CountedMark, stanceOfPaper, type Support, supportOf } from "./support.js";

export interface OptionsPaper extends PaperLimits, Pick<Counting, "tieOrder" | "among" | "reserved"> {
  readonly method: OptionsMethod;
  /** How many places there are, for a method that fills them; one where it is absent. */
  readonly places?: number | undefined;
  /** Marks as the record has them; the same text may come more than once. */
  readonly papers: readonly { readonly mark: string; readonly papers: number }[];
}

export interface OptionsCount extends Counted {
  readonly method: OptionsMethod;
  /** All papers, blank ones included. */
  readonly papers: number;
  readonly blank: number;
  /** How the papers as such stand: whether they ask for anything at all. */
  readonly whole: Support;
  /** By option; "none of these" is not one. Of all options, whatever the count is about. */
  readonly support: readonly Support[];
}

/**
 * Counts a paper of several options: how the voters stand to each, the order of all, who has the places, and what a budget buys. The same papers in any order,
 * counted together or one by one, give the same answer. Nobody has a place whom no paper is for. A mark that `readMark` refuses is a bug here: marks are read
 * before they are recorded.
 */
export function countOptions(paper: OptionsPaper): OptionsCount {
  const marks = paper.papers.map(({ mark, papers }): CountedMark => ({ mark: understood(paper, mark), papers }));
  const papers = marks.reduce((sum, { papers }) => sum + papers, 0);
  const blank = marks.reduce((sum, { mark, papers }) => sum + (isBlank(mark) ? papers : 0), 0);
  const support = supportOf(marks, paper);
  const counted = COUNT[paper.method]({ ...paper, marks, places: paper.places ?? 1 });
  const isWanted = (option: number): boolean => option >= paper.options || (support[option]?.for ?? 0) > 0;
  const winners = counted.winners?.filter(isWanted) ?? null;
  return { method: paper.method, papers, blank, whole: wholeOf(marks, paper), support, ...counted, winners };
}

/** Which function of `methods` counts what a constitution names. */
const COUNT: Record<OptionsMethod, Counter> = {
  plurality: ticked.mostTicked,
  block: ticked.mostTicked,
  approval: ticked.approval,
  schulze: ranked.schulze("pair"),
  "schulze-winning-votes": ranked.schulze("winning votes"),
  "schulze-margins": ranked.schulze("margins"),
  "ranked-pairs": ranked.rankedPairs("pair"),
  "ranked-pairs-margins": ranked.rankedPairs("margins"),
  "minimax-winning-votes": ranked.minimax("winning votes"),
  "minimax-margins": ranked.minimax("margins"),
  "minimax-opposition": ranked.minimax("opposition"),
  copeland: ranked.copeland,
  debian: ranked.debian,
  irv: ranked.instantRunoff("one by one"),
  "irv-batch": ranked.instantRunoff("together"),
  "stv-scottish": ranked.stv.scottish,
  "stv-ers97": ranked.stv.ers97,
  "stv-meek": ranked.stv.meek,
  "stv-meek-nz": ranked.stv.meekNz,
  "stv-wigm": ranked.stv.wigm,
  "majority-judgment": graded.majorityJudgment,
  score: graded.score,
  star: graded.star,
  "bloc-star": graded.star,
  points,
  phragmen: ticked.phragmen,
  harmonic: ticked.harmonic,
  "budget-greedy": bought.greedy("ticks", "skip"),
  "budget-greedy-stop": bought.greedy("ticks", "stop"),
  "budget-greedy-points": bought.greedy("points", "skip"),
  "budget-equal-shares": bought.equalShares("cost", "completed"),
  "budget-equal-shares-alone": bought.equalShares("cost", "alone"),
  "budget-equal-shares-each": bought.equalShares("cardinality", "completed"),
  "budget-equal-shares-each-alone": bought.equalShares("cardinality", "alone"),
  "budget-phragmen": bought.phragmen,
};

function understood(paper: OptionsPaper, text: string): CountedMark["mark"] {
  const mark = readMark(methodRow(paper.method).mark, text, paper);
  if (mark === null) throw new RangeError(`not a mark of this paper: ${JSON.stringify(text.slice(0, 100))}`);
  return mark;
}

function wholeOf(marks: readonly CountedMark[], paper: OptionsPaper): Support {
  const whole = { for: 0, against: 0, abstain: 0 };
  for (const { mark, papers } of marks) whole[stanceOfPaper(mark, paper)] += papers;
  return whole;
}
