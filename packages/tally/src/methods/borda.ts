import type { Rankings } from "../ballots/rankings.js";
import { lowest, order as compare, over, plus, rational, type Rational, times, ZERO } from "../rational.js";
import type { Result } from "../result.js";
import { settle } from "../tie.js";

export interface BordaTable {
  readonly points: readonly Rational[];
}

/**
 * Borda count: of n options the first on a paper gets n points, the next n − 1, and so on; equals all get the points of their best place, and what isn't ranked
 * shares what is left. Whoever puts up many who are alike wins by it; it is offered for comparison.
 */
export function borda(ballots: Rankings, rule: { tieOrder: readonly number[] }): Result<BordaTable> {
  const { options, starts, preferences, equal, papers } = ballots;
  const points = Array<Rational>(options).fill(ZERO);
  const give = (option: number, more: Rational): void => void (points[option] = plus(points[option] ?? ZERO, more));
  for (let paper = 0; paper < papers.length; paper++) {
    const [from, end, n] = [starts[paper] as number, starts[paper + 1] as number, papers[paper] as number];
    let [rank, before] = [0, 0];
    const ranked = new Set<number>();
    for (let at = from; at < end; at++) {
      if (equal?.[at] !== 1) before = rank;
      const option = preferences[at] as number;
      give(option, rational((options - before) * n));
      ranked.add(option);
      rank++;
    }
    const left = options - rank;
    const share = left === 0 ? ZERO : over(rational((left * (left + 1)) / 2), left);
    for (let option = 0; option < options; option++) if (!ranked.has(option)) give(option, times(share, n));
  }
  const sorted = [...points.keys()].sort((a, b) => compare(points[b] ?? ZERO, points[a] ?? ZERO));
  const order: number[][] = [];
  for (const option of sorted) {
    const last = order.at(-1);
    if (last?.[0] !== undefined && compare(points[last[0]] ?? ZERO, points[option] ?? ZERO) === 0) last.push(option);
    else order.push([option]);
  }
  const { line, ties } = settle(order, rule.tieOrder);
  return { winners: line.slice(0, 1), order, table: { points: points.map(lowest) }, ties, warnings: [] };
}
