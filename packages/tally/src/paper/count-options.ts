import { type Basket, type Baskets, votesFor } from "../ballots/baskets.js";
import { pairwise } from "../ballots/pairwise.js";
import { rankings } from "../ballots/rankings.js";
import { type CompletedShares, equalSharesAddOneThenGreedy } from "../methods/equal-shares-completed.js";
import { type Funding, greedy, type GreedyStep } from "../methods/greedy.js";
import { schulze, type SchulzeTable } from "../methods/schulze.js";
import { groupsBy, settle, type Tie } from "../tie.js";
import { isBlank, type MarkKind, type PaperLimits } from "./mark.js";
import { readMark } from "./read-mark.js";
import { type CountedMark, stanceOfPaper, type Support, supportOf } from "./support.js";

/** How a paper of several options may be counted. */
export type OptionsMethod = "approval" | "schulze" | "points" | "budget-greedy" | "budget-equal-shares";

/** What voters write on the paper of each method. */
export const MARKS_OF: Record<OptionsMethod, MarkKind> = {
  approval: "approval",
  schulze: "ranked",
  points: "points",
  "budget-greedy": "budget",
  "budget-equal-shares": "budget",
};

export interface OptionsPaper extends PaperLimits {
  readonly method: OptionsMethod;
  /** Marks as the record has them; the same text may come more than once. */
  readonly papers: readonly { readonly mark: string; readonly papers: number }[];
  /** The order, laid down before the vote, that settles what the votes leave equal; "none of these" included where it is on the paper. */
  readonly tieOrder: readonly number[];
  /** Of a budget: what may be bought; everything where it is absent. Whoever chose something else keeps their share of the money. */
  readonly among?: readonly number[] | undefined;
}

export interface OptionsCount {
  readonly method: OptionsMethod;
  /** All papers, blank ones included. */
  readonly papers: number;
  readonly blank: number;
  /** How the papers as such stand: whether they ask for anything at all. */
  readonly whole: Support;
  /** By option; "none of these" is not one. */
  readonly support: readonly Support[];
  /** Best first, equals in one group, "none of these" among them where it is on the paper. */
  readonly order: readonly (readonly number[])[];
  /** The same as one line, equals in the declared order. */
  readonly line: readonly number[];
  /** What a budget buys; null for the methods that only put into an order. */
  readonly funded: { readonly options: readonly number[]; readonly cost: number; readonly left: number } | null;
  readonly ties: readonly Tie[];
  readonly table: OptionsTable;
}

/** Everything needed to follow the count by hand. */
export type OptionsTable =
  | { readonly kind: "approvals"; readonly votes: readonly number[] }
  | ({ readonly kind: "pairs" } & SchulzeTable)
  | { readonly kind: "points"; readonly sums: readonly number[]; readonly voters: readonly number[] }
  | ({ readonly kind: "greedy"; readonly votes: readonly number[] } & Funding<GreedyStep>)
  | ({ readonly kind: "equal shares"; readonly votes: readonly number[]; readonly voters: number } & CompletedShares);

/**
 * Counts a paper of several options: how the voters stand to each, the order of all, and what a budget buys. The same papers in any order, counted together
 * or one by one, give the same answer. A mark that `readMark` refuses is a bug here: marks are read before they are recorded.
 */
export function countOptions(paper: OptionsPaper): OptionsCount {
  const marks = paper.papers.map(({ mark, papers }): CountedMark => ({ mark: understood(paper, mark), papers }));
  const papers = marks.reduce((sum, { papers }) => sum + papers, 0);
  const blank = marks.reduce((sum, { mark, papers }) => sum + (isBlank(mark) ? papers : 0), 0);
  const base = { method: paper.method, papers, blank, whole: wholeOf(marks, paper), support: supportOf(marks, paper) };
  switch (paper.method) {
    case "approval": {
      const votes = votesFor(basketsOf(paper, marks));
      return { ...base, ...inOrder(paper, votes), funded: null, table: { kind: "approvals", votes } };
    }
    case "points": {
      const table = { kind: "points" as const, sums: pointsOf(paper, marks), voters: base.support.map((support) => support.for) };
      return { ...base, ...inOrder(paper, table.sums), funded: null, table };
    }
    case "schulze": {
      const result = schulze(pairwise(rankings(paper.options + (paper.none ? 1 : 0), ranked(marks))), paper);
      const order = result.order ?? [];
      return { ...base, order, line: settle(order, paper.tieOrder).line, ties: result.ties, funded: null, table: { kind: "pairs", ...result.table } };
    }
    case "budget-greedy": {
      const votes = votesFor(basketsOf(paper, marks));
      const spending = greedy(votes, { ...moneyOf(paper), tieOrder: paper.tieOrder, ...(paper.among === undefined ? {} : { among: paper.among }) });
      const funded = { options: spending.funded, cost: spending.cost, left: spending.left };
      return { ...base, ...inOrder(paper, votes), ties: spending.ties, funded, table: { kind: "greedy", votes, ...spending } };
    }
    case "budget-equal-shares": {
      const baskets = basketsOf(paper, marks);
      const votes = votesFor(baskets);
      const spending = equalSharesAddOneThenGreedy(onlyAmong(baskets, paper.among), { ...moneyOf(paper), tieOrder: paper.tieOrder, utility: "cost" });
      const funded = { options: spending.funded, cost: spending.cost, left: spending.left };
      const table = { kind: "equal shares" as const, votes, voters: papers - blank, ...spending };
      return { ...base, ...inOrder(paper, votes), ties: spending.ties, funded, table };
    }
  }
}

function understood(paper: OptionsPaper, text: string): CountedMark["mark"] {
  const mark = readMark(MARKS_OF[paper.method], text, paper);
  if (mark === null) throw new RangeError(`not a mark of this paper: ${JSON.stringify(text.slice(0, 100))}`);
  return mark;
}

function inOrder({ options, tieOrder }: OptionsPaper, measure: readonly number[]): Pick<OptionsCount, "order" | "line" | "ties"> {
  const order = groupsBy(
    Array.from({ length: options }, (_, option) => option),
    (option) => measure[option] ?? 0,
  );
  return { order, ...settle(order, tieOrder) };
}

/** Blank papers abstain: they have no share of a budget. Whoever wants none of these has one, and spends it on nothing. */
function basketsOf({ options }: OptionsPaper, marks: readonly CountedMark[]): { options: number; papers: Basket[] } {
  const papers = marks.flatMap(({ mark, papers }) =>
    "chosen" in mark && !isBlank(mark) ? [{ chosen: mark.chosen.filter((option) => option < options), papers }] : [],
  );
  return { options, papers };
}

function onlyAmong({ options, papers }: { options: number; papers: readonly Basket[] }, among: OptionsPaper["among"]): Baskets {
  if (among === undefined) return { options, papers };
  const may = new Set(among);
  return { options, papers: papers.map((basket) => ({ ...basket, chosen: basket.chosen.filter((option) => may.has(option)) })) };
}

function wholeOf(marks: readonly CountedMark[], paper: OptionsPaper): Support {
  const whole = { for: 0, against: 0, abstain: 0 };
  for (const { mark, papers } of marks) whole[stanceOfPaper(mark, paper)] += papers;
  return whole;
}

function ranked(marks: readonly CountedMark[]): { groups: readonly (readonly number[])[]; papers: number }[] {
  return marks.flatMap(({ mark, papers }) => (mark.kind === "ranked" ? [{ groups: mark.groups, papers }] : []));
}

function pointsOf({ options }: OptionsPaper, marks: readonly CountedMark[]): number[] {
  const sums = Array<number>(options).fill(0);
  for (const { mark, papers } of marks) {
    if (mark.kind !== "points") continue;
    for (const [option, points] of mark.given) if (option < options) sums[option] = (sums[option] ?? 0) + points * papers;
  }
  return sums;
}

function moneyOf({ costs, budget }: OptionsPaper): { costs: readonly number[]; budget: number } {
  if (costs === undefined || budget === undefined) throw new RangeError("a budget count needs the costs and the budget");
  return { costs, budget };
}
