import { Temporal } from "temporal-polyfill";
import { applyToMotion } from "../src/apply.js";
import type { Deposit } from "../src/command.js";
import { type Decision, decide } from "../src/decide.js";
import type { Event, Handle } from "../src/event.js";
import type { OrganisationFacts, Situation } from "../src/facts.js";

export const organisation: OrganisationFacts = { mode: "rehearsal", version: 1, members: 20_000, seated: { committee: 12, panel: 3 }, meetings: [] };

export const at = (time: string): Temporal.Instant => Temporal.Instant.from(time);

/** A handle of 16 bytes in base64url, told apart by a number. */
export const handle = (n: number): Handle => `${"A".repeat(15)}${String(n).padStart(6, "0")}A`;

export const HASH = "A".repeat(43);

export function depositOf(more: Partial<Deposit> = {}): Deposit {
  return {
    kind: "deposit",
    motion: handle(999),
    actor: { handle: handle(1), as: { kind: "seat", body: "committee" } },
    to: { body: "committee" },
    matters: [{ kind: "residual" }],
    touches: [],
    text: HASH,
    title: more.rules === undefined || more.rules === null ? null : HASH,
    rules: null,
    errors: 0,
    decideAt: null,
    ...more,
  };
}

/** The situation with these events on its motion. */
export function told(situation: Situation, events: readonly Event[]): Situation {
  return { ...situation, motion: events.reduce((motion, event) => applyToMotion(motion, event), situation.motion) };
}

/** The events of a decision that must have been done. */
export function done(decision: Decision): readonly Event[] {
  if (decision.kind === "refused") throw new Error(`refused: ${JSON.stringify(decision.refusal.reasons)}`);
  return decision.events;
}

export function deposited(situation: Omit<Situation, "motion">, command: Deposit, time: string): Situation {
  return told({ ...situation, motion: null }, done(decide({ ...situation, motion: null }, command, at(time))));
}
