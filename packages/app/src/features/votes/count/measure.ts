import type { PaperResult } from "@folkmoot/procedure";

/** What the bar of an option shows: a part of a whole, with a line where so much was needed. */
export interface Measured {
  readonly of: "papers" | "points" | "shared points" | "first choices" | "weight";
  readonly part: number;
  readonly whole: number;
  readonly needed: number | null;
}

/** What each method counts, as far as one bar can show it: papers for the option, its points, its first choices, its weight. */
export function measured({ table, options, count }: PaperResult, index: number): Measured {
  const papers = count.for + count.against + count.abstain;
  const own = options[index]?.count.for ?? 0;
  switch (table.kind) {
    case "points":
      return { of: "shared points", part: table.sums[index] ?? 0, whole: sum(table.sums), needed: null };
    case "greedy":
      return table.of === "points"
        ? { of: "shared points", part: table.votes[index] ?? 0, whole: sum(table.votes), needed: null }
        : { of: "papers", part: own, whole: papers, needed: null };
    case "scores":
      return { of: "points", part: table.sums[index] ?? 0, whole: table.top * table.voters, needed: null };
    case "star": {
      const [first] = table.rounds;
      const voters = first === undefined ? 0 : sum(first.preferred) + first.noPreference;
      return { of: "points", part: first?.totals[index] ?? 0, whole: table.top * voters, needed: null };
    }
    case "stv":
    case "runoff": {
      const [first] = table.stages;
      const whole = sum(first?.votes ?? []) + (first?.nonTransferable ?? 0);
      return { of: "first choices", part: first?.votes[index] ?? 0, whole, needed: table.quota };
    }
    case "harmonic":
      return { of: "weight", part: table.thousandths[index] ?? 0, whole: papers * 1_000, needed: null };
    case "judgment":
    case "approvals":
    case "phragmen":
    case "equal shares":
    case "pairs":
    case "debian":
    case "ranked pairs":
    case "minimax":
    case "copeland":
      return { of: "papers", part: own, whole: papers, needed: null };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
