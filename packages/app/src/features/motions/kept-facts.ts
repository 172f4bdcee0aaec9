import type { MotionFacts } from "@folkmoot/procedure";

/** The facts of a call with 500 proposals are half a megabyte; so many options, of all motions together, are some fifty. */
const MOST_OPTIONS = 50_000;
const MOST_MOTIONS = 5_000;
const kept = new Map<string, MotionFacts>();
let options = 0;

/** The facts that have this hash, where this process has read them; null: ask the database. What was kept under a hash is so for ever: other facts have another. */
export function keptFacts(hash: string): MotionFacts | null {
  const facts = kept.get(hash);
  if (facts === undefined) return null;
  kept.delete(hash);
  kept.set(hash, facts);
  return facts;
}

/** Keeps facts under the hash that the database has of them. Those that were not asked for the longest time make room. */
export function keepFacts(hash: string, facts: MotionFacts): MotionFacts {
  const known = keptFacts(hash);
  if (known !== null) return known;
  kept.set(hash, facts);
  options += facts.options.length;
  for (const [oldest, { options: put }] of kept) {
    if (kept.size <= MOST_MOTIONS && options <= MOST_OPTIONS) break;
    if (oldest === hash) continue;
    kept.delete(oldest);
    options -= put.length;
  }
  return facts;
}
