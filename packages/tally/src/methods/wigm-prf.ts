import type { Rankings } from "../ballots/rankings.js";
import { type GregoryRule, inclusiveGregory, type InclusiveGregory } from "../stv/inclusive-gregory.js";
import type { StvResult } from "../stv/table.js";

const VOTE = 10_000n;

const REFERENCE: InclusiveGregory = {
  decimals: 4,
  quota: (valid, seats) => Math.floor(valid / (seats + 1)) + 1,
  newValue: (value, surplus, votes) => Number((((BigInt(value) * BigInt(surplus)) / VOTE) * VOTE) / BigInt(votes)),
  lookBack: "none",
  emptySurplus: true,
  sureLosers: "stay",
};

/** The same with its optional step B.2: sure losers are excluded together, at one stage. The same people are elected in fewer stages, but where ties or cut-off decimals decide. */
export function wigmPrfBatch(ballots: Rankings, rule: GregoryRule): StvResult {
  return inclusiveGregory(ballots, rule, { ...REFERENCE, sureLosers: "together" });
}

/**
 * Single transferable vote by the weighted inclusive Gregory method as the Proportional Representation Foundation describes it for reference: four decimals,
 * each product and each quotient cut off, a quota just above a fraction, no looking back: equals are settled by the declared order. Somebody with exactly the
 * quota hands on papers of no value at a stage of its own. The papers of the last one excluded are handed on too, as the reference program does it, though the
 * text would let the count end before.
 * Source: PR Foundation, "Reference WIGM rule".
 */
export function wigmPrf(ballots: Rankings, rule: GregoryRule): StvResult {
  return inclusiveGregory(ballots, rule, REFERENCE);
}
