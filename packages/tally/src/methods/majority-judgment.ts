import type { Result } from "../result.js";
import { groupsIn, settle } from "../tie.js";

export interface MajorityJudgmentTable {
  /** `profile[option][grade]`: on how many papers; the worst grade is 0. */
  readonly profile: readonly (readonly number[])[];
  /** The grade that a majority gives at least: the lower one where two stand in the middle. */
  readonly medians: readonly number[];
}

/**
 * Majority judgment: every option gets a grade on every paper; the one with the best middle grade wins. Where middle grades are equal, one paper with that grade
 * is taken off each until they differ. Every option needs the same number of grades: a paper that leaves one out counts as the worst grade, which whoever builds
 * the profile has to say.
 * Source: M. Balinski and R. Laraki, "Majority Judgment" (2011): lower median, and the order of the majority values.
 */
export function majorityJudgment(profile: readonly (readonly number[])[], rule: { tieOrder: readonly number[] }): Result<MajorityJudgmentTable> {
  const sizes = new Set(profile.map((grades) => grades.reduce((sum, n) => sum + n, 0)));
  if (sizes.size > 1) throw new RangeError("majority judgment needs as many grades for each option");
  const order = groupsIn([...profile.keys()], (a, b) => byMajorityValue(profile[b] ?? [], profile[a] ?? []));
  const { line, ties } = settle(order, rule.tieOrder);
  return { winners: line.slice(0, 1), order, table: { profile, medians: profile.map(lowerMedian) }, ties, warnings: [] };
}

/** What stands in the middle of two options, after so many papers were taken off the middle of each. */
export interface GaugeStep {
  readonly off: number;
  readonly first: number;
  readonly second: number;
}

/**
 * How two options are told apart: while the grades in their middles are equal, papers with that grade are taken off each, as many at once as leave both middles
 * where they are. The last step shows what differs; where nothing ever does, it has -1, no grade, for both.
 */
export function gauge(first: readonly number[], second: readonly number[]): GaugeStep[] {
  const [a, b] = [[...first], [...second]];
  const steps: GaugeStep[] = [];
  for (let off = 0; ;) {
    const [ofA, ofB] = [lowerMedian(a), lowerMedian(b)];
    steps.push({ off, first: ofA, second: ofB });
    if (ofA !== ofB || ofA === -1) return steps;
    const more = Math.min(steadyFor(a, ofA), steadyFor(b, ofB));
    a[ofA] = (a[ofA] ?? 0) - more;
    b[ofB] = (b[ofB] ?? 0) - more;
    off += more;
  }
}

/** Above 0 where the first is better. */
function byMajorityValue(first: readonly number[], second: readonly number[]): number {
  const last = gauge(first, second).at(-1);
  return (last?.first ?? 0) - (last?.second ?? 0);
}

/** The grade at place ⌈n/2⌉ from the worst; -1 where there is none. */
function lowerMedian(grades: readonly number[]): number {
  const papers = grades.reduce((sum, n) => sum + n, 0);
  let seen = 0;
  return papers === 0 ? -1 : grades.findIndex((n) => (seen += n) * 2 >= papers);
}

/** How many papers with the middle grade can be taken off, one after the other, while it stays the middle grade until each is taken. */
function steadyFor(grades: readonly number[], median: number): number {
  const papers = grades.reduce((sum, n) => sum + n, 0);
  const below = grades.slice(0, median).reduce((sum, n) => sum + n, 0);
  const own = grades[median] ?? 0;
  return Math.min(papers - 2 * below, 2 * (below + own) - papers + 1, own);
}
