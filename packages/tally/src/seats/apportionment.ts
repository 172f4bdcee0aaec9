/** How seats go to groups of members, such as local groups that send delegates. Plain data of whole numbers, so that it can stand in compiled rules. */
export type Apportionment = SeatFormula | SharedSeats;

/** So many seats for so many members, of each group by itself; how many there are in all follows. */
export interface SeatFormula {
  readonly kind: "formula";
  /** The first seats, for so many members; null where the steps begin at once. */
  readonly first: { readonly seats: number; readonly members: number } | null;
  /** So many seats for each so many members. */
  readonly every: { readonly seats: number; readonly members: number };
  /** Whether a part of that many counts as the whole: "or part of 100". */
  readonly part: boolean;
  readonly least: number | null;
  readonly most: number | null;
}

/** A fixed number of seats, shared in proportion to members by highest averages. */
export interface SharedSeats {
  readonly kind: "shared";
  readonly seats: number;
  readonly method: "sainte-lague" | "d-hondt";
}

/** A line of a table: groups of this size have so many seats, whatever the formula says. */
export interface SeatStep {
  readonly seats: number;
  readonly from: number;
  /** Null: however large. */
  readonly to: number | null;
}

/** So many seats more for a group that has at least so many members of a kind, over and above the most of the formula. */
export interface BonusSeats {
  readonly seats: number;
  readonly least: number;
  /** In the author's words. */
  readonly of: string;
}

/** How the text gives seats, together. */
export interface SeatRules {
  readonly apportionment: Apportionment | null;
  readonly steps: readonly SeatStep[];
  readonly bonus: readonly BonusSeats[];
}
