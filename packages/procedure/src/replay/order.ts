import type { Capacity, EventOf, MotionId } from "../event.js";
import { orderOf } from "../order/final.js";
import { governing } from "../governing.js";
import { redo } from "./by-people.js";
import { type Ledger, situationOf } from "./ledger.js";

// What people say about what stands at a motion: the same act today is allowed, and comes to this very event.

export function checkContradicted(ledger: Ledger, event: EventOf<"contradicted">): string | null {
  const { motion, options, by, as, reasons } = event;
  return redo(ledger, event, { kind: "contradict", motion, options, actor: { handle: by, as }, reasons });
}

export function checkRuledOut(ledger: Ledger, event: EventOf<"ruled-out">): string | null {
  const { motion, option, by, as, clause, reasons } = event;
  return redo(ledger, event, { kind: "rule-out", motion, option, actor: { handle: by, as }, clause, reasons });
}

export function checkAppealed(ledger: Ledger, event: EventOf<"appealed">): string | null {
  const { motion, option, by, as, grounds } = event;
  return redo(ledger, event, { kind: "appeal", motion, option, actor: { handle: by, as }, grounds });
}

/** A decision by voices: as many of those who hear the appeal as are needed agree. */
export function checkAppealDecided(ledger: Ledger, event: EventOf<"appeal-decided">): string | null {
  const { motion, option, ruling, by, reasons } = event;
  if (reasons === null) return "a decision on an appeal without reasons";
  const actor = { handle: by[0] ?? "", as: whoHears(ledger, motion) };
  const voices = by.map((handle) => [handle, ruling] as const);
  return redo(ledger, event, { kind: "decide-appeal", motion, option, actor, ruling, voices, reasons });
}

function whoHears(ledger: Ledger, id: MotionId): Capacity {
  const situation = situationOf(ledger, id);
  const to = situation === null ? null : orderOf(governing(situation.rules, situation.motion.procedure, situation.motion))?.to?.value;
  if (to?.kind === "body") return { kind: "seat", body: to.id };
  return to?.kind === "office" ? { kind: "office", office: to.id } : { kind: "nobody" };
}
