import { expect, test } from "vitest";
import { called, motion, option, secretly } from "../../testing/boxes.js";
import { at, done, told } from "../../testing/facts.js";
import { ruled } from "../../testing/rules.js";
import { putting, seat } from "../../testing/options.js";
import { decide } from "../decide.js";
import type { Command } from "../command.js";
import type { Situation } from "../facts.js";
import { say } from "../words/say.js";
import { roomOnRoll } from "./room.js";

const march = (day: number, hour = 0): string => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
const ranked = secretly({ several: ruled("schulze"), shuffles: ruled(2) });
const [procedure] = secretly().procedures;
const [open] = secretly({ secrecy: ruled("open") }).procedures;
const refused = (of: typeof procedure, members: number): string[] =>
  of === undefined ? ["none"] : roomOnRoll(of, members).map((each) => say(each).long);

test("a secret vote among more members than its papers could be mixed for is refused when it is moved, and not when all have voted", () => {
  expect(refused(procedure, 100_000)).toEqual([]);
  expect(refused(procedure, 100_001)).toEqual(["100,001 are members, and at most 100,000 can vote in secret together."]);
  expect(refused(open, 1_000_000)).toEqual([]);
  const [, call] = secretly({ format: ruled(true) }).procedures;
  expect([refused(call, 14_000), refused(call, 14_001)]).toEqual([[], ["14,001 are members, and at most 14,000 can vote in secret together."]]);
});

test("no more is put to a secret vote than its encrypted paper has lines for: whoever puts most has no veto", () => {
  const room = (situation: Situation, command: Command): number[] => {
    const decision = decide(situation, command, at(march(3)));
    return decision.kind === "done"
      ? []
      : decision.refusal.reasons.flatMap(({ code, evidence }) => (code === "room" ? [Number(evidence["most"])] : []));
  };
  const last = (n: number) => putting(n, { actor: seat(100 + n) });
  const [room252, room253] = [called(ranked, 252), called(ranked, 253)];
  expect([room(room252, last(253)), room(room253, last(254))]).toEqual([[], [253]]);
  expect([room(called(ranked, 29, 14_000), last(30)), room(called(ranked, 29, 14_001), last(30))]).toEqual([[], [29]]);
  const graded = secretly({ several: ruled("majority-judgment") });
  expect(room(called(graded, 254), last(255))).toEqual([254]);
  // What was taken back makes room; it is taken on again only while there is some.
  const taken = { kind: "withdraw-option", motion, option: option(1), actor: seat(101), agreed: [] } as const;
  const back = told(room253, done(decide(room253, taken, at(march(3)))));
  const again = { kind: "adopt-option", motion, option: option(1), actor: seat(300) } as const;
  expect([room(back, last(254)), room(back, again)]).toEqual([[], []]);
  const full = told(back, done(decide(back, last(254), at(march(3)))));
  expect(room(full, again)).toEqual([253]);
});
