import type { Handle } from "../event.js";

/** Whom somebody has vote for them. Those of a vote stand in the order in which they were lodged, and nobody has two. */
export type Appointed = readonly [from: Handle, to: Handle];

/** How far votes of others go: on from whoever was given them, and so many at most in one hand. */
export interface Reach {
  readonly onward: boolean;
  readonly most: number | null;
}

/**
 * Whose vote counts for each of those who have not voted themselves, if anybody's. Whoever votes is represented by nobody. A vote goes to whoever was appointed if they have
 * voted; where the text lets it go on, from there to whomever they have appointed, and so on. What ends with somebody who has neither voted nor appointed anybody, or in
 * a circle, counts for nobody: they have not voted. Where more end in one hand than the text allows, those count whose own appointment was lodged first.
 */
export function holders(voted: Pick<ReadonlySet<Handle>, "has">, appointed: readonly Appointed[], { onward, most }: Reach): Map<Handle, Handle> {
  const next = new Map(appointed);
  const ends = new Map<Handle, Handle | null>();
  const held = new Map<Handle, number>();
  const found = new Map<Handle, Handle>();
  for (const [from, to] of appointed) {
    if (voted.has(from)) continue;
    const holder = onward ? endOf(from, { voted, next, ends }) : voted.has(to) ? to : null;
    const already = holder === null ? 0 : (held.get(holder) ?? 0);
    if (holder === null || (most !== null && already >= most)) continue;
    held.set(holder, already + 1);
    found.set(from, holder);
  }
  return found;
}

/** Whoever votes at the end of a chain; null: it ends nowhere. Each step of all chains is walked once. */
function endOf(
  from: Handle,
  among: { readonly voted: Pick<ReadonlySet<Handle>, "has">; readonly next: ReadonlyMap<Handle, Handle>; readonly ends: Map<Handle, Handle | null> },
): Handle | null {
  const { voted, next, ends } = among;
  const walked: Handle[] = [];
  let at: Handle | undefined = from;
  while (at !== undefined && !voted.has(at) && !ends.has(at)) {
    ends.set(at, null); // Coming back to it is a circle.
    walked.push(at);
    at = next.get(at);
  }
  const end = at === undefined ? null : voted.has(at) ? at : (ends.get(at) ?? null);
  for (const step of walked) ends.set(step, end);
  return end;
}

/** Where a vote goes from somebody, step by step, until somebody has appointed nobody; ends with whoever comes a second time where it is a circle. */
export function chainFrom(
  from: Handle,
  appointed: ReadonlyMap<Handle, Handle>,
  { onward }: Pick<Reach, "onward">,
): { readonly to: readonly Handle[]; readonly circle: boolean } {
  const to: Handle[] = [];
  const seen = new Set([from]);
  for (let at = appointed.get(from); at !== undefined; at = onward ? appointed.get(at) : undefined) {
    to.push(at);
    if (seen.has(at)) return { to, circle: true };
    seen.add(at);
  }
  return { to, circle: false };
}
