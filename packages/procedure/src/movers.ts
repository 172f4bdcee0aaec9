import { DEFAULT } from "./default-rule.js";
import type { Handle } from "./event.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** Something that one or several people put together: a motion, an option. */
export interface Moved {
  readonly by: Handle;
  readonly with: readonly Handle[];
}

/** Everybody who moves it, sorted. */
export function moversOf({ by, with: others }: Moved): readonly Handle[] {
  return [...new Set([by, ...others])].toSorted();
}

export function isMover(moved: Moved, handle: Handle): boolean {
  return moved.by === handle || moved.with.includes(handle);
}

/** Those who move it with `by`, in the one way in which the record writes them: sorted, each once; nothing where there are none. */
export function together(by: Handle, others: readonly Handle[] = []): { readonly with?: readonly Handle[] } {
  const rest = moversOf({ by, with: others }).filter((handle) => handle !== by);
  return rest.length === 0 ? {} : { with: rest };
}

/** Whether each of the movers has agreed; the actor's own act is their agreement. Says nothing of what one person moves alone. */
export function allAgree(movers: readonly Handle[], agreed: ReadonlySet<Handle>): Requirement[] {
  if (movers.length < 2) return [];
  const have = movers.filter((handle) => agreed.has(handle)).length;
  return [(have === movers.length ? met : unmet)("movers", DEFAULT.allMovers, { movers: movers.length, agreed: have })];
}
