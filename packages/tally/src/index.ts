/**
 * Ballots in, result out, for every way of counting. Pure and exact: whole numbers, scaled whole numbers or fractions of any size, never a float in a decision;
 * never chance either: what the votes leave equal is settled by an order that was declared before, and each use of it is reported.
 */
export { type Basket, type Baskets, votesFor } from "./ballots/baskets.js";
export { condorcetWinner, type Pairwise, pairwise } from "./ballots/pairwise.js";
export { numberOf, type RankedPaper, type Rankings, rankings } from "./ballots/rankings.js";
export * from "./methods/equal-shares.js";
export * from "./methods/equal-shares-completed.js";
export * from "./methods/greedy.js";
export * from "./methods/schulze.js";
export * from "./paper/count-options.js";
export * from "./paper/mark.js";
export { isWithin, type MarkMistake, mistakeIn, readMark } from "./paper/read-mark.js";
export { stanceOfPaper, type Support } from "./paper/support.js";
export { proportionalOrder } from "./proportional-order.js";
export { rational, type Rational, sayDecimal } from "./rational.js";
export * from "./result.js";
export type { Tie } from "./tie.js";
