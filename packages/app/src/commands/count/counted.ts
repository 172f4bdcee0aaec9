import type { Result, StvResult, Tie, Warning } from "@folkmoot/tally";
import type { CountTable } from "../../platform/report/of-count.js";

/** The result of a count: whole, for programs, and what of it a report needs. */
export interface Counted {
  /** As the method answers. */
  readonly result: object;
  readonly outcome: { readonly kind: "elected" | "funded"; readonly options: readonly number[] };
  readonly order: readonly (readonly number[])[] | null;
  readonly table: CountTable;
  readonly ties: readonly Tie[];
  readonly warnings: readonly Warning[];
}

export function elected<Table>(result: Result<Table>, table: CountTable): Counted {
  const { winners, order, ties, warnings } = result;
  return { result, outcome: { kind: "elected", options: winners }, order, table, ties, warnings };
}

/** A count in stages tells its order by them. */
export function electedInStages(result: StvResult): Counted {
  return { ...elected(result, { kind: "stv", ...result.table }), order: null };
}

export function funded(result: { readonly funded: readonly number[]; readonly ties: readonly Tie[] }, table: CountTable): Counted {
  return { result, outcome: { kind: "funded", options: result.funded }, order: null, table, ties: result.ties, warnings: [] };
}
