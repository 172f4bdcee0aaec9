import type { Rules } from "@folkmoot/constitution";
import { applyToMotion } from "../src/apply.js";
import { readyBox } from "../src/box/ready.js";
import type { Command } from "../src/command.js";
import { decide } from "../src/decide.js";
import { due } from "../src/due.js";
import type { Event, EventOf } from "../src/event.js";
import type { Situation } from "../src/facts.js";
import { check, enter, openLedger } from "../src/replay.js";
import { hash, knows, motion, openedWith, type opening, parts, secretly } from "./boxes.js";
import { at, depositOf, HASH, organisation } from "./facts.js";
import { member, putting, seat } from "./options.js";
import { ruled } from "./rules.js";

// A secret vote from its motion to its result, as the record holds it: 40 ballots in two batches.

export const founding: readonly Event[] = [
  { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-01-01T09:00:00.000Z" },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-01-01T09:00:00.000Z" },
  { t: "register", joined: organisation.members, left: 0 },
  { t: "seated", body: "committee", filled: 12 },
  { t: "seated", body: "panel", filled: 3 },
];

export const batch = (from: number, n: number): Event => ({
  t: "ballots",
  motion,
  stage: "vote",
  ballots: Array.from({ length: n }, (_, i) => hash(from + i)).toSorted(),
});

/** Whoever keeps the record: it enters what is decided and what time brings, and the facts follow. */
export class Keeper {
  readonly record: Event[] = [...founding];
  situation: Situation;

  constructor(rules: Rules) {
    this.situation = { rules, organisation, motion: null };
  }

  happen(...events: readonly Event[]): void {
    for (const event of events) {
      this.record.push(event);
      if (event.t !== "refused") this.situation = { ...this.situation, motion: applyToMotion(this.situation.motion, event) };
    }
  }

  act(command: Command, time: string): void {
    const decision = decide(this.situation, command, at(time));
    this.happen(...(decision.kind === "done" ? decision.events : [decision.event]));
  }

  wait(time: string, supplied = knows): void {
    this.happen(...due(this.situation, at(time), supplied).events);
  }
}

export const text = secretly();
export const ranked = secretly({ several: ruled("schulze") });

/** A motion of 1 March with its notice, or a call with three proposals; on 18 March its vote has its turn. */
export function begun(rules: Rules, to: "text" | "call"): Keeper {
  const keeper = new Keeper(rules);
  keeper.act(depositOf({ actor: member(1), to: { procedure: to } }), "2027-03-01T09:00:00.000Z");
  if (to === "text") keeper.act({ kind: "give-notice", motion, actor: member(1), recipients: 100, meeting: null }, "2027-03-01T10:00:00.000Z");
  keeper.wait("2027-03-01T10:00:00.000Z");
  if (to === "call") for (const n of [1, 2, 3]) keeper.act(putting(n, { actor: seat(100 + n) }), "2027-03-01T12:00:00.000Z");
  keeper.wait(to === "text" ? "2027-03-18T00:00:00.000Z" : "2027-03-11T09:00:00.000Z");
  return keeper;
}

export function held(rules: Rules, to: "text" | "call" = "text", more: Partial<typeof opening> = {}): Event[] {
  const keeper = begun(rules, to);
  const ready = readyBox(keeper.situation, parts, at(to === "text" ? "2027-03-18T09:00:00.000Z" : "2027-03-11T10:00:00.000Z"));
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  keeper.happen(...ready.events, batch(100, 25), batch(200, 15));
  keeper.wait(to === "text" ? "2027-03-25T09:00:00.000Z" : "2027-03-18T10:00:00.000Z");
  keeper.happen(...openedWith(keeper.situation, to === "text" ? "2027-03-26T12:00:00.000Z" : "2027-03-19T12:00:00.000Z", more));
  keeper.wait("2027-06-01T00:00:00.000Z");
  return keeper.record;
}

export function firstWrong(entries: readonly Event[], rules: Rules = text): string | null {
  const ledger = openLedger(() => rules);
  for (const entry of entries) {
    const why = check(ledger, entry);
    if (why !== null) return `${entry.t}: ${why}`;
    enter(ledger, entry);
  }
  return null;
}

export function changed<Type extends Event["t"]>(
  entries: readonly Event[],
  t: Type,
  change: (event: EventOf<Type>) => Partial<EventOf<Type>>,
): Event[] {
  const index = entries.findIndex((entry) => entry.t === t);
  return entries.map((entry, n) => (n === index ? Object.assign({}, entry, change(entry as EventOf<Type>)) : entry));
}

export const without = (entries: readonly Event[], t: Event["t"]): Event[] =>
  entries.toSpliced(
    entries.findIndex((entry) => entry.t === t),
    1,
  );

export const inserted = (entries: readonly Event[], event: Event, before: Event["t"]): Event[] =>
  entries.toSpliced(
    entries.findIndex((entry) => entry.t === before),
    0,
    event,
  );
