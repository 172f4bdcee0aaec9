/** A supporter's voice is cut into this many parts: whole numbers, so that the order is the same on every machine. 20,000 supporters stay far below 2^53. */
const PARTS = 1_000_000_000;

/**
 * An order in which no faction fills the first page. Everybody's voice is shared out equally among the options that they support and that are still in; the one
 * with least goes to the end of the list and leaves its supporters' voices to the others; and again, until none is left. Equals: the one with the higher
 * number goes first, so that the earlier option stands above. `given[option]` lists who supports it, by number.
 * Source: LiquidFeedback's harmonic weighting of initiatives (`set_harmonic_initiative_weights`), here with shares cut to a thousand-millionth.
 */
export function proportionalOrder(given: readonly (readonly number[])[]): number[] {
  const supporters = given.map((people) => [...new Set(people)]);
  const supports = supportsOf(supporters);
  const leftOf = Uint32Array.from(supports, ({ length }) => length);
  const voice = new Float64Array(supporters.length);
  for (const [option, people] of supporters.entries()) {
    for (const person of people) voice[option] = (voice[option] ?? 0) + share(leftOf[person]);
  }
  const remaining = new Set(supporters.keys());
  const fromTheEnd: number[] = [];
  while (remaining.size > 0) {
    const last = weakest(remaining, voice);
    remaining.delete(last);
    fromTheEnd.push(last);
    for (const person of supporters[last] ?? []) {
      const before = leftOf[person] ?? 1;
      leftOf[person] = before - 1;
      const more = share(before - 1) - share(before);
      for (const option of supports[person] ?? []) voice[option] = (voice[option] ?? 0) + more;
    }
  }
  return fromTheEnd.toReversed();
}

const share = (among = 0): number => (among === 0 ? 0 : Math.floor(PARTS / among));

function weakest(remaining: ReadonlySet<number>, voice: Float64Array): number {
  let [last, least] = [-1, Number.POSITIVE_INFINITY];
  for (const option of remaining) {
    const has = voice[option] ?? 0;
    if (has <= least) [last, least] = [option, has];
  }
  return last;
}

/** Who supports what, from who is supported by whom. */
function supportsOf(supporters: readonly (readonly number[])[]): number[][] {
  const supports: number[][] = [];
  for (const [option, people] of supporters.entries()) {
    for (const person of people) (supports[person] ??= []).push(option);
  }
  return Array.from(supports, (options) => options ?? []);
}
