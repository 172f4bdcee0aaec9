import { type Baskets, supportersOf, votesFor } from "../ballots/baskets.js";
import { lowest, order, over, plus, rational, type Rational, times, ZERO } from "../rational.js";
import { byDeclaredOrder, type Tie } from "../tie.js";

/** An option taken, and the load that each of its supporters carries from then on. */
export interface PhragmenStep {
  readonly option: number;
  readonly cost: number;
  readonly load: Rational;
}

/** `waiting`: who was not taken though somebody chose it, with the load that each supporter would have carried when the count ended. */
export interface Phragmen {
  readonly chosen: readonly number[];
  readonly steps: readonly PhragmenStep[];
  readonly waiting: readonly PhragmenStep[];
  readonly ties: readonly Tie[];
}

export interface PhragmenRule {
  readonly costs: readonly number[];
  readonly tieOrder: readonly number[];
  /** When to stop: with so many chosen; or with the first option next in turn that the budget can't pay for. */
  readonly until: { readonly seats: number } | { readonly budget: number };
}

/**
 * Phragmén's sequential method: the cost of each option taken is a load that its supporters share, and next comes the option whose supporters would carry the
 * smallest load each. So groups get options in proportion to their size, without anybody knowing who belongs to which.
 * With a budget it ends when the next one, or any of several equal ones, would overspend, as pabutools does; other programs pass over it.
 */
export function sequentialPhragmen(ballots: Baskets, rule: PhragmenRule): Phragmen {
  const votes = votesFor(ballots);
  const supporters = supportersOf(ballots);
  const loads = ballots.papers.map(() => ZERO);
  const steps: PhragmenStep[] = [];
  const ties: Tie[] = [];
  let left = [...votes.keys()].filter((option) => (votes[option] ?? 0) > 0);
  let spent = 0;
  while (left.length > 0 && !("seats" in rule.until && steps.length >= rule.until.seats)) {
    const offers = left.map((option) => ({ option, load: loadOf(option) }));
    const least = offers.reduce((min, { load }) => (order(load, min) < 0 ? load : min), offers[0]?.load ?? ZERO);
    const equals = offers.filter(({ load }) => order(load, least) === 0).map(({ option }) => option);
    const budget = "budget" in rule.until ? rule.until.budget : Number.POSITIVE_INFINITY;
    if (equals.some((option) => spent + (rule.costs[option] ?? 0) > budget)) break;
    const among = byDeclaredOrder(equals, rule.tieOrder);
    const [option = -1] = among;
    if (among.length > 1) ties.push({ stage: steps.length + 1, question: "winner", among, by: "declared order" });
    take(option, least);
  }
  const waiting = left.map((option) => ({ option, cost: rule.costs[option] ?? 0, load: lowest(loadOf(option)) }));
  return { chosen: steps.map(({ option }) => option), steps, waiting, ties };

  function loadOf(option: number): Rational {
    const carrying = new Map<Rational, number>();
    for (const basket of supporters[option] ?? []) {
      const load = loads[basket] ?? ZERO;
      carrying.set(load, (carrying.get(load) ?? 0) + (ballots.papers[basket]?.papers ?? 0));
    }
    const before = [...carrying].reduce((sum, [load, voters]) => plus(sum, times(load, voters)), rational(rule.costs[option] ?? 0));
    return over(before, votes[option] ?? 1);
  }

  function take(option: number, load: Rational): void {
    for (const basket of supporters[option] ?? []) loads[basket] = load;
    left = left.filter((one) => one !== option);
    spent += rule.costs[option] ?? 0;
    steps.push({ option, cost: rule.costs[option] ?? 0, load: lowest(load) });
  }
}
