import type { Tie } from "./tie.js";

/**
 * What every method answers. A method is a pure function of the papers, of its own settings, and of a declared order that settles what the votes leave open;
 * the same papers in another order, or counted one by one, give the same result.
 */
export interface Result<Table> {
  /** Who is elected, in the order of their election; more than one for a single place only where the method leaves a tie and no declared order was given. */
  readonly winners: readonly number[];
  /** All options, best first, equals in one group; null where the method doesn't rank those who lost. */
  readonly order: readonly (readonly number[])[] | null;
  /** Everything that a reader needs to do the count again by hand. */
  readonly table: Table;
  readonly ties: readonly Tie[];
  readonly warnings: readonly Warning[];
}

/** What a reader should know before believing that a result is what people wanted. */
export type Warning =
  | { readonly kind: "condorcet winner lost"; readonly option: number }
  | { readonly kind: "no condorcet winner" }
  | { readonly kind: "fewer elected than places"; readonly elected: number; readonly places: number }
  | { readonly kind: "a tie decided"; readonly among: readonly number[] };
