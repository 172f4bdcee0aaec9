import { expect, test } from "vitest";
import { apply, UNFOUNDED } from "../apply.js";
import { decide } from "../decide.js";
import { due } from "../due.js";
import type { Choice, Event, EventOf } from "../event.js";
import type { OrganisationFacts, Situation } from "../facts.js";
import { check, enter, openLedger } from "../replay.js";
import { at, depositOf, handle, HASH, told } from "../../testing/facts.js";
import { shipped } from "../../testing/texts.js";

const { rules } = shipped("model");
const motion = handle(900);
const opened = "2027-02-01T10:00:00.000Z";

/** A decision of the committee in writing: 8 for, 2 against, both with a dissent. */
function record(): Event[] {
  const founded: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: opened },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: opened },
    { t: "register", joined: 100, left: 0 },
    { t: "seated", body: "committee", filled: 12 },
  ];
  let situation: Situation = { rules, organisation: founded.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
  const actor = { handle: handle(1), as: { kind: "seat", body: "committee" } } as const;
  const deposited = decide(situation, depositOf({ motion, actor, to: { procedure: "committee-writing" } }), at(opened));
  if (deposited.kind === "refused") throw new Error("the committee may decide this in writing");
  situation = told(situation, deposited.events);
  const roll = due(situation, at(opened), { roll: () => ({ size: 12, handles: HASH }) }).events;
  situation = told(situation, roll);
  const votes = Array.from({ length: 10 }, (_, n): readonly [string, Choice] => [handle(n), n < 8 ? "for" : "against"]);
  const result = due(situation, at("2027-02-20T10:00:00.000Z"), {
    count: () => ({ count: { for: 8, against: 2, abstain: 0 }, entitled: 12 }),
  }).events;
  const closed = result.find((event): event is EventOf<"closed"> => event.t === "closed");
  const dissents = [8, 9].map((n): Event => ({ t: "dissented", motion, stage: "vote", by: handle(n), text: HASH, at: closed?.at ?? "" }));
  return [...founded, ...deposited.events, ...roll, { t: "voted", motion, stage: "vote", votes }, ...dissents, ...result];
}

function firstWrong(entries: readonly Event[]): string | null {
  const ledger = openLedger(() => rules);
  for (const entry of entries) {
    const why = check(ledger, entry);
    if (why !== null) return why;
    enter(ledger, entry);
  }
  return null;
}

const first = record().findIndex(({ t }) => t === "dissented");
const changed = (change: object): Event[] => record().map((entry, n) => (n === first ? Object.assign({}, entry, change) : entry));

test("dissents of those who voted against, after the votes and before the result, follow from the rules", () => {
  expect(record().filter(({ t }) => t === "dissented")).toHaveLength(2);
  expect(firstWrong(record())).toBeNull();
});

test.each([
  [{ by: handle(1) }, /did not vote against/],
  [{ by: handle(77) }, /did not vote against/],
  [{ by: handle(9) }, /not sorted, or two of one person/],
  [{ stage: "support" }, /no vote is open/],
  [{ motion: handle(901) }, /no vote is open/],
  [{ at: "2027-02-03T10:00:00.000Z" }, /at different times/],
] as const)("a dissent changed to %j is found", (change, why) => {
  expect(firstWrong(changed(change))).toMatch(why);
});

test("a dissent before the votes, after the result, at another time than it, or in a vote of all members is found", () => {
  const entries = record();
  const [dissent] = entries.slice(first);
  if (dissent === undefined) throw new Error("there is a dissent");
  expect(firstWrong(entries.toSpliced(first, 1).toSpliced(first - 1, 0, dissent))).toMatch(/did not vote against/);
  expect(firstWrong([...entries.toSpliced(first, 1), dissent])).toMatch(/no vote is open/);
  const early = { at: "2027-02-03T10:00:00.000Z" };
  expect(firstWrong(entries.map((entry) => (entry.t === "dissented" ? Object.assign({}, entry, early) : entry)))).toMatch(
    /another time than its dissents/,
  );
});
