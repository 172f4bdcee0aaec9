import { expect, test } from "vitest";
import type { Event, EventOf } from "../event.js";
import { check, enter, openLedger } from "../replay.js";
import { handle, HASH } from "../../testing/facts.js";
import { challengeStage, procedure, rulesOf } from "../../testing/rules.js";

const day = (n: number) => new Date(Date.UTC(2027, 2, n, 12)).toISOString();
const other = HASH.replace(/^./u, "B");
const hidden: EventOf<"hidden"> = {
  t: "hidden",
  hiding: handle(1),
  what: "post",
  text: HASH,
  ground: "insult",
  reasons: HASH,
  clause: null,
  as: { kind: "office", office: "secretary" },
  at: day(1),
};
const appealed: EventOf<"hiding-appealed"> = { t: "hiding-appealed", hiding: handle(1), grounds: HASH, at: day(2) };
const restored: EventOf<"hiding-decided"> = { t: "hiding-decided", hiding: handle(1), ruling: "restored", by: "panel", voices: 2, of: 3, at: day(3) };
const silence: EventOf<"hiding-decided"> = { ...restored, by: null, voices: 0, of: 0, at: day(16) };

function firstWrong(...events: readonly Event[]): string | null {
  const secretary = { id: "secretary", name: "Secretary", clause: "3.1", filledBy: null, eligible: null, term: null };
  const rules = rulesOf([procedure("amendment", { stages: [challengeStage()] })], { offices: [secretary] });
  const ledger = openLedger(() => rules);
  const founding: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-01-01T09:00:00.000Z" },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-01-01T09:00:00.000Z" },
    { t: "seated", body: "panel", filled: 3 },
  ];
  for (const event of [...founding, ...events]) {
    const why = check(ledger, event);
    if (why !== null) return why;
    enter(ledger, event);
  }
  return null;
}

test("what members say is hidden by an office that may, and the same words once", () => {
  expect(firstWrong(hidden, { ...hidden, hiding: handle(2), text: other })).toBeNull();
  expect(firstWrong({ ...hidden, as: { kind: "member" } })).toMatch(/who may not/u);
  expect(firstWrong({ ...hidden, as: { kind: "office", office: "treasurer" } })).toMatch(/who may not/u);
  expect(firstWrong({ ...hidden, clause: "1.4" })).toMatch(/no such power/u);
  expect(firstWrong(hidden, { ...hidden, text: other })).toMatch(/entered before/u);
  expect(firstWrong(hidden, appealed, restored, { ...hidden, hiding: handle(2), at: day(4) })).toMatch(/hidden before/u);
});

test("whoever wrote it appeals once, within 28 days", () => {
  expect(firstWrong(hidden, { ...appealed, at: day(29) })).toBeNull();
  expect(firstWrong(appealed)).toMatch(/not entered/u);
  expect(firstWrong(hidden, appealed, appealed)).toMatch(/second appeal/u);
  expect(firstWrong(hidden, { ...appealed, at: day(30) })).toMatch(/after its time/u);
});

test("an appeal is decided by more than half of those who sit where it is heard, or by the end of 14 days, which makes it readable again", () => {
  expect(firstWrong(hidden, appealed, restored)).toBeNull();
  expect(firstWrong(hidden, appealed, { ...restored, ruling: "upheld" })).toBeNull();
  expect(firstWrong(hidden, appealed, silence)).toBeNull();
  expect(firstWrong(hidden, restored)).toMatch(/nobody appealed/u);
  expect(firstWrong(hidden, appealed, restored, restored)).toMatch(/second ruling/u);
  expect(firstWrong(hidden, appealed, { ...restored, voices: 1, of: 2 })).toMatch(/more than half/u);
  expect(firstWrong(hidden, appealed, { ...restored, by: "committee" })).toMatch(/does not hear it/u);
  expect(firstWrong(hidden, appealed, { ...restored, voices: 4, of: 4 })).toMatch(/more people than sit there/u);
  expect(firstWrong(hidden, appealed, { ...restored, at: day(16) })).toMatch(/after its time/u);
  expect(firstWrong(hidden, appealed, { ...silence, ruling: "upheld" })).toMatch(/not what it means/u);
  expect(firstWrong(hidden, appealed, { ...silence, at: day(15) })).toMatch(/not what it means/u);
});

test("nothing else is hidden while what silence has settled is left out", () => {
  const next = { ...hidden, hiding: handle(2), text: other, at: day(17) };
  expect(firstWrong(hidden, appealed, next)).toMatch(/silence has settled/u);
  expect(firstWrong(hidden, appealed, silence, next)).toBeNull();
});
