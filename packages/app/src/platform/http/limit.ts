/** At most `most` in any `seconds`, for each key by itself: nobody can use up what is another's (H-45). */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly seconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostKeys = 50_000;
const buckets = new WeakMap<object, Map<string, Bucket>>();

/**
 * Takes one from a bucket that refills evenly; false: it is empty. Counted per process (`holder`), in real time, and in memory only:
 * a restart forgets it, several processes together allow that much more.
 */
export function takeOne(holder: object, limit: Limit, key: string): boolean {
  const known = buckets.get(holder) ?? new Map<string, Bucket>();
  buckets.set(holder, known);
  const name = `${limit.what}\n${key}`;
  const now = performance.now() / 1_000;
  const before = known.get(name) ?? { tokens: limit.most, at: now };
  const tokens = Math.min(limit.most, before.tokens + ((now - before.at) * limit.most) / limit.seconds);
  if (known.size >= mostKeys) dropFull(known, limit, now);
  known.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
  return tokens >= 1;
}

/** Those who have not been seen for a while would have a full bucket again; forgetting them changes nothing. */
function dropFull(known: Map<string, Bucket>, limit: Limit, now: number): void {
  for (const [name, { at }] of known) if (now - at > limit.seconds) known.delete(name);
  if (known.size >= mostKeys) known.clear();
}
