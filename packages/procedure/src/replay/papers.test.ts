import { expect, test } from "vitest";
import { apply, UNFOUNDED } from "../apply.js";
import type { Command } from "../command.js";
import { decide } from "../decide.js";
import { due } from "../due.js";
import type { Event, Handle } from "../event.js";
import type { OrganisationFacts, Situation } from "../facts.js";
import { markBatches } from "../paper/mark-batches.js";
import { check, enter, openLedger } from "../replay.js";
import { at, depositOf, handle, HASH, told } from "../../testing/facts.js";
import { member, motion, option, putting, seat } from "../../testing/options.js";
import { ids, rulesWith } from "../../testing/papers.js";
import { orderStage, ruled } from "../../testing/rules.js";

// A call with five proposals: 1 and 2 contradict each other, 3 is ruled out and comes back by an appeal, 4 by silence, 5 is out for good. Then 40 of 100 vote.

const rules = rulesWith({ several: ruled("approval"), most: ruled(2) }, [orderStage()]);
const secretary = { handle: handle(70), as: { kind: "office", office: "secretary" } } as const;
const panel = { handle: handle(81), as: { kind: "seat", body: "panel" } } as const;
const mover = (n: number) => seat(99 + n);
const march = (day: number, hour = 12) => `2027-03-${String(day).padStart(2, "0")}T${hour}:00:00.000Z`;
const marks = (n: number): string => (n < 25 ? "0+1+2" : n < 30 ? "0+3" : n < 36 ? "2+3" : "-");
const handedIn = Array.from({ length: 40 }, (_, n): readonly [Handle, string] => [handle(n), marks(n)]);

function record(): Event[] {
  const entries: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-01-01T09:00:00.000Z" },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-01-01T09:00:00.000Z" },
    { t: "register", joined: 100, left: 0 },
    { t: "seated", body: "committee", filled: 12 },
    { t: "seated", body: "panel", filled: 3 },
  ];
  let situation: Situation = { rules, organisation: entries.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
  const happen = (...events: readonly Event[]): void => {
    entries.push(...events);
    situation = told(
      situation,
      events.filter(({ t }) => t !== "refused" && t !== "marked"),
    );
  };
  const act = (command: Command, time: string): void => {
    const decision = decide(situation, command, at(time));
    happen(...(decision.kind === "done" ? decision.events : [decision.event]));
  };
  const wait = (time: string): void => {
    const papers = handedIn.map(([, mark]) => ({ mark, papers: 1 }));
    happen(...due(situation, at(time), { roll: () => ({ size: 100, handles: HASH }), marks: () => ({ papers, entitled: 100 }) }).events);
  };
  act(depositOf({ actor: member(1), to: { procedure: "call" } }), "2027-03-01T00:00:00.000Z");
  for (const n of [1, 2, 3, 4, 5]) act(putting(n, { actor: mover(n) }), "2027-03-01T09:00:00.000Z");
  act({ kind: "contradict", motion, options: [option(2), option(1)], actor: mover(1), reasons: HASH }, march(2));
  for (const n of [3, 4, 5]) act({ kind: "rule-out", motion, option: option(n), actor: secretary, clause: "1.1", reasons: HASH }, march(2, 13));
  for (const n of [3, 4]) act({ kind: "appeal", motion, option: option(n), actor: mover(n), grounds: HASH }, march(3));
  const voices = [handle(81), handle(82)].map((each) => [each, "in-order"] as const);
  act({ kind: "decide-appeal", motion, option: option(3), actor: panel, ruling: "in-order", voices, reasons: HASH }, march(4));
  act({ kind: "contradict", motion, options: [option(1), option(2)], actor: mover(2), reasons: HASH }, march(5));
  act({ kind: "contradict", motion, options: [option(1), option(2)], actor: secretary, reasons: HASH }, march(6));
  wait(march(12));
  happen(...markBatches(motion, "vote", handedIn.slice(0, 20)), ...markBatches(motion, "vote", handedIn.slice(20)));
  wait("2027-03-18T00:00:00.000Z");
  return entries;
}

function firstWrong(entries: readonly Event[]): string | null {
  const ledger = openLedger(() => rules);
  for (const entry of entries) {
    const why = check(ledger, entry);
    if (why !== null) return `${entry.t}: ${why}`;
    enter(ledger, entry);
  }
  return null;
}

const changed = (t: Event["t"], change: (event: Event) => object, which = 0): Event[] => {
  const entries = record();
  const index = entries.flatMap((entry, n) => (entry.t === t ? [n] : []))[which] ?? -1;
  return entries.map((entry, n): Event => (n === index ? Object.assign({}, entry, change(entry)) : entry));
};

test("a lawful record of a call follows from its rules, entry by entry", () => {
  expect(firstWrong(record())).toBeNull();
  expect(
    record()
      .slice(5)
      .map(({ t }) => t),
  ).toEqual(
    `deposited ${"option-put ".repeat(5)}contradicted ruled-out ruled-out ruled-out appealed appealed appeal-decided contradicted refused
     roll paper marked marked appeal-decided closed in-force`.split(/\s+/u),
  );
  expect(record().find(({ t }) => t === "paper")).toMatchObject({ options: ids(1, 2, 3, 4) });
  expect(record().find(({ t }) => t === "closed")).toMatchObject({ count: { for: 36, against: 0, abstain: 4 }, adopted: ids(3, 1) });
});

test("an option that is missing on the paper, out of its place or ruled out is found", () => {
  for (const options of [ids(1, 2, 3), ids(2, 1, 3, 4), ids(1, 2, 3, 4, 5), []])
    expect(firstWrong(changed("paper", () => ({ options })))).toMatch(/^paper: a paper on which something is missing/u);
  expect(firstWrong(changed("paper", () => ({ at: march(12) })))).toMatch(/^paper: time brings paper at 2027-03-11/u);
  expect(firstWrong(record().filter(({ t }) => t !== "paper"))).toMatch(/^marked: papers where no vote/u);
});

test("a mark that was changed, left out, added, written in another way or handed in twice is found", () => {
  const first = (mark: string) => (event: Event) =>
    event.t === "marked" ? { marks: event.marks.map(([who, own], n) => [who, n === 0 ? mark : own]) } : {};
  const wrong = /^closed: a result that does not follow from the votes and the rules/u;
  expect(firstWrong(changed("marked", first("-")))).toMatch(wrong);
  expect(firstWrong(changed("marked", (event) => (event.t === "marked" ? { marks: event.marks.slice(1) } : {})))).toMatch(wrong);
  expect(firstWrong(changed("marked", (event) => (event.t === "marked" ? { marks: [...event.marks, [handle(99), "0"]] } : {})))).toMatch(wrong);
  for (const mark of ["4", "1+0", "0>1", "for", ""])
    expect(firstWrong(changed("marked", first(mark)))).toBe("marked: a mark that is none of this paper");
  expect(firstWrong(changed("marked", (event) => (event.t === "marked" ? { marks: event.marks.toReversed() } : {})))).toMatch(/not sorted/u);
  const twice = record().flatMap((entry): Event[] => (entry.t === "marked" ? [entry, entry] : [entry]));
  expect(firstWrong(twice)).toBe("marked: somebody acts a second time");
});

test("papers after the result, votes for or against in their place, and marks where no roll is fixed are found", () => {
  const entries = record();
  const marked = entries.find(({ t }) => t === "marked") ?? { t: "register", joined: 0, left: 0 };
  expect(firstWrong([...entries, marked])).toBe("marked: papers after the result was declared");
  const paper = entries.findIndex(({ t }) => t === "paper");
  expect(firstWrong(entries.toSpliced(paper + 1, 0, { t: "voted", motion, stage: "vote", votes: [[handle(1), "for"]] }))).toMatch(
    /^voted: votes for or against where/u,
  );
  expect(firstWrong(entries.toSpliced(paper, 0, marked))).toMatch(/^marked: papers where no vote/u);
});

test("a wrong winner, a wrong order of winners, a wrong count and a result before its time are found", () => {
  for (const change of [
    { adopted: ids(2, 3) },
    { adopted: ids(1, 3) },
    { adopted: ids(3) },
    { adopted: [], carried: false },
    { count: { for: 35, against: 1, abstain: 4 } },
    { entitled: 99 },
  ])
    expect(firstWrong(changed("closed", () => change))).toMatch(/^closed: a result that does not follow/u);
  expect(firstWrong(changed("closed", () => ({ at: march(17) })))).toMatch(/^closed: /u);
});

test("somebody on no roll, in another capacity, on no clause, too late or with too few voices is found", () => {
  expect(firstWrong(changed("ruled-out", () => ({ as: { kind: "member" } })))).toMatch(/rules refuse: standing/u);
  expect(firstWrong(changed("ruled-out", () => ({ clause: "77.7" })))).toMatch(/rules refuse: order/u);
  expect(firstWrong(changed("contradicted", () => ({ by: handle(500) })))).toMatch(/rules refuse: standing/u);
  expect(firstWrong(changed("contradicted", () => ({ options: ids(2, 1) })))).toMatch(/not what the rules make of it/u);
  expect(firstWrong(changed("appealed", () => ({ by: handle(500) })))).toMatch(/rules refuse: standing/u);
  expect(firstWrong(changed("appeal-decided", () => ({ by: [handle(81)] })))).toMatch(/rules refuse: majority/u);
  expect(firstWrong(changed("appeal-decided", () => ({ reasons: null })))).toMatch(/without reasons/u);
  expect(firstWrong(changed("appeal-decided", () => ({ ruling: "out-of-order" })))).toMatch(/^paper: /u);
  expect(firstWrong(changed("appeal-decided", () => ({ ruling: "out-of-order" }), 1))).toMatch(/time brings appeal-decided/u);
});

test("nothing of it can be left out but what was refused, who sits in a body that counts nothing here, and the end", () => {
  const missed = record().flatMap((entry, index) => (firstWrong(record().toSpliced(index, 1)) === null ? [entry.t] : []));
  expect([...new Set(missed)]).toEqual(["seated", "refused", "in-force"]);
});
