import { type Fraction, reaches } from "@folkmoot/exact";
import { at, type Pairwise } from "../ballots/pairwise.js";
import type { Result } from "../result.js";
import { schulze, type SchulzeTable } from "./schulze.js";

/** Why an option was taken out before the comparison, with the numbers: papers that prefer it to the default option, and the other way round. */
export interface Dropped {
  readonly option: number;
  /** "not carried": what the rules ask of it beside these was asked before. */
  readonly why: "quorum" | "majority" | "not carried";
  readonly preferred: number;
  readonly against: number;
}

export interface DebianTable extends SchulzeTable {
  readonly dropped: readonly Dropped[];
}

export interface DebianRule {
  /** "None of the above", "further discussion": it is never dropped, and wins where nothing else is left. */
  readonly default: number;
  /** How many papers have to prefer an option to the default one. */
  readonly quorum: number;
  /** By how many times the papers that prefer an option have to outnumber those that prefer the default one; 1 where an option isn't named: more. */
  readonly ratios?: ReadonlyMap<number, Fraction> | undefined;
  readonly tieOrder: readonly number[];
}

/**
 * The vote of the Debian project: an option that too few prefer to the default option, or not by the majority that it needs, is taken out; the Schulze method
 * decides among the others. The order lists those taken out last.
 * Source: Debian Constitution, A.6 (quorum A.6.2, majority A.6.3, Schulze A.6.4 to A.6.8). Its casting vote is the declared order here.
 */
export function debian(pairs: Pairwise, rule: DebianRule): Result<DebianTable> {
  const dropped = [...pairs.keys()].flatMap((option): Dropped[] => {
    const [preferred, against] = [at(pairs, option, rule.default), at(pairs, rule.default, option)];
    const why =
      option === rule.default
        ? null
        : preferred < rule.quorum
          ? "quorum"
          : outnumbers(preferred, against, rule.ratios?.get(option))
            ? null
            : "majority";
    return why === null ? [] : [{ option, why, preferred, against }];
  });
  return schulzeWithout(pairs, dropped, rule);
}

/** The Schulze method among those that were not dropped. Those that were come last; no path leads to them or from them. */
export function schulzeWithout(pairs: Pairwise, dropped: readonly Dropped[], rule: { tieOrder: readonly number[] }): Result<DebianTable> {
  const gone = new Set(dropped.map(({ option }) => option));
  const left = [...pairs.keys()].filter((option) => !gone.has(option));
  const among = left.map((i) => left.map((j) => at(pairs, i, j)));
  const { winners, order, table, ties, warnings } = schulze(among, {
    tieOrder: rule.tieOrder.map((option) => left.indexOf(option)).filter((option) => option >= 0),
  });
  const back = (options: readonly number[]): number[] => options.map((option) => left[option] ?? -1);
  const path = (i: number, j: number) => table.paths[left.indexOf(i)]?.[left.indexOf(j)] ?? null;
  return {
    winners: back(winners),
    order: [...(order ?? []).map(back), ...(gone.size > 0 ? [[...gone]] : [])],
    table: { pairs, strength: table.strength, paths: pairs.map((row, i) => row.map((_, j) => path(i, j))), dropped },
    ties: ties.map((tie) => ({ ...tie, among: back(tie.among) })),
    warnings: warnings.map((warning) => (warning.kind === "condorcet winner lost" ? { ...warning, option: left[warning.option] ?? -1 } : warning)),
  };
}

/** Strictly more than `ratio` times as many. */
function outnumbers(preferred: number, against: number, ratio: Fraction = { n: 1, d: 1 }): boolean {
  // p > a × n / d says the same as: of p + a together, p is more than the share n / (n + d).
  return reaches(preferred, { share: { n: ratio.n, d: ratio.n + ratio.d }, of: preferred + against, strict: true });
}
