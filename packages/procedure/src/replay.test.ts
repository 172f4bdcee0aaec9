import { expect, test } from "vitest";
import type { Command } from "./command.js";
import { decide } from "./decide.js";
import { due } from "./due.js";
import type { Choice, Count, Event } from "./event.js";
import { apply, UNFOUNDED } from "./apply.js";
import type { OrganisationFacts, Situation } from "./facts.js";
import { reachSupport } from "./hot-path.js";
import { check, enter, openLedger } from "./replay.js";
import { at, depositOf, handle, HASH, told } from "../testing/facts.js";
import { shipped, puttingOneText } from "../testing/texts.js";

// A small movement of 10 amends the model constitution: two signatures, notice, a ballot, a challenge that fails, and the new text in force.

const { rules } = shipped("model", puttingOneText);
const motion = handle(900);
const member = (n: number) => ({ handle: handle(n), as: { kind: "member" } }) as const;
const seat = { handle: handle(3), as: { kind: "seat", body: "panel" } } as const;
const secretary = { handle: handle(2), as: { kind: "office", office: "secretary" } } as const;
const many = 100;

function record(): Event[] {
  const entries: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-01-01T09:00:00.000Z" },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-01-01T09:00:00.000Z" },
    { t: "register", joined: many, left: 0 },
    { t: "seated", body: "panel", filled: 3 },
  ];
  let situation: Situation = { rules, organisation: entries.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
  const happen = (...events: readonly Event[]): void => {
    entries.push(...events);
    situation = told(
      situation,
      events.filter((event) => "motion" in event && event.motion === motion && event.t !== "constitution"),
    );
  };
  const act = (command: Command, time: string): void => {
    const decision = decide(situation, command, at(time));
    happen(...(decision.kind === "done" ? decision.events : [decision.event]));
  };
  const wait = (time: string, count?: Count): void => {
    const given = count === undefined ? {} : { count: () => ({ count, entitled: many }) };
    const { events, needs } = due(situation, at(time), { roll: () => ({ size: many, handles: HASH }), recipients: () => many, ...given });
    expect(needs).toEqual([]);
    happen(...events);
  };
  const votes = Array.from({ length: 40 }, (_, n): readonly [string, Choice] => [handle(n), n < 29 ? "for" : "against"]);

  act(
    {
      ...depositOf({
        motion,
        actor: member(1),
        to: { procedure: "amendment" },
        matters: [{ kind: "change-constitution" }],
        touches: ["petition"],
        rules: HASH,
      }),
    },
    "2027-02-01T10:00:00.000Z",
  );
  wait("2027-02-01T10:00:00.000Z");
  happen({ t: "supported", motion, handles: [handle(1), handle(7)] }, ...reachSupport(situation, 2, at("2027-02-10T12:00:00.000Z")));
  act({ kind: "give-notice", motion, actor: secretary, recipients: many, meeting: null }, "2027-03-04T09:00:00.000Z");
  wait("2027-03-22T09:00:00.000Z");
  act({ kind: "close", motion, actor: member(1), answered: 30 }, "2027-03-22T09:00:00.000Z");
  happen({ t: "voted", motion, stage: "ballot", votes: votes.slice(0, 20) }, { t: "voted", motion, stage: "ballot", votes: votes.slice(20) });
  wait("2027-03-28T00:00:00.000Z", { for: 29, against: 11, abstain: 0 });
  act({ kind: "challenge", motion, actor: member(9), grounds: HASH }, "2027-04-02T12:00:00.000Z");
  act(
    {
      kind: "rule",
      motion,
      actor: seat,
      ruling: "stands",
      voices: [
        [handle(3), "stands"],
        [handle(4), "stands"],
      ],
      reasons: HASH,
    },
    "2027-04-05T12:00:00.000Z",
  );
  wait("2027-05-01T00:00:00.000Z");
  act({ kind: "announce", motion, actor: member(1), text: HASH }, "2027-05-01T00:00:00.000Z");
  return entries;
}

function firstWrong(entries: readonly Event[]): { index: number; why: string } | null {
  const ledger = openLedger((version) => (version <= 2 ? rules : undefined));
  for (const [index, entry] of entries.entries()) {
    const why = check(ledger, entry);
    if (why !== null) return { index, why };
    enter(ledger, entry);
  }
  return null;
}

test("a lawful record follows from its rules, entry by entry", () => {
  expect(record().map(({ t }) => t)).toEqual(
    "founded constitution register seated deposited roll supported support-reached notice roll refused voted voted closed challenged ruled in-force constitution announced".split(
      " ",
    ),
  );
  expect(firstWrong(record())).toBeNull();
});

test("no entry can be left out, except those on which nothing rests", () => {
  const found = record().map((entry, index) => [entry.t, firstWrong(record().toSpliced(index, 1)) !== null]);
  expect(found.filter(([, wrong]) => wrong === false).map(([t]) => t)).toEqual(["refused", "announced"]);
});

test("no entry can be entered twice, except those that say the same again", () => {
  const found = record().map((entry, index) => [entry.t, firstWrong(record().toSpliced(index, 0, entry)) !== null]);
  expect(found.filter(([, wrong]) => wrong === false).map(([t]) => t)).toEqual(["seated", "refused", "announced"]);
});

test("no entry can change places with the next, except where the order says nothing", () => {
  const entries = record();
  const found = entries.slice(0, -1).map((entry, index) => {
    const next = entries[index + 1] ?? entry;
    return [`${entry.t} ${next.t}`, firstWrong(entries.toSpliced(index, 2, next, entry)) !== null];
  });
  expect(found.filter(([, wrong]) => wrong === false).map(([pair]) => pair)).toEqual([
    "constitution register",
    "register seated",
    "seated deposited",
    "refused voted",
    "voted voted",
  ]);
});

test("no part of an act can be changed that the rules give a meaning", () => {
  const changes: readonly [Event["t"], object, RegExp][] = [
    ["constitution", { version: 2 }, /version 2 after version 0/],
    ["seated", { filled: 4 }, /4 people on 3 seats/],
    ["deposited", { support: 1 }, /not what the rules make of it/],
    ["deposited", { members: 99 }, /not what the rules make of it/],
    ["deposited", { version: 2 }, /not what the rules make of it/],
    ["deposited", { procedure: "committee-writing" }, /rules refuse: competence, barred, standing/],
    ["deposited", { as: { kind: "nobody" } }, /rules refuse: standing/],
    ["deposited", { title: null }, /title is bound by nothing/],
    ["deposited", { matters: [{ kind: "residual" }] }, /rules refuse/],
    ["deposited", { touches: ["amendment"] }, /does not follow from the votes/],
    ["roll", { size: 101 }, /a roll of 101 where there are 100/],
    ["roll", { at: "2027-02-01T10:00:00.001Z" }, /time brings roll/],
    ["supported", { handles: [handle(7), handle(1)] }, /not sorted/],
    ["supported", { handles: [handle(1), handle(1)] }, /twice/],
    ["supported", { handles: [handle(1)] }, /support of 2 where 1 signed/],
    ["support-reached", { count: 3 }, /support of 3 where 2 signed/],
    ["support-reached", { needed: 1 }, /another number than the rules need/],
    ["support-reached", { at: "2027-06-01T10:00:00.000Z" }, /after the time for it was over/],
    ["notice", { at: "2027-02-20T09:00:00.000Z" }, /rules refuse: right-stage/],
    ["notice", { by: null }, /time brings notice at 2027-03-11T00:00:00.000Z/],
    ["notice", { by: member(1) }, /rules refuse: standing/],
    ["refused", { reasons: [{ code: "quorum", clause: null }] }, /other reasons/],
    ["refused", { command: { kind: "close", motion, actor: member(1), answered: 30, extra: 1 } }, /no command/],
    [
      "voted",
      {
        votes: [
          [handle(1), "for"],
          [handle(0), "for"],
        ],
      },
      /not sorted/,
    ],
    ["voted", { stage: "other" }, /before a roll says who may/],
    ["closed", { count: { for: 30, against: 10, abstain: 0 } }, /not the sum of the votes/],
    ["closed", { entitled: 90 }, /does not follow/],
    ["closed", { carried: false }, /does not follow/],
    ["closed", { at: "2027-03-27T00:00:00.000Z" }, /before its time/],
    ["challenged", { as: { kind: "nobody" } }, /rules refuse: standing/],
    ["challenged", { at: "2027-04-12T12:00:00.000Z" }, /before which what time had brought/],
    ["ruled", { by: [handle(3)] }, /rules refuse: majority/],
    ["ruled", { by: [], reasons: null }, /time brings ruled/],
    ["ruled", { ruling: "annulled" }, /time brings nothing/],
    ["in-force", { at: "2027-04-10T00:00:00.000Z" }, /time brings in-force/],
  ];
  for (const [t, change, why] of changes) {
    const entries = record();
    const index = entries.findIndex((entry) => entry.t === t);
    expect([t, change, firstWrong(entries.map((entry, n): Event => (n === index ? Object.assign({}, entry, change) : entry)))?.why]).toEqual([
      t,
      change,
      expect.stringMatching(why),
    ]);
  }
});

test("a new text comes only by the decision that has just put it in force", () => {
  const entries = record();
  const index = entries.findLastIndex(({ t }) => t === "constitution");
  const other = `${"B".repeat(42)}A`;
  for (const change of [
    { text: other },
    { rules: other },
    { motion: handle(901) },
    { motion: null },
    { version: 3 },
    { at: "2027-05-01T00:00:00.000Z" },
  ]) {
    expect(firstWrong(entries.map((entry, n): Event => (n === index ? Object.assign({}, entry, change) : entry)))?.index).toBe(index);
  }
});

test("people who are not on the roll are found where its list is at hand", () => {
  const ledger = openLedger(
    () => rules,
    (_, who) => who !== handle(7),
  );
  const entries = record();
  const signed = entries.findIndex(({ t }) => t === "supported");
  for (const entry of entries.slice(0, signed)) enter(ledger, entry);
  expect(check(ledger, entries[signed] ?? { t: "register", joined: 0, left: 0 })).toBe("somebody acts who is not on the roll");
});
