import type { Act } from "./act.js";
import { least } from "./least.js";
import { everybody, type Situation } from "./situation.js";
import type { Way } from "./way.js";

/** At most so many acts prepare the last one. */
export const MOST_PREPARATIONS = 3;

/** Acts one after the other: each begins when the one before it has its effect. The last one is the power that is reached. */
export interface Chain {
  readonly people: number;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

export interface Step {
  /** null: the power that the chain is for. */
  readonly act: Act | null;
  readonly way: Way | null;
  readonly minutes: number;
  /** How it stood when the step began. */
  readonly before: Situation;
  readonly after: Situation;
}

interface Goal {
  readonly ways: readonly Way[];
  readonly acts: readonly Act[];
}

/** The chain that the fewest people need, and of those the quickest. */
export function fewestTo(goal: Goal, situation: Situation): Chain | null {
  const people = least(everybody(situation), (n) => quickest(goal, situation, n) !== null);
  return people === null ? null : quickest(goal, situation, people);
}

/** The chain that takes the least time however many act together, and as few of them as it can be done with. */
export function soonestTo(goal: Goal, situation: Situation): Chain | null {
  const most = everybody(situation);
  const soonest = quickest(goal, situation, most);
  if (soonest === null) return null;
  const people = least(most, (n) => (quickest(goal, situation, n)?.minutes ?? Infinity) <= soonest.minutes);
  return people === null ? soonest : quickest(goal, situation, people);
}

/**
 * The quickest chain for so many people, all possible ones considered: states are how many people there are of each kind, and each act leads from one to another.
 * More people are never slower, since those who are not needed need not do anything.
 */
function quickest(goal: Goal, situation: Situation, people: number): Chain | null {
  let best: Chain | null = null;
  const reached = new Map<string, number>();
  let frontier: readonly Chain[] = [{ people, minutes: 0, steps: [] }];
  for (let prepared = 0; frontier.length > 0; prepared++) {
    for (const chain of frontier) best = better(best, arrived(goal, situation, chain));
    frontier = prepared === MOST_PREPARATIONS ? [] : frontier.flatMap((chain) => further(goal, situation, chain).filter(isPromising));
  }
  return best;

  /** Nothing is gained by a state that was reached as quickly before, or later than the best chain ends. */
  function isPromising(chain: Chain): boolean {
    if (best !== null && chain.minutes > best.minutes) return false;
    const last = chain.steps.at(-1);
    const key = `${last?.act?.kind === "door" ? "door " : ""}${JSON.stringify(last?.after)}`;
    if ((reached.get(key) ?? Infinity) <= chain.minutes) return false;
    reached.set(key, chain.minutes);
    return true;
  }
}

function arrived({ ways }: Goal, start: Situation, chain: Chain): Chain | null {
  const last = chain.steps.at(-1);
  const before = last?.after ?? start;
  // Behind a door of their own nothing is asked of them any more.
  if (last?.act?.kind === "door") return added(chain, { act: null, way: null, minutes: 0, before, after: before });
  return ways
    .filter((way) => way.usable(chain.people, before))
    .map((way) => added(chain, { act: null, way, minutes: way.times(chain.people, before).minutes, before, after: before }))
    .reduce<Chain | null>(better, null);
}

function further({ acts }: Goal, start: Situation, chain: Chain): Chain[] {
  const last = chain.steps.at(-1);
  if (last?.act?.kind === "door") return [];
  const before = last?.after ?? start;
  return acts.flatMap((act) => {
    const after = act.changes(before, chain.people);
    if ((after === before && act.kind !== "door") || !act.way.usable(chain.people, before)) return [];
    return [added(chain, { act, way: act.way, minutes: act.way.times(chain.people, before).minutes, before, after })];
  });
}

function added(chain: Chain, step: Step): Chain {
  return { people: chain.people, minutes: chain.minutes + step.minutes, steps: [...chain.steps, step] };
}

/** The quicker of two, and of two as quick the shorter. */
function better(a: Chain | null, b: Chain | null): Chain | null {
  if (a === null || b === null) return a ?? b;
  return b.minutes < a.minutes || (b.minutes === a.minutes && b.steps.length < a.steps.length) ? b : a;
}
