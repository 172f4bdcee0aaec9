import { check, enter, openLedger, type Event, type Ledger } from "@folkmoot/procedure";
import type { Constitutions } from "./constitutions.js";
import type { Rolls } from "./rolls.js";
import type { Texts } from "./texts.js";
import { AuditError } from "./verdict.js";

/**
 * Every entry is what the rules make of everything before it: each act was allowed and came to exactly this, each refusal had to be, time brought what it brings,
 * everybody who acted was on the roll and acted once, each result is the sum of its votes. Answers what the record has come to.
 */
export function replay(
  events: readonly Event[],
  constitutions: Constitutions,
  { rolls, texts }: { readonly rolls: Rolls; readonly texts: Texts },
): Ledger {
  const ledger = openLedger(
    (version) => constitutions.get(version),
    (roll, handle) => rolls.get(roll)?.has(handle) ?? null,
    (commitment) => texts.bodies.get(commitment) ?? null,
  );
  for (const [index, event] of events.entries()) {
    const why = check(ledger, event);
    if (why !== null) throw new AuditError("rule", index, `Entry ${index} does not follow from the rules: ${why}.`);
    enter(ledger, event);
  }
  return ledger;
}
