import { clashIn } from "../clash/clash-in.js";
import { patch } from "../clash/patch.js";
import { prevails } from "../clash/prevails.js";
import { type Beside, rivals } from "../clash/rivals.js";
import type { EventOf } from "../event.js";
import { type Ledger, situationOf } from "./ledger.js";
import { expected, notNow } from "./next.js";
import { same } from "./same.js";

/**
 * A change that was put on the text in force: at its turn, on that text, told to prevail only where it does. Where the texts are at hand what it touches and what comes of
 * it is worked out again.
 */
export function checkPatched(ledger: Ledger, event: EventOf<"patched">): string | null {
  const on = situationOf(ledger, event.motion);
  if (on === null) return "a motion that was never deposited";
  const clash = clashIn(on);
  if (clash === null || expected(ledger, event.motion, "patched")?.at !== event.at) return notNow(ledger, event);
  if (event.version !== ledger.organisation.version) return `put on version ${event.version}, and version ${ledger.organisation.version} is in force`;
  const beside = besideOf(ledger);
  const { set, waiting, gone } = rivals(on, clash, { beside, at: event.at });
  const others = [...set.map(({ by }) => by), ...gone, ...waiting];
  for (const one of event.clashes) {
    const other = others.find(({ id }) => id === one.with);
    if (other === undefined) return `it can't touch the words of ${one.with}`;
    if (one.prevails !== prevails(clash, on.motion, other)) return `over ${one.with} it does ${one.prevails ? "not " : ""}prevail`;
  }
  if (event.set !== null && event.clashes.some((one) => !one.prevails)) return "a change that comes into force although another prevails";
  if (gone.some(({ id }) => !event.clashes.some((one) => one.with === id))) return "another has gone back because of it, and it does not";
  return differs(ledger, event, patch(on, clash, { beside, at: event.at }));
}

function differs(ledger: Ledger, event: EventOf<"patched">, worked: ReturnType<typeof patch>): string | null {
  if (worked === null) return null;
  if (!same(event.clashes, worked.clashes)) return "it touches the words of other decisions than it says";
  const told = event.set === null ? null : { source: ledger.textOf(event.set.text), rules: event.set.rules };
  const made = worked.set === null ? null : { source: worked.set.source, rules: worked.set.rules };
  return same(told, made) ? null : "what it says came of it does not come of it";
}

/** What a record knows beside one motion. */
export function besideOf({ versions, motions, rulesOf, textOf }: Ledger): Beside {
  return { versions, motions: [...motions.values()], rulesOf, textOf };
}
