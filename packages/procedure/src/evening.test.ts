import { expect, test } from "vitest";
import { apply, UNFOUNDED } from "./apply.js";
import type { Deposit } from "./command.js";
import { decide } from "./decide.js";
import { due } from "./due.js";
import type { Event } from "./event.js";
import type { OrganisationFacts, Situation } from "./facts.js";
import { certificate } from "./certificate.js";
import { check, enter, openLedger } from "./replay.js";
import { standing } from "./standing.js";
import { at, depositOf, done, handle, HASH, told } from "../testing/facts.js";
import { shipped } from "../testing/texts.js";
import { say } from "./words/say.js";
import { sayOutcome } from "./words/outcome.js";

// Scenario A1 (design: product): 10 January 2017 under the day-zero rules, as a pure test. London is on UTC in January.

const { rules, hash } = shipped("day-zero");

const before: readonly Event[] = [
  { t: "founded", mode: "rehearsal", origin: "folkmoot.example/movement", successor: HASH, at: "2017-01-09T09:00:00.000Z" },
  { t: "constitution", version: 1, text: HASH, rules: hash, language: "folkmoot/1", motion: null, at: "2017-01-09T09:00:00.000Z" },
  { t: "register", joined: 20_000, left: 0 },
  { t: "seated", body: "committee", filled: 12 },
  { t: "meeting-called", meeting: "conference", of: "conference", starts: "2017-02-18T10:00:00.000Z", at: "2017-01-09T09:00:00.000Z" },
  { t: "meeting-called", meeting: "wednesday", of: "committee", starts: "2017-01-11T19:00:00.000Z", at: "2017-01-09T09:00:00.000Z" },
];
const organisation = before.reduce<OrganisationFacts>(apply, UNFOUNDED);
const dayZero: Situation = { rules, organisation, motion: null };
const founder = { handle: handle(1), as: { kind: "seat", body: "committee" } } as const;

const coup: Deposit = depositOf({
  motion: handle(901),
  actor: founder,
  to: { body: "committee" },
  matters: [
    { kind: "adopt-constitution" },
    { kind: "dissolve", what: "body:committee" },
    { kind: "dissolve", what: "body:national" },
    { kind: "dissolve", what: "body:regional" },
    { kind: "change-membership" },
  ],
  rules: HASH,
  decideAt: "2017-01-10T20:40:00.000Z",
});
const ordinary: Deposit = depositOf({ motion: handle(902), actor: founder, to: { procedure: "committee-writing" } });

const at1940 = () => {
  const answer = decide(dayZero, coup, at("2017-01-10T19:40:00.000Z"));
  if (answer.kind === "done") throw new Error("the evening happened again");
  return answer;
};

test("19:40: the e-mail opens nothing, and every reason is said with its clause", () => {
  expect(at1940().refusal.reasons.map(({ code, clause }) => [code, clause])).toEqual([
    ["competence", "8.1"],
    ["barred", "4B.1"],
    ["one-subject", "4A.2"],
    ["notice", "4A.3"],
    ["window", "4B.3"],
  ]);
  expect(at1940().refusal.reasons.map((reason) => say(reason, "Europe/London"))).toEqual([
    {
      short: "Not for this body to decide",
      long: "“Committee meetings” can't adopt a constitution, dissolve the Steering Committee, dissolve the National Committee, dissolve the Regional Committees and change who is a member. Only “Founding” may do that.",
    },
    {
      short:
        "Barred here: adopt a constitution, dissolve the Steering Committee, dissolve the National Committee, dissolve the Regional Committees and change who is a member",
      long: "“Committee decisions in writing” is barred from deciding to adopt a constitution, dissolve the Steering Committee, dissolve the National Committee, dissolve the Regional Committees and change who is a member.",
    },
    {
      short: "3 subjects in one question",
      long: "The question puts 3 subjects into one yes or no: adopt a constitution, create or dissolve a body and change who is a member. Put each by itself.",
    },
    {
      short: "0 of 14 clear days' notice",
      long: "That would be 0 of 14 clear days' notice. If it were sent now, the earliest lawful date would be Friday 27 January 2017.",
    },
    {
      short: "The vote is not over then",
      long: "The vote runs from Tuesday 10 January 2017, 19:40 (London) to Tuesday 17 January 2017, 19:40 (London). On Tuesday 10 January 2017, 20:40 (London) it is still open, and nothing is decided before it closes.",
    },
  ]);
});

test("19:40: the refusal says what would be lawful, and from when", () => {
  const ways = at1940().refusal.lawful.map(({ procedure, matters, earliestVote, earliestEffect }) => ({
    procedure,
    matters,
    earliestVote,
    earliestEffect,
  }));
  expect(ways).toEqual([
    { procedure: "committee-writing", matters: ["residual"], earliestVote: "2017-01-10T19:40:00.000Z", earliestEffect: "2017-01-17T19:40:00.000Z" },
    { procedure: "committee-meeting", matters: ["residual"], earliestVote: "2017-01-27T00:00:00.000Z", earliestEffect: "2017-01-28T00:00:00.000Z" },
    {
      procedure: "founding",
      matters: ["adopt-constitution", "dissolve:body:committee", "dissolve:body:national", "dissolve:body:regional", "change-membership"],
      earliestVote: "2017-03-10T00:00:00.000Z",
      earliestEffect: "2017-05-23T23:00:00.000Z",
    },
  ]);
});

test("19:40: the founding has its own calendar, with its own earliest end", () => {
  const founding = at1940().refusal.lawful.at(-1);
  expect(founding?.calendar.map(({ kind, from, to }) => [kind, from.slice(0, 10), to?.slice(0, 10) ?? null])).toEqual([
    ["support", "2017-01-10", null],
    ["notice", "2017-01-10", "2017-01-27"],
    ["discussion", "2017-01-27", "2017-02-24"],
    ["discussion", "2017-02-24", "2017-03-10"],
    ["vote", "2017-03-10", "2017-03-24"],
    ["challenge", "2017-03-24", "2017-04-07"],
    ["commencement", "2017-04-07", "2017-05-23"],
  ]);
  expect(founding?.notYet).toContainEqual(
    expect.objectContaining({ code: "not-yet-carried", clause: "8A.1", evidence: { what: "a secret ballot whose key nobody holds" } }),
  );
});

const second = () => told(dayZero, done(decide(dayZero, ordinary, at("2017-01-10T20:00:00.000Z"))));
const opened = () => told(second(), due(second(), at("2017-01-10T20:00:00.000Z"), { roll: () => ({ size: 12, handles: HASH }) }).events);
const sevenOfTwelve = () => decide(opened(), { kind: "close", motion: ordinary.motion, actor: founder, answered: 7 }, at("2017-01-10T20:40:00.000Z"));

test("20:40: with seven of twelve consents the vote can't be closed", () => {
  const answer = sevenOfTwelve();
  expect(answer).toMatchObject({
    kind: "refused",
    event: {
      reasons: [
        { code: "window", clause: "4B.3" },
        { code: "everybody-answered", clause: "4B.3" },
      ],
    },
  });
  if (answer.kind === "done") throw new Error("closed");
  expect(answer.refusal.reasons[0]?.earliest).toBe("2017-01-17T20:00:00.000Z");
  expect(answer.refusal.reasons[1] && say(answer.refusal.reasons[1])).toEqual({
    short: "7 of 12 have answered",
    long: "7 of 12 have answered. 5 have not, and have not had the whole time for it.",
  });
});

test("21:30: nothing can be announced as being in force, not what was refused nor what is still open", () => {
  const nothing = decide(dayZero, { kind: "announce", motion: null, actor: founder, text: HASH }, at("2017-01-10T21:30:00.000Z"));
  expect(nothing).toMatchObject({ kind: "refused", event: { reasons: [{ code: "decision-in-force", clause: null }] } });
  const open = decide(opened(), { kind: "announce", motion: ordinary.motion, actor: founder, text: HASH }, at("2017-01-10T21:30:00.000Z"));
  expect(open).toMatchObject({ kind: "refused", refusal: { reasons: [{ evidence: { state: "vote" }, earliest: "2017-01-17T20:00:00.000Z" }] } });
});

test("Wednesday: the committee still exists and its meeting is still in the calendar", () => {
  const after = [at1940().event].reduce<OrganisationFacts>(apply, organisation);
  expect(after).toEqual(organisation);
  expect(after.meetings.map(({ of, starts }) => [of, starts])).toContainEqual(["committee", "2017-01-11T19:00:00.000Z"]);
  expect(after.seated["committee"]).toBe(12);
});

const votes = ["for", "for", "for", "for", "for", "for", "for", "against", "against"] as const;
const closing = () => due(opened(), at("2017-01-17T20:00:00.000Z"), { count: () => ({ count: { for: 7, against: 2, abstain: 0 }, entitled: 12 }) });

test("day 7: seven consents carry it against two dissents, when its time is over and not before", () => {
  expect(
    due(opened(), at("2017-01-17T19:59:59.999Z"), { count: () => ({ count: { for: 7, against: 2, abstain: 0 }, entitled: 12 }) }).events,
  ).toEqual([]);
  const decided = told(opened(), closing().events);
  expect(standing(decided, at("2017-01-17T20:00:00.000Z"))).toMatchObject({ state: "in force", next: null });
  const lines = certificate(decided);
  expect(lines.filter(({ status }) => status !== "met")).toEqual([]);
  expect(sayOutcome({ count: { for: 7, against: 2, abstain: 0 }, carried: true }, lines)).toBe(
    "Carried: 7 for, 2 against; needed more than half of the 12 seats.",
  );
});

test("the evening replays from its record, and no entry of it can be left out, changed or put elsewhere", () => {
  const entries: Event[] = [
    ...before,
    at1940().event,
    ...done(decide(dayZero, ordinary, at("2017-01-10T20:00:00.000Z"))),
    ...due(second(), at("2017-01-10T20:00:00.000Z"), { roll: () => ({ size: 12, handles: HASH }) }).events,
  ];
  const refused = sevenOfTwelve();
  if (refused.kind === "refused") entries.push(refused.event);
  entries.push({ t: "voted", motion: ordinary.motion, stage: "vote", votes: votes.map((choice, n) => [handle(n), choice]) }, ...closing().events);
  expect(firstWrong(entries)).toBeNull();
  expect(firstWrong(entries.filter((entry) => entry.t !== "voted"))).toMatch("not the sum");
  expect(firstWrong(entries.map((entry) => (entry.t === "refused" ? { ...entry, reasons: entry.reasons.slice(1) } : entry)))).toMatch(
    "other reasons",
  );
  expect(firstWrong(entries.map((entry) => (entry.t === "closed" ? { ...entry, at: "2017-01-10T20:40:00.000Z" } : entry)))).toMatch(
    "before its time",
  );
  expect(firstWrong(entries.map((entry) => (entry.t === "closed" ? { ...entry, carried: false } : entry)))).toMatch("does not follow");
});

/** Why the first entry that does not follow from those before it does not. */
function firstWrong(entries: readonly Event[]): string | null {
  const ledger = openLedger((version) => (version === 1 ? rules : undefined));
  for (const entry of entries) {
    const why = check(ledger, entry);
    if (why !== null) return why;
    enter(ledger, entry);
  }
  return null;
}
