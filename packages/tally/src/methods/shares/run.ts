import { type Baskets, supportersOf, votesFor } from "../../ballots/baskets.js";
import { lowest, order, rational, type Rational, ZERO } from "../../rational.js";
import type { Tie } from "../../tie.js";
import type { EqualSharesRule, EqualSharesRun } from "../equal-shares.js";
import { type Amount, certainly, estimateOf, NONE, part, Remainder, unitsUntil } from "./estimate.js";
import { type Bill, Ledger, Purses } from "./ledger.js";
import { preferred } from "./preferred.js";
import { afterPaying, emptied, type Purse, purseAt } from "./purse.js";

/** A run of which the amounts are worked out when they are asked for. */
export interface Run {
  readonly bought: number;
  readonly cost: number;
  /** With so many units more for every voter, and with each number of them below, the same is bought in the same order; with this number it may not be. */
  readonly changesAfter: number;
  result(): EqualSharesRun;
}

/** One run with so much for everybody; `unit`: what "one unit more for every voter" is. */
export function runOf(ballots: Baskets, rule: EqualSharesRule, share: Rational, unit = 0): Run {
  const votes = votesFor(ballots);
  const weight = ballots.papers.map(({ papers }) => papers);
  const full: Purse = { now: estimateOf(share), growth: estimateOf(rational(unit)), before: null, since: 0, emptied: false, after: null };
  const purses = weight.map(() => full);
  /** Of each project, those who have less than its price stand first: `short` of them. Purses never grow and prices never fall, so that they are short for ever. */
  const supporters = supportersOf(ballots);
  const short = supporters.map(() => 0);
  const purchases: Offer[] = [];
  const unpaid: { option: number; at: number }[] = [];
  const ties: Tie[] = [];
  const ledger = new Ledger(share, (at) => (purchases[at] === undefined ? null : billOf(purchases[at])));
  /** What grows when everybody gets a unit more: costs don't. */
  const growths = new Ledger(rational(unit), (at) => (purchases[at] === undefined ? null : { ...billOf(purchases[at]), cost: 0 }));
  let changesAfter = Number.POSITIVE_INFINITY;
  /** What isn't bought yet, the least price known for each, which bounds it from below: least last, and then the lowest number last. */
  const waiting = [...votes.keys()]
    .filter((option) => (votes[option] ?? 0) > 0)
    .map(unseen)
    .toReversed();
  for (let best = cheapest(); best[0] !== undefined; best = cheapest()) {
    const { chosen, tie } = preferred(best, { ...rule, votes, stage: purchases.length + 1 });
    if (tie !== null) ties.push(tie);
    lookAhead(chosen, best);
    for (const other of best) if (other !== chosen) wait(other);
    buy(chosen);
  }
  const cost = purchases.reduce((sum, purchase) => sum + purchase.cost, 0);
  return { bought: purchases.length, cost, changesAfter, result };

  /** The projects of least price for what they are worth. Those of which the last known price is above it needn't be worked out again. */
  function cheapest(): Offer[] {
    let best: Offer[] = [];
    const dearer: Offer[] = [];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      if (best[0] !== undefined && compare(next, best[0]) > 0) break;
      waiting.pop();
      const offer = offerOf(next.option);
      if (offer === null) continue;
      const against = best[0] === undefined ? -1 : compare(offer, best[0]);
      if (against < 0) dearer.push(...best);
      if (against <= 0) best = against < 0 ? [offer] : [...best, offer];
      else dearer.push(offer);
    }
    for (const offer of dearer) wait(offer);
    return best;
  }

  function wait(offer: Offer): void {
    let [from, to] = [0, waiting.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = waiting[middle];
      if (other !== undefined && (compare(offer, other) || offer.option - other.option) < 0) from = middle + 1;
      else to = middle;
    }
    waiting.splice(from, 0, offer);
  }

  /**
   * The least that each supporter has to pay so that all together pay the cost; null where they can't. As long as somebody has less than the price, they give all
   * that they have, and the price for the others rises. Any price on the way is below the true one, so that it comes to rest at it.
   */
  function offerOf(option: number): Offer | null {
    const of = supporters[option] ?? [];
    const cost = rule.costs[option] ?? 0;
    const [now, growth] = [new Remainder(cost), new Remainder(0)];
    let payers = votes[option] ?? 0;
    for (let at = 0; at < (short[option] ?? 0); at++) empty(of[at] ?? 0);
    for (let offer = priced(); offer !== null; offer = priced()) {
      const before = offer.short;
      for (let at = before; at < of.length; at++) if (isShort(of[at] ?? 0, offer)) rank(at);
      if (short[option] === before) return offer;
    }
    unpaid.push({ option, at: purchases.length });
    changesAfter = Math.min(changesAfter, unitsUntil({ now: now.estimate, growth: growth.estimate }, NOTHING));
    return null;

    function empty(basket: number): void {
      const [purse, voters] = [purses[basket] ?? full, weight[basket] ?? 0];
      now.take(purse.now, voters);
      growth.take(purse.growth, voters);
      payers -= voters;
    }

    function rank(at: number): void {
      const first = short[option] ?? 0;
      empty(of[at] ?? 0);
      [of[at], of[first]] = [of[first] ?? 0, of[at] ?? 0];
      short[option] = first + 1;
    }

    function priced(): Offer | null {
      if (payers <= 0) return null;
      const price = { now: part(now.estimate, payers), growth: part(growth.estimate, payers) };
      const worth = rule.utility === "cost" ? Math.max(1, cost) : 1;
      const rate = worth === 1 ? price : { now: part(price.now, worth), growth: part(price.growth, worth) };
      return { option, cost, payers, short: short[option] ?? 0, at: purchases.length, price, rate, worth, exact: null };
    }
  }

  function isShort(basket: number, offer: Offer): boolean {
    const purse = purses[basket] ?? full;
    const sign = certainly(purse.now, offer.price.now);
    return sign === 0 ? order(ledger.has(purse), ledger.part(billOf(offer))) < 0 : sign < 0;
  }

  function compare(a: Offer, b: Offer): number {
    return certainly(a.rate.now, b.rate.now) || order(rateOf(a), rateOf(b));
  }

  function rateOf(offer: Offer): Rational {
    return (offer.exact ??= offer.payers === 0 ? ZERO : ledger.part(billOf(offer), offer.worth));
  }

  function growthOf(offer: Offer): Rational {
    return growths.part({ ...billOf(offer), cost: 0 }, offer.worth);
  }

  function billOf({ option, cost, payers, short: first, at }: Offer): Bill {
    return { cost, payers, less: together(option, first, at) };
  }

  /** What the first supporters of a project had after so many purchases. */
  function together(option: number, first: number, purchased: number): Purses {
    const all = new Purses();
    for (const basket of (supporters[option] ?? []).slice(0, first)) all.add(purseAt(purses[basket] ?? full, purchased), weight[basket] ?? 0);
    return all;
  }

  /** For how many units more the same is bought next: those who are short stay so, the others don't become so, no other comes to be as cheap, and equals stay equal. */
  function lookAhead(chosen: Offer, best: readonly Offer[]): void {
    if (unit === 0 || changesAfter === 1) return;
    let units = changesAfter;
    for (const [at, basket] of (supporters[chosen.option] ?? []).entries()) {
      const purse = purses[basket] ?? full;
      if (purse.emptied) continue;
      units = Math.min(units, at < chosen.short ? unitsUntil(chosen.price, purse) : unitsUntil(purse, chosen.price));
    }
    for (const other of waiting) units = Math.min(units, unitsUntil(other.rate, chosen.rate));
    for (const other of best) {
      if (other === chosen || (other.short === 0 && chosen.short === 0)) continue;
      if (order(growthOf(other), growthOf(chosen)) !== 0) units = 1;
    }
    changesAfter = units;
  }

  function buy(offer: Offer): void {
    purchases.push(offer);
    const since = purchases.length;
    for (const [at, basket] of (supporters[offer.option] ?? []).entries()) {
      const purse = purses[basket] ?? full;
      if (purse.emptied) continue;
      if (purse.after?.since !== since) purse.after = at < offer.short ? emptied(purse, since) : afterPaying(purse, offer.price, since);
      purses[basket] = purse.after;
    }
  }

  function result(): EqualSharesRun {
    return { share, purchases: purchases.map(paid), unpaid: unpaid.map(lacking), cost, ties };
  }

  function paid(offer: Offer): EqualSharesRun["purchases"][number] {
    const { option, cost: of } = offer;
    const less = (supporters[option] ?? []).slice(0, offer.short).reduce((sum, basket) => sum + (weight[basket] ?? 0), 0);
    return { option, cost: of, supporters: votes[option] ?? 0, price: lowest(ledger.part(billOf(offer))), short: less };
  }

  function lacking({ option, at }: { option: number; at: number }): EqualSharesRun["unpaid"][number] {
    const all = { cost: rule.costs[option] ?? 0, payers: 1, less: together(option, supporters[option]?.length ?? 0, at) };
    return { option, cost: all.cost, supporters: votes[option] ?? 0, missing: lowest(ledger.part(all)) };
  }
}

const NOTHING: Amount = { now: NONE, growth: NONE };

/** What a project would cost each who can pay it, after `at` purchases. */
export interface Offer {
  readonly option: number;
  readonly cost: number;
  readonly price: Amount;
  /** The price for each unit of worth: least is bought first. */
  readonly rate: Amount;
  readonly worth: number;
  readonly payers: number;
  /** How many of its baskets of supporters have less than the price. */
  readonly short: number;
  readonly at: number;
  exact: Rational | null;
}

/** Before it is worked out for the first time, all that is known of a price is that it is not below 0. */
function unseen(option: number): Offer {
  return { option, cost: 0, price: NOTHING, rate: NOTHING, worth: 1, payers: 0, short: 0, at: 0, exact: ZERO };
}
