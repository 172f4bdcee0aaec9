/** A length of time as a person would count it, largest unit first: "1 year and 2 months". */
export type Length = readonly { readonly count: number; readonly unit: "year" | "month" | "day" | "hour" | "minute" }[];

/** A date on somebody's wall. */
export interface WallDate {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly day: number;
  /** 1 is January. */
  readonly month: number;
  readonly year: number;
}
