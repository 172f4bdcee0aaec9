import type { OptionsTable } from "../paper/options-table.js";
import type { Tie } from "../tie.js";
import { compareChains, compareDebian, compareDefeats, compareLocks, compareWins, reasonOfFirst } from "./duels.js";
import { compareGrades, reasonOfGrade } from "./grades.js";
import { reasonOfGreed, reasonOfLoad, reasonsOfShares } from "./money.js";
import type { Comparison, Reason } from "./reason.js";
import { compareStages, reasonOfStages } from "./stages.js";
import { compareStar, reasonOfStar } from "./star.js";
import { compareSums, reasonOfSum, type Summed } from "./sums.js";

/** A count that is to be explained. */
export interface Explained {
  readonly table: OptionsTable;
  readonly ties: readonly Tie[];
  /** Who came out of it: adopted, elected, funded. */
  readonly winners: readonly number[];
  /** All that was counted, best first, equals as they were settled; “none of these” among them where the method ranks it. */
  readonly line: readonly number[];
}

/** Why an option stands where it does, as facts of the table; none where the table has nothing to say about it. */
export function reasonsFor(count: Explained, option: number): Reason[] {
  const { table, winners } = count;
  switch (table.kind) {
    case "approvals":
    case "points":
    case "scores":
    case "harmonic":
      return reasonOfSum(summed(table), option, winners);
    case "runoff":
    case "stv":
      return [reasonOfStages(count as Explained & { table: typeof table }, option)];
    case "pairs":
    case "ranked pairs":
    case "minimax":
    case "copeland":
      return againstFirst(count, option) ?? reasonOfFirst(table.pairs, option);
    case "debian": {
      const dropped = table.dropped.find((each) => each.option === option);
      if (dropped !== undefined) return [{ kind: "dropped", why: dropped.why, preferred: dropped.preferred, against: dropped.against }];
      return againstFirst(count, option) ?? reasonOfFirst(table.pairs, option);
    }
    case "judgment":
      return [...reasonOfGrade(table, option), ...(againstFirst(count, option) ?? [])];
    case "star":
      return reasonOfStar(table, option);
    case "greedy":
      return [reasonOfGreed(table, option)];
    case "equal shares":
      return reasonsOfShares(table, option);
    case "phragmen":
      return [reasonOfLoad(table, option)];
  }
}

/** Two options and why the one stands above the other. */
export interface Compared {
  readonly above: number;
  readonly below: number;
  readonly comparison: Comparison;
}

/** Compares two options, whichever stands above. */
export function compare(count: Explained, one: number, other: number): Compared {
  const { line, winners } = count;
  const place = (option: number): number => (winners.includes(option) ? winners.indexOf(option) : winners.length + line.indexOf(option));
  const [above, below] = place(one) <= place(other) ? [one, other] : [other, one];
  const comparison = comparisonOf(count, above, below);
  return { above, below, comparison: comparison.kind === "equal" ? { kind: "equal", by: settledBy(count.ties, above, below) } : comparison };
}

function comparisonOf({ table, ties }: Explained, above: number, below: number): Comparison {
  switch (table.kind) {
    case "approvals":
    case "points":
    case "scores":
    case "harmonic":
      return compareSums(summed(table), above, below);
    case "runoff":
    case "stv":
      return compareStages({ table, ties }, above, below);
    case "pairs":
      return compareChains(table, above, below);
    case "debian":
      return compareDebian(table, above, below) ?? compareChains(table, above, below);
    case "ranked pairs":
      return compareLocks(table, above, below);
    case "minimax":
      return compareDefeats(table, above, below);
    case "copeland":
      return compareWins(table, above, below);
    case "judgment":
      return compareGrades(table, above, below);
    case "star":
      return compareStar(table, above, below);
    case "greedy":
    case "equal shares":
    case "phragmen":
      return { kind: "each by itself" };
  }
}

function againstFirst(count: Explained, option: number): Reason[] | null {
  const [first] = count.line;
  if (first === undefined || first === option) return null;
  const { above, comparison } = compare(count, first, option);
  return above === first ? [{ kind: "below first", first, comparison }] : [];
}

function summed(table: Extract<OptionsTable, { kind: "approvals" | "points" | "scores" | "harmonic" }>): Summed {
  switch (table.kind) {
    case "approvals":
      return { sums: table.votes, of: "votes" };
    case "points":
    case "scores":
      return { sums: table.sums, of: "points" };
    case "harmonic":
      return { sums: table.thousandths, of: "thousandths" };
  }
}

function settledBy(ties: readonly Tie[], one: number, other: number): Tie["by"] {
  return ties.find(({ among }) => among.includes(one) && among.includes(other))?.by ?? "declared order";
}
