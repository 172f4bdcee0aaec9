import type { Rankings } from "../ballots/rankings.js";

/** Ranked papers as a file holds them. Candidates are numbers from 0 in the order of the file. */
export interface RankedElection {
  readonly title: string | null;
  readonly names: readonly string[];
  /** How many are to be elected; null where the format doesn't say. */
  readonly seats: number | null;
  readonly ballots: Rankings;
  readonly withdrawn: readonly number[];
  /** Who is taken first among equals, if the file lays it down. */
  readonly tieOrder: readonly number[] | null;
}
