import type { Services } from "../services.js";

/** Who wanted to vote since the last look: whom there was room for, and whom not. */
interface Crowd {
  readonly taken: Set<string>;
  readonly turnedAway: Set<string>;
}

/** One for each pool of connections: a process that serves two databases (tests do) never mixes them. */
const crowds = new WeakMap<Services["pool"], Crowd>();

/** There was room for this voter. */
export function noteTaken({ pool }: Pick<Services, "pool">, voter: string): void {
  const { taken, turnedAway } = crowdOf(pool);
  taken.add(voter);
  turnedAway.delete(voter);
}

/** This voter was asked to come again, since so many were there. */
export function noteTurnedAway({ pool }: Pick<Services, "pool">, voter: string): void {
  crowdOf(pool).turnedAway.add(voter);
}

/** Whether more voters were turned away since the last look than taken. People are counted, so that nobody makes a crowd of their own. */
export function wasCrowded({ pool }: Pick<Services, "pool">): boolean {
  const { taken, turnedAway } = crowdOf(pool);
  crowds.delete(pool);
  return turnedAway.size > taken.size;
}

function crowdOf(pool: Services["pool"]): Crowd {
  const known = crowds.get(pool) ?? { taken: new Set(), turnedAway: new Set() };
  crowds.set(pool, known);
  return known;
}
