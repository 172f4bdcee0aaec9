import { type Amount, less, NONE } from "./estimate.js";

/** What a voter has left. Voters who paid for the same projects have one purse together. */
export interface Purse extends Amount {
  /** The purse before the last purchase; null at the beginning. */
  readonly before: Purse | null;
  /** After how many purchases it came to be so. */
  readonly since: number;
  /** Whether all of it was spent on a project whose other supporters paid more. */
  readonly emptied: boolean;
  /** What the last purchase made of it. */
  after: Purse | null;
}

export function afterPaying(purse: Purse, price: Amount, since: number): Purse {
  return { now: less(purse.now, price.now), growth: less(purse.growth, price.growth), before: purse, since, emptied: false, after: null };
}

export function emptied(purse: Purse, since: number): Purse {
  return { now: NONE, growth: NONE, before: purse, since, emptied: true, after: null };
}

/** The purse as it was after so many purchases. */
export function purseAt(purse: Purse, purchases: number): Purse {
  let then = purse;
  while (then.since > purchases && then.before !== null) then = then.before;
  return then;
}
