import type { BallotPaper, PaperResult } from "@folkmoot/procedure";
import { countOptions, methodRow, type OptionsMethod } from "@folkmoot/tally";
import type { OnPaper } from "../features/votes/index.js";

/** A counted paper without a house around it: for tests that draw results. */
export interface CountedSample {
  readonly on: OnPaper;
  readonly result: PaperResult;
}

export interface SamplePaper {
  readonly method: OptionsMethod;
  readonly titles: readonly string[];
  readonly places?: number;
  readonly grades?: readonly string[];
  readonly top?: number;
  readonly costs?: readonly number[];
  readonly budget?: number;
  /** "3 0>1" is three papers that say 0>1. */
  readonly papers: readonly string[];
}

/** Counts a paper of which everything is carried. */
export function countedSample({ method, titles, places = 1, grades, top = 5, costs, budget, papers }: SamplePaper): CountedSample {
  const row = methodRow(method);
  const none = row.mark === "ranked" && row.yields === "order";
  const scale = row.scale === null ? null : grades === undefined ? { kind: "numbers" as const, top } : { kind: "words" as const, words: grades };
  const count = countOptions({
    method,
    options: titles.length,
    none,
    places,
    top: grades === undefined ? top : grades.length - 1,
    ...(budget === undefined ? {} : { budget }),
    ...(costs === undefined ? {} : { costs }),
    papers: papers.map((line) => {
      const [n = "", mark = ""] = line.split(" ");
      return { mark, papers: Number(n) };
    }),
    tieOrder: [...Array(titles.length + 1).keys()],
  });
  const paper: BallotPaper = {
    stage: "ballot",
    kind: row.mark,
    method,
    rule: { value: method, clause: "1", words: "" },
    options: titles.map((_, index) => `option-${index}`),
    order: "by lot",
    none,
    ticks: row.ticks === "any" ? null : row.ticks === "one" ? 1 : places,
    strict: row.strict,
    scale,
    points: null,
    budget: budget === undefined ? null : { amount: budget, currency: "GBP" },
    costs: costs ?? null,
    reserved: [],
    most: places,
    fate: row.yields === "places" ? "elected" : "adopted",
  };
  const winners = count.winners ?? count.funded?.options ?? count.line.filter((option) => option < titles.length).slice(0, places);
  return {
    on: { paper, lines: titles.map((title, index) => ({ index, row: null, title, cost: costs?.[index] ?? null, href: `/option/${index}` })) },
    result: {
      paper,
      count: count.whole,
      options: paper.options.map((option, index) => ({
        option,
        count: count.support[index] ?? { for: 0, against: 0, abstain: 0 },
        requirements: [],
        rank: count.order.findIndex((group) => group.includes(index)) + 1,
        why: winners.includes(index) ? { kind: "adopted", place: winners.indexOf(index) + 1 } : { kind: "no place", most: places },
      })),
      adopted: winners.flatMap((index) => paper.options[index] ?? []),
      lots: [],
      table: count.table,
      line: count.line,
      ties: count.ties,
      warnings: count.warnings,
    },
  };
}

export const SAMPLE_TITLES: readonly string[] = ["The weir", "Open banks", "A footbridge", "The car park"];

/** What voters write on the papers of each kind: a cycle of three, and a fourth that few want. */
const MARKS = {
  approval: ["5 0", "4 1", "3 2", "1 3"],
  ranked: ["5 0>1>2>3", "4 1>2>0>3", "3 2>0>1>3", "1 3>0", "1 -"],
  points: ["5 0:6+1:3", "4 1:5", "3 2:9", "1 -"],
  budget: ["5 0", "4 1+2", "3 2", "1 -"],
  grades: ["5 3,2,1,0", "4 1,3,2,0", "3 2,1,3,1", "1 -"],
} as const;

/** A few papers of any method, as its kind has them. */
export function sampleOf(method: OptionsMethod, titles: readonly string[] = SAMPLE_TITLES): SamplePaper {
  const { mark, yields, places, scale } = methodRow(method);
  return {
    method,
    titles,
    papers: MARKS[mark],
    places: places === "one" || places === "one unless said" ? 1 : 2,
    ...(scale === "words" ? { grades: ["reject", "fair", "good", "excellent"] } : {}),
    ...(yields === "purchase" ? { costs: [300_000, 250_000, 50_000, 1_000], budget: 400_000 } : {}),
  };
}
