import { over, plus, rational, type Rational, ZERO } from "../rational.js";
import { byDeclaredOrder, type Tie } from "../tie.js";

/** What a voter supports, and how many voices they stand for: their own and those delegated to them. */
export interface Supporter {
  readonly supports: readonly number[];
  readonly weight: number;
}

/**
 * LiquidFeedback's harmonic weight. Every voter's weight is shared equally among the options that they support and that are still in; the option with least is
 * taken out and keeps the weight it had, then the others are weighed again. In thousandths, rounded up from a half (after nine decimals) at each weighing;
 * of equals the last of the tie order is taken out: the newest, with the highest number, where it is absent. More weight stands higher.
 * Source: LiquidFeedback core, `set_harmonic_initiative_weights`.
 */
export function harmonicWeight(
  supporters: readonly Supporter[],
  options: number,
  tieOrder: readonly number[] = [...Array(options).keys()],
): { order: number[]; thousandths: number[]; ties: Tie[] } {
  const thousandths = Array<number>(options).fill(0);
  const remaining = new Set(thousandths.keys());
  const fromTheEnd: number[] = [];
  const ties: Tie[] = [];
  while (remaining.size > 0) {
    const weights = weigh(supporters, remaining);
    const least = Math.min(...weights.values());
    const among = byDeclaredOrder(
      [...remaining].filter((option) => weights.get(option) === least),
      tieOrder,
    );
    const last = among.at(-1) ?? -1;
    if (among.length > 1) ties.push({ stage: fromTheEnd.length + 1, question: "exclusion", among: among.toReversed(), by: "declared order" });
    thousandths[last] = least;
    remaining.delete(last);
    fromTheEnd.push(last);
  }
  return { order: fromTheEnd.toReversed(), thousandths, ties };
}

function weigh(supporters: readonly Supporter[], remaining: ReadonlySet<number>): Map<number, number> {
  const sums = new Map<number, Rational>([...remaining].map((option) => [option, ZERO]));
  for (const { supports, weight } of supporters) {
    const left = supports.filter((option) => remaining.has(option));
    for (const option of left) sums.set(option, plus(sums.get(option) ?? ZERO, over(rational(weight), left.length)));
  }
  return new Map([...sums].map(([option, sum]) => [option, rounded(sum)]));
}

/** To nine decimals and then to three, as the database does it, a half up each time. */
function rounded(sum: Rational): number {
  const nine = halfUp(sum, 1_000_000_000n);
  return Number(halfUp(rational(nine, 1_000_000_000n), 1_000n));
}

function halfUp({ n, d }: Rational, units: bigint): bigint {
  return (2n * n * units + d) / (2n * d);
}
