import type { Rankings } from "../ballots/rankings.js";
import { lowest, order as compare, plus, rational, type Rational, times, ZERO } from "../rational.js";
import type { Result } from "../result.js";
import { groupsIn, settle } from "../tie.js";

export interface BordaTable {
  readonly points: readonly Rational[];
}

/**
 * Borda count: of n options the first on a paper gets n points, the next n − 1, and so on. Equals share the points of the places that they take together, and
 * so does what isn't ranked: every paper gives as many points. Whoever puts up many who are alike wins by it; it is offered for comparison.
 */
export function borda(ballots: Rankings, rule: { tieOrder: readonly number[] }): Result<BordaTable> {
  const { options, starts, preferences, equal, papers } = ballots;
  const points = Array<Rational>(options).fill(ZERO);
  for (let paper = 0; paper < papers.length; paper++) {
    const [from, end, n] = [starts[paper] as number, starts[paper + 1] as number, papers[paper] as number];
    const share = (group: Iterable<number>, { above, size }: { above: number; size: number }): void => {
      // Places above + 1 to above + size: their points add up to size × (2 × options − 2 × above − size + 1) / 2.
      const each = times(rational(2 * options - 2 * above - size + 1, 2), n);
      for (const option of group) points[option] = plus(points[option] ?? ZERO, each);
    };
    for (let at = from; at < end;) {
      let to = at + 1;
      while (to < end && equal?.[to] === 1) to++;
      share(preferences.subarray(at, to), { above: at - from, size: to - at });
      at = to;
    }
    const ranked = new Set(preferences.subarray(from, end));
    const rest = Array.from({ length: options }, (_, option) => option).filter((option) => !ranked.has(option));
    share(rest, { above: end - from, size: rest.length });
  }
  const order = groupsIn([...points.keys()], (a, b) => compare(points[b] ?? ZERO, points[a] ?? ZERO));
  const { line, ties } = settle(order, rule.tieOrder);
  return { winners: line.slice(0, 1), order, table: { points: points.map(lowest) }, ties, warnings: [] };
}
