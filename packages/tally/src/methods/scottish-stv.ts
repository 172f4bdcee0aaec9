import type { Rankings } from "../ballots/rankings.js";
import { type GregoryRule, inclusiveGregory, inProportion } from "../stv/inclusive-gregory.js";
import type { StvResult } from "../stv/table.js";

const DECIMALS = 5;
const VOTE = 10 ** DECIMALS;

/**
 * Single transferable vote as Scotland's councils are elected by it. The quota is a whole number, papers are worth up to five decimals, cut off, and one
 * candidate is dealt with at each stage. Equals: who was ahead at the latest earlier stage at which they differed, then the declared order in the place of a lot.
 * Source: Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule 1, Part III, rules 45 to 52.
 */
export function scottishStv(ballots: Rankings, rule: GregoryRule): StvResult {
  return inclusiveGregory(ballots, rule, {
    decimals: DECIMALS,
    quota: (valid, seats) => (Math.floor(valid / VOTE / (seats + 1)) + 1) * VOTE,
    newValue: inProportion,
    lookBack: "latest first",
    emptySurplus: false,
    sureLosers: "stay",
  });
}
