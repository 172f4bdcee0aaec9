import { type Baskets, supportersOf, votesFor } from "../ballots/baskets.js";
import { lowest, rational, type Rational } from "../rational.js";
import { byDeclaredOrder, type Tie } from "../tie.js";
import { type Amount, fixed, Horizon, NOTHING } from "./purse.js";

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
  /** For how many units more for every voter the same is bought in the same order, those units not included; null: for ever. */
  readonly changesAfter: number | null;
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
 * with more votes, then the declared order (equalshares.net). `unit`: what "one unit more for every voter" is, where somebody wants to know.
 * Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (2021).
 */
export function equalShares(ballots: Baskets, rule: EqualSharesRule, share: Rational, unit = 0): EqualSharesRun {
  const votes = votesFor(ballots);
  const horizon = new Horizon();
  const full: Amount = { now: share, growth: rational(unit) };
  const purse = ballots.papers.map(() => full);
  const supporters = supportersOf(ballots);
  const bound = new Map([...votes.keys()].filter((option) => (votes[option] ?? 0) > 0).map((option) => [option, NOTHING]));
  const purchases: Purchase[] = [];
  const unpaid: { option: number; missing: Amount }[] = [];
  const ties: Tie[] = [];
  for (let best = cheapest(); best.length > 0; best = cheapest()) {
    const bought = best.length === 1 ? best[0] : preferred(best);
    if (bought !== undefined) buy(bought);
  }
  const cost = purchases.reduce((sum, purchase) => sum + purchase.cost, 0);
  return { share, purchases, unpaid: unpaid.map(said), cost, ties, changesAfter: horizon.units };

  function said({ option, missing }: { option: number; missing: Amount }): Unpaid {
    return { option, cost: rule.costs[option] ?? 0, supporters: votes[option] ?? 0, missing: lowest(missing.now) };
  }

  /** The projects of least price for what they are worth. A price never falls, so that the last one known bounds it from below and most needn't be worked out again. */
  function cheapest(): Offer[] {
    let best: Offer[] = [];
    for (const [option, least] of [...bound].sort(([, a], [, b]) => horizon.compare(a, b))) {
      if (best[0] !== undefined && horizon.compare(least, best[0].rate) > 0) break;
      const offer = offerOf(option);
      if ("missing" in offer) {
        bound.delete(option);
        unpaid.push({ option, missing: offer.missing });
        continue;
      }
      bound.set(option, offer.rate);
      const against = best[0] === undefined ? -1 : horizon.compare(offer.rate, best[0].rate);
      if (against < 0) best = [offer];
      else if (against === 0) best.push(offer);
    }
    return best;
  }

  function offerOf(option: number): Offer | Missing {
    const cost = rule.costs[option] ?? 0;
    const price = priceOf(cost, supporters[option] ?? []);
    return "missing" in price ? price : { option, cost, price, rate: rule.utility === "cost" ? horizon.part(price, Math.max(1, cost)) : price };
  }

  /** The least that each supporter has to pay so that all together pay the cost; or what they lack. */
  function priceOf(cost: number, of: readonly number[]): Amount | Missing {
    const having = new Map<Amount, number>();
    for (const basket of of) {
      const has = purse[basket] ?? full;
      having.set(has, (having.get(has) ?? 0) + (ballots.papers[basket]?.papers ?? 0));
    }
    let missing = fixed(cost);
    let payers = [...having.values()].reduce((sum, voters) => sum + voters, 0);
    for (const [has, voters] of [...having].sort(([a], [b]) => horizon.compare(a, b))) {
      if (horizon.compare(horizon.manifold(has, payers), missing) >= 0) return horizon.part(missing, payers);
      missing = horizon.less(missing, horizon.manifold(has, voters));
      payers -= voters;
    }
    return { missing };
  }

  function preferred(best: readonly Offer[]): Offer | undefined {
    if (rule.equals === "declared order") return byOrderAlone(best);
    const lowest = Math.min(...best.map(({ cost }) => cost));
    const cheap = best.filter(({ cost }) => cost === lowest);
    const most = Math.max(...cheap.map(({ option }) => votes[option] ?? 0));
    const liked = cheap.filter(({ option }) => votes[option] === most);
    const [first = -1] = byDeclaredOrder(liked.map(numberOf), rule.tieOrder);
    const others = best.map(numberOf).filter((option) => option !== first);
    const by = cheap.length === 1 ? "lowest cost" : liked.length === 1 ? "most votes" : "declared order";
    ties.push({ stage: purchases.length + 1, question: "winner", among: [first, ...byDeclaredOrder(others, rule.tieOrder)], by });
    return liked.find(({ option }) => option === first);
  }

  function byOrderAlone(best: readonly Offer[]): Offer | undefined {
    const among = byDeclaredOrder(best.map(numberOf), rule.tieOrder);
    ties.push({ stage: purchases.length + 1, question: "winner", among, by: "declared order" });
    return best.find(({ option }) => option === among[0]);
  }

  /** Voters who had the same go on having the same: one amount for all of them, which is what makes the count fast. */
  function buy({ option, cost, price }: Offer): void {
    const left = new Map<Amount, { amount: Amount; short: boolean }>();
    let short = 0;
    for (const basket of supporters[option] ?? []) {
      const has = purse[basket] ?? full;
      let after = left.get(has);
      if (after === undefined) {
        const enough = horizon.compare(has, price);
        left.set(has, (after = { amount: enough <= 0 ? NOTHING : horizon.less(has, price), short: enough < 0 }));
      }
      if (after.short) short += ballots.papers[basket]?.papers ?? 0;
      purse[basket] = after.amount;
    }
    bound.delete(option);
    purchases.push({ option, cost, supporters: votes[option] ?? 0, price: lowest(price.now), short });
  }
}

interface Missing {
  readonly missing: Amount;
}

interface Offer {
  readonly option: number;
  readonly cost: number;
  readonly price: Amount;
  /** The price for each unit of worth: least is bought first. */
  readonly rate: Amount;
}

const numberOf = ({ option }: Offer): number => option;
