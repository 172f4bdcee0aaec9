import type { Baskets } from "../ballots/baskets.js";
import { votesFor } from "../ballots/baskets.js";
import { minus, order, over, rational, type Rational, times, ZERO } from "../rational.js";
import { byDeclaredOrder, type Tie } from "../tie.js";

/** A project bought: what each of its supporters paid for it at most. Those who had less left paid all of it. */
export interface Purchase {
  readonly option: number;
  readonly cost: number;
  readonly supporters: number;
  readonly price: Rational;
  /** How many supporters paid less than the price, since they had no more left. */
  readonly short: number;
}

export interface EqualSharesRun {
  /** What every voter had to spend. */
  readonly share: Rational;
  readonly purchases: readonly Purchase[];
  readonly cost: number;
  readonly ties: readonly Tie[];
}

export interface EqualSharesRule {
  readonly costs: readonly number[];
  readonly tieOrder: readonly number[];
  /** What a funded project is worth to a supporter: "cost", its price (what cities use), or "cardinality", one each. */
  readonly utility: "cost" | "cardinality";
}

/**
 * One run of the Method of Equal Shares. Every voter has the same share. A project can be bought when its supporters together can pay for it; each pays the
 * same, or all that they have left. Bought next is the one that costs its supporters least for what it is worth to them. Equals: the cheaper one, then the one
 * with more votes, then the declared order (equalshares.net).
 * Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (2021).
 */
export function equalShares(ballots: Baskets, rule: EqualSharesRule, share: Rational): EqualSharesRun {
  const votes = votesFor(ballots);
  const purse = ballots.papers.map(() => share);
  const supporters = supportersOf(ballots);
  const bound = new Map([...votes.keys()].filter((option) => (votes[option] ?? 0) > 0).map((option) => [option, ZERO]));
  const purchases: Purchase[] = [];
  const ties: Tie[] = [];
  for (;;) {
    const best = cheapest();
    if (best.length === 0) return { share, purchases, cost: purchases.reduce((sum, { cost }) => sum + cost, 0), ties };
    const bought = best.length === 1 ? best[0] : preferred(best);
    if (bought !== undefined) buy(bought);
  }

  /** The projects of least price for what they are worth. A price never falls, so that the last one known bounds it from below and most needn't be worked out again. */
  function cheapest(): Offer[] {
    let best: Offer[] = [];
    for (const [option, least] of [...bound].sort(([, a], [, b]) => order(a, b))) {
      if (best[0] !== undefined && order(least, best[0].rate) > 0) break;
      const offer = offerOf(option);
      if (offer === null) {
        bound.delete(option);
        continue;
      }
      bound.set(option, offer.rate);
      const against = best[0] === undefined ? -1 : order(offer.rate, best[0].rate);
      if (against < 0) best = [offer];
      else if (against === 0) best.push(offer);
    }
    return best;
  }

  function offerOf(option: number): Offer | null {
    const cost = rule.costs[option] ?? 0;
    const price = priceOf(cost, supporters[option] ?? []);
    return price === null ? null : { option, cost, price, rate: rule.utility === "cost" ? over(price, Math.max(1, cost)) : price };
  }

  /** The least that each supporter has to pay so that all together pay the cost; null where they haven't got it. */
  function priceOf(cost: number, of: readonly number[]): Rational | null {
    let missing = rational(cost);
    let payers = of.reduce((sum, basket) => sum + (ballots.papers[basket]?.papers ?? 0), 0);
    for (const basket of of.toSorted((a, b) => order(purse[a] ?? ZERO, purse[b] ?? ZERO))) {
      const has = purse[basket] ?? ZERO;
      if (order(times(has, payers), missing) >= 0) return over(missing, payers);
      const poor = ballots.papers[basket]?.papers ?? 0;
      missing = minus(missing, times(has, poor));
      payers -= poor;
    }
    return null;
  }

  function preferred(best: readonly Offer[]): Offer | undefined {
    const lowest = Math.min(...best.map(({ cost }) => cost));
    const cheap = best.filter(({ cost }) => cost === lowest);
    const most = Math.max(...cheap.map(({ option }) => votes[option] ?? 0));
    const liked = cheap.filter(({ option }) => votes[option] === most);
    const line = byDeclaredOrder(
      liked.map(({ option }) => option),
      rule.tieOrder,
    );
    const rest = byDeclaredOrder(
      best.map(({ option }) => option).filter((option) => option !== line[0]),
      rule.tieOrder,
    );
    const by = cheap.length === 1 ? "lowest cost" : liked.length === 1 ? "most votes" : "declared order";
    ties.push({ stage: purchases.length + 1, question: "winner", among: [...line.slice(0, 1), ...rest], by });
    return liked.find(({ option }) => option === line[0]);
  }

  function buy({ option, cost, price }: Offer): void {
    let short = 0;
    for (const basket of supporters[option] ?? []) {
      const has = purse[basket] ?? ZERO;
      const pays = order(has, price) <= 0 ? has : price;
      if (order(has, price) < 0) short += ballots.papers[basket]?.papers ?? 0;
      purse[basket] = minus(has, pays);
    }
    bound.delete(option);
    purchases.push({ option, cost, supporters: votes[option] ?? 0, price, short });
  }
}

interface Offer {
  readonly option: number;
  readonly cost: number;
  readonly price: Rational;
  /** The price for each unit of worth: least is bought first. */
  readonly rate: Rational;
}

/** For each option, which baskets hold it. */
function supportersOf({ options, papers }: Baskets): number[][] {
  const supporters: number[][] = Array.from({ length: options }, () => []);
  for (const [basket, { chosen }] of papers.entries()) {
    for (const option of chosen) supporters[option]?.push(basket);
  }
  return supporters;
}
