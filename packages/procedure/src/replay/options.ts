import type { EventOf } from "../event.js";
import { changesTextOf, findOption } from "../options/find.js";
import { ofGroup } from "../options/group.js";
import { redo } from "./by-people.js";
import type { Ledger } from "./ledger.js";

// What people do with what was put to a motion: the same act today is allowed, and comes to this very event.

export function checkOptionPut(ledger: Ledger, event: EventOf<"option-put">): string | null {
  const { motion, option, kind: what, on, by, as, matters, touches, text, title, rules, cost } = event;
  const others = event.with === undefined ? {} : { with: event.with };
  return redo(ledger, event, {
    kind: "put-option",
    motion,
    option,
    what,
    on,
    actor: { handle: by, as },
    ...others,
    matters,
    touches,
    text,
    title,
    rules,
    errors: 0,
    cost,
    ...ofGroup(event.group),
  });
}

export function checkOptionWithdrawn(ledger: Ledger, event: EventOf<"option-withdrawn">): string | null {
  const { motion, option, by } = event;
  return redo(ledger, event, { kind: "withdraw-option", motion, option, actor: oneOf(by), agreed: by });
}

export function checkOptionAdopted(ledger: Ledger, event: EventOf<"option-adopted">): string | null {
  const { motion, option, by, as } = event;
  return redo(ledger, event, { kind: "adopt-option", motion, option, actor: { handle: by, as } });
}

/** The text that results is bound whole; it was made from the one that stood then, or its movers would have made another. */
export function checkOptionAccepted(ledger: Ledger, event: EventOf<"option-accepted">): string | null {
  const { motion, option, by, as, text, rules, matters, touches } = event;
  const takes = event.takes === undefined ? {} : { takes: event.takes };
  const facts = ledger.motions.get(motion);
  const found = facts === undefined ? null : findOption(facts, option);
  const from = facts === undefined || found === null ? text : (changesTextOf(facts, found) ?? facts).text;
  return redo(ledger, event, {
    kind: "accept-amendment",
    motion,
    option,
    actor: { handle: by, as },
    agreed: event.with ?? [],
    ...takes,
    from,
    text,
    rules,
    matters,
    touches,
    errors: 0,
  });
}

export function checkMerged(ledger: Ledger, event: EventOf<"merged">): string | null {
  const { motion, option, of, by, text, title, cost } = event;
  return redo(ledger, event, { kind: "merge", motion, option, of, actor: oneOf(by), agreed: by, text, title, cost });
}

function oneOf([first = ""]: readonly string[]): { readonly handle: string; readonly as: { readonly kind: "nobody" } } {
  return { handle: first, as: { kind: "nobody" } };
}
