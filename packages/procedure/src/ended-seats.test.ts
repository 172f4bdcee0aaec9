import { expect, test } from "vitest";
import { endedSeats } from "./ended-seats.js";
import type { Event } from "./event.js";
import { check, enter, openLedger } from "./replay.js";
import { handle, HASH } from "../testing/facts.js";
import { shipped } from "../testing/texts.js";

const { rules } = shipped("model");
const without = { ...rules, bodies: rules.bodies.filter(({ id }) => id !== "panel"), offices: rules.offices.filter(({ id }) => id !== "chair") };
const at = "2027-05-01T00:00:00.000Z";

test("the seats of a body or an office that the new text has not end, in order; those that are empty already are not told again", () => {
  const seated = { panel: 3, committee: 12, chair: 1, treasurer: 1 };
  expect(endedSeats({ seated }, without)).toEqual([
    { t: "seated", body: "chair", filled: 0 },
    { t: "seated", body: "panel", filled: 0 },
  ]);
  expect(endedSeats({ seated: { ...seated, panel: 0, chair: 0 } }, without)).toEqual([]);
});

function after(...events: readonly Event[]): string | null {
  const ledger = openLedger((version) => (version === 1 ? rules : without));
  const before: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at },
    { t: "register", joined: 100, left: 0 },
    { t: "seated", body: "panel", filled: 3 },
    { t: "seated", body: "chair", filled: 1 },
  ];
  for (const event of before) {
    expect(check(ledger, event)).toBeNull();
    enter(ledger, event);
  }
  const motion = handle(900);
  ledger.expected = { motion, text: HASH, rules: HASH, at };
  for (const event of [{ t: "constitution", version: 2, text: HASH, rules: HASH, language: "folkmoot/1", motion, at } as const, ...events]) {
    const why = check(ledger, event);
    if (why !== null) return why;
    enter(ledger, event);
  }
  return null;
}

const chair = { t: "seated", body: "chair", filled: 0 } as const;
const panel = { t: "seated", body: "panel", filled: 0 } as const;
const register = { t: "register", joined: 1, left: 0 } as const;

test("replay wants them right after the new constitution, each, and nothing before them", () => {
  const left = "the seats of chair, which the new text has not, are not ended";
  expect(after(chair, panel, register)).toBeNull();
  expect(after(register)).toBe(left);
  expect(after(panel)).toBe(left);
  expect(after(chair, register)).toBe("the seats of panel, which the new text has not, are not ended");
  expect(after({ ...chair, filled: 1 })).toBe(left);
  expect(after(chair, panel, { ...panel, filled: 1 })).toBe("somebody sits in panel, which the text has not");
});
