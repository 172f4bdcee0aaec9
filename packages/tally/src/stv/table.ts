import type { Result } from "../result.js";

/** What happened at a stage. */
export type StvAct =
  | { readonly kind: "first preferences" }
  | { readonly kind: "surplus"; readonly of: number; readonly surplus: number }
  | { readonly kind: "exclusion"; readonly of: readonly number[] }
  /** They can't be elected any more because of reserved places; their papers go on. */
  | { readonly kind: "barred"; readonly of: readonly number[] }
  | { readonly kind: "keep values" };

export interface StvStage {
  readonly act: StvAct;
  /** By candidate, when the stage is over, in units of the table's last decimal. Together with `nonTransferable` always all valid votes. */
  readonly votes: readonly number[];
  readonly nonTransferable: number;
  /** What a candidate needed at the end of this stage. */
  readonly quota: number;
  /** Who was elected at the end of it, in the order of their votes. */
  readonly elected: readonly number[];
}

export interface StvTable {
  /** All numbers are whole numbers of 1/10^decimals of a vote. */
  readonly decimals: number;
  readonly seats: number;
  /** Papers with a first preference that counts. */
  readonly valid: number;
  readonly quota: number;
  readonly stages: readonly StvStage[];
  /** Meek: the share of each paper that a candidate keeps, at the end; in the same units. */
  readonly keep: readonly number[] | null;
}

export type StvResult = Result<StvTable>;

/** What every count by single transferable vote is told. */
export interface StvRule {
  readonly seats: number;
  /** Who is preferred when the rule's own measures leave a tie, best first. */
  readonly tieOrder: readonly number[];
  /** Who leaves first when those for exclusion are equal; where it is absent, the one whom the tie order prefers least. */
  readonly exclusionOrder?: readonly number[] | undefined;
  /** Candidates who withdrew after papers were printed: passed over on every paper. */
  readonly withdrawn?: readonly number[] | undefined;
}

/** A number of the table as people write it: 80607214 with 5 decimals is "806.07214"; trailing zeros are left out. */
export function sayVotes(units: number, decimals: number): string {
  const digits = BigInt(units)
    .toString()
    .padStart(decimals + 1, "0");
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${digits.slice(0, digits.length - decimals)}${rest === "" ? "" : `.${rest}`}`;
}
