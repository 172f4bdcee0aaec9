import type { BallotPaper } from "@folkmoot/procedure";
import { limitsOf, type MarkedPapers } from "@folkmoot/procedure";
import { type Mark, rankings, readMark, writeBlt, writePabulib } from "@folkmoot/tally";
import { writeCsvRow } from "../../../platform/csv-row.js";
import { plain } from "../../../platform/report/report.js";

/** Papers to write down, equal ones together. */
export interface Papers {
  readonly title: string;
  readonly paper: BallotPaper;
  /** What stands on the paper, “none of these” last where it does. */
  readonly names: readonly string[];
  /** What the text kept out of the count: papers are handed on as if it weren't there. */
  readonly out: readonly number[];
  readonly given: readonly MarkedPapers[];
  /** The lot of the paper, who comes first among equals; null where it decided nothing, so that programs that know no such line can read the file. */
  readonly lot: readonly number[] | null;
}

/**
 * A table for spreadsheets: how many such papers there were, then a column for each option. Ticked: 1; ranked: its place, from 1, equals have the same; points and
 * grades as they were given; an empty cell where a paper says nothing of it.
 */
export function papersCsv({ paper, names, given }: Papers): string {
  const head = writeCsvRow(["count", ...names.map(plain)]);
  const rows = marksOf(paper, given).map(({ mark, papers }) => {
    const said = saidOf(mark);
    return writeCsvRow([String(papers), ...names.map((_, option) => String(said.get(option) ?? ""))]);
  });
  return `\uFEFF${head}${rows.join("")}`;
}

/** For every program that counts ranked papers; what was kept out is withdrawn in it. Blank papers are in it too. */
export function papersBlt({ title, paper, names, out, given, lot }: Papers): string {
  const groups = marksOf(paper, given).map(({ mark, papers }) => ({ groups: mark.kind === "ranked" ? mark.groups : [], papers }));
  return writeBlt({
    title: plain(title),
    names: names.map(plain),
    seats: paper.most ?? 1,
    withdrawn: out,
    tieOrder: lot,
    ballots: rankings(names.length, groups),
  });
}

/** For programs that share out budgets. What was kept out is not a project of it; money is in the smallest coin of the currency, divided by a hundred. */
export function papersPabulib({ title, paper, names, out, given }: Papers): string {
  const { budget, costs } = paper;
  if (budget === null || costs === null) throw new RangeError("a paper without money is none for Pabulib");
  return writePabulib({
    title: plain(title),
    currency: budget.currency,
    unit: 100,
    budget: budget.amount,
    projects: paper.options.flatMap((_, option) =>
      out.includes(option) ? [] : [{ id: option + 1, name: plain(names[option] ?? ""), cost: costs[option] ?? 0 }],
    ),
    votes: marksOf(paper, given).map(({ mark, papers }) => ({
      papers,
      given: [...saidOf(mark)]
        .filter(([option]) => option < paper.options.length && !out.includes(option))
        .map(([option, n]) => [option + 1, n] as const),
    })),
    points: paper.kind === "points" ? paper.points : null,
  });
}

function marksOf(paper: BallotPaper, given: readonly MarkedPapers[]): { mark: Mark; papers: number }[] {
  return given.map(({ mark: text, papers }) => {
    const mark = readMark(paper.kind, text, limitsOf(paper));
    if (mark === null) throw new Error("a paper that was taken can be read");
    return { mark, papers };
  });
}

/** What a paper says of each option, as a number. */
function saidOf(mark: Mark): ReadonlyMap<number, number> {
  switch (mark.kind) {
    case "approval":
    case "budget":
      return new Map(mark.chosen.map((option) => [option, 1]));
    case "ranked": {
      let place = 1;
      const said = new Map<number, number>();
      for (const group of mark.groups) {
        for (const option of group) said.set(option, place);
        place += group.length;
      }
      return said;
    }
    case "points":
      return new Map(mark.given);
    case "grades":
      return new Map(mark.grades.map((grade, option) => [option, grade]));
  }
}
