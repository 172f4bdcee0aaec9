import type { Baskets } from "../ballots/baskets.js";
import type { Rational } from "../rational.js";
import type { Tie } from "../tie.js";
import { runOf } from "./shares/run.js";

/** A project bought: what each of its supporters paid for it at most. Those who had less left paid all of it. */
export interface Purchase {
  readonly option: number;
  readonly cost: number;
  readonly supporters: number;
  readonly price: Rational;
  /** How many supporters paid less than the price, since they had no more left. */
  readonly short: number;
}

/** A project that somebody chose and that was not bought: what all its supporters together lacked when it was looked at last. */
export interface Unpaid {
  readonly option: number;
  readonly cost: number;
  readonly supporters: number;
  readonly missing: Rational;
}

export interface EqualSharesRun {
  /** What every voter had to spend. */
  readonly share: Rational;
  readonly purchases: readonly Purchase[];
  readonly unpaid: readonly Unpaid[];
  readonly cost: number;
  readonly ties: readonly Tie[];
}

export interface EqualSharesRule {
  readonly costs: readonly number[];
  readonly tieOrder: readonly number[];
  /** What a funded project is worth to a supporter: "cost", its price (what cities use), or "cardinality", one each. */
  readonly utility: "cost" | "cardinality";
  /** What settles equals: the cheaper one, then more votes, then the declared order (equalshares.net, where it is absent); or the declared order alone (pabutools). */
  readonly equals?: "cheaper first" | "declared order" | undefined;
}

/**
 * One run of the Method of Equal Shares. Every voter has the same share. A project can be bought when its supporters together can pay for it; each pays the
 * same, or all that they have left. Bought next is the one that costs its supporters least for what it is worth to them. Equals: the cheaper one, then the one
 * with more votes, then the declared order (equalshares.net).
 * Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (2021).
 */
export function equalShares(ballots: Baskets, rule: EqualSharesRule, share: Rational): EqualSharesRun {
  return runOf(ballots, rule, share).result();
}
