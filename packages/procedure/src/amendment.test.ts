import { expect, test } from "vitest";
import { certificate } from "./certificate.js";
import { decide } from "./decide.js";
import { due, nextDue } from "./due.js";
import type { Event } from "./event.js";
import type { Situation } from "./facts.js";
import { standing } from "./standing.js";
import { change, member, motion, notice, noticed, organisation, roll, secretary, start, state, supported, voted } from "../testing/amending.js";
import { at, done, HASH, told } from "../testing/facts.js";
import { puttingOneText, shipped, withoutClash } from "../testing/texts.js";
import { sayOutcome } from "./words/outcome.js";

// A change of the model constitution from its first signature to the day it takes effect.

test("the text as it ships votes in secret with a key that the Tellers hold; a text that names nobody for the key can't be opened, and names the clause", () => {
  expect(decide({ rules: shipped("model").rules, organisation, motion: null }, change(), at("2027-02-01T10:00:00.000Z")).kind).toBe("done");
  const keyless = shipped("model", (source) => source.replace("[any two of the Tellers](rule:key)", "any two of the Tellers")).rules;
  expect(decide({ rules: keyless, organisation, motion: null }, change(), at("2027-02-01T10:00:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: {
      reasons: [{ code: "not-yet-carried", clause: "9.1", words: "in secret", evidence: { what: "a secret ballot whose key nobody holds" } }],
    },
  });
});

test("200 signatures within three months, then 21 days of discussion", () => {
  expect(standing(start(), at("2027-02-02T00:00:00.000Z"))).toMatchObject({
    state: "support",
    next: { what: "lapsed", at: "2027-05-01T09:00:00.000Z" },
  });
  expect(standing(supported(), at("2027-02-10T12:00:00.000Z"))).toMatchObject({
    state: "discussion",
    next: { what: "awaiting notice", at: "2027-03-03T12:00:00.000Z" },
  });
});

test("notice has its turn when the discussion is over; only the Secretary sends it", () => {
  const early = decide(supported(), notice(), at("2027-03-03T11:59:59.999Z"));
  expect(early).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage", evidence: { state: "discussion" } }] } });
  const another = decide(supported(), { ...notice(), actor: member(7) }, at("2027-03-04T09:00:00.000Z"));
  expect(another).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing", clause: "9.2" }] } });
  expect(done(decide(supported(), notice(), at("2027-03-04T09:00:00.000Z")))).toMatchObject([
    { t: "notice", stage: "notice", by: secretary, meeting: null },
  ]);
});

test("a notice that the Secretary does not send within 7 clear days the system sends, at the deadline", () => {
  expect(nextDue(supported())).toBe("2027-03-11T00:00:00.000Z");
  const late = due(supported(), at("2027-03-11T08:00:00.000Z"), { recipients: () => 20_000 });
  expect(late.events).toEqual([
    { t: "notice", motion, stage: "notice", by: null, recipients: 20_000, meeting: null, at: "2027-03-11T00:00:00.000Z" },
  ]);
  expect(decide(supported(), notice(), at("2027-03-11T00:00:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "right-stage" }] },
  });
});

test("given 48 hours after it was sent, 14 clear days, then the ballot; the roll is that of the end of the day on which notice was given", () => {
  const needs = due(noticed(), at("2027-03-07T00:00:00.000Z")).needs;
  expect(needs).toMatchObject([{ kind: "roll", stage: "ballot", at: "2027-03-07T00:00:00.000Z" }]);
  expect(standing(noticed(), at("2027-03-10T00:00:00.000Z"))).toMatchObject({
    state: "notice",
    next: { what: "vote", at: "2027-03-21T00:00:00.000Z" },
  });
  // The ballot ends an hour before the clocks go forward; challenges end by summer time.
  expect(standing(noticed(), at("2027-03-21T00:00:00.000Z"))).toMatchObject({
    state: "vote",
    next: { what: "counting", at: "2027-03-28T00:00:00.000Z" },
  });
});

test("two thirds of the votes and a tenth of the roll carry it; 14 days for challenges; then it takes effect and the new text with it", () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 50 });
  expect(state(decided, "2027-03-28T23:00:00.000Z")).toBe("declared");
  const { events } = due(decided, at("2027-06-01T00:00:00.000Z"));
  expect(events).toEqual([
    { t: "in-force", motion, at: "2027-04-11T23:00:00.000Z" },
    { t: "constitution", version: 2, text: HASH, rules: HASH, language: "folkmoot/1", motion, at: "2027-04-11T23:00:00.000Z" },
  ]);
  const inForce = told(decided, events);
  expect(state(inForce, "2027-04-11T23:00:00.000Z")).toBe("in force");
  const lines = certificate(inForce);
  expect(lines.filter(({ status }) => status !== "met")).toEqual([]);
  expect(lines.map(({ code }) => code)).toEqual([
    "competence",
    "one-subject",
    "standing",
    "support",
    "discussion",
    "notice",
    "roll",
    "window",
    "majority",
    "majority",
    "challenge",
    "commencement",
  ]);
  expect(sayOutcome({ count: { for: 2_000, against: 1_000, abstain: 50 }, carried: true }, lines)).toBe(
    "Carried: 2,000 for, 1,000 against, 50 abstaining; needed at least two thirds of the 3,000 votes cast and at least 10% of the 19,990 entitled to vote.",
  );
});

test("a vote less than two thirds, or than a tenth of the roll, and it is not carried", () => {
  expect(state(voted({ for: 1_999, against: 1_000, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(state(voted({ for: 1_998, against: 0, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(state(voted({ for: 1_999, against: 0, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("declared");
});

test("where it changes the article on changes itself, three quarters and a quarter of the roll are needed", () => {
  const votes = { for: 4_000, against: 1_900, abstain: 0 };
  expect(state(voted(votes), "2027-04-01T00:00:00.000Z")).toBe("declared");
  expect(state(voted(votes, ["amendment"]), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(certificate(voted(votes, ["amendment"])).filter(({ code }) => code === "majority")).toMatchObject([
    { status: "unmet", clause: "11.4.1" },
    { status: "unmet", clause: "11.4.1" },
  ]);
});

test("of a motion that lapsed nothing more is required", () => {
  expect(standing(start(), at("2027-05-01T09:00:00.000Z")).requirements.map(({ code, status }) => [code, status])).toEqual([
    ["competence", "met"],
    ["one-subject", "met"],
    ["standing", "met"],
    ["support", "unmet"],
  ]);
  expect(standing(start(), at("2027-05-01T09:00:00.000Z")).stages.map(({ kind, status }) => [kind, status])).toEqual([["support", "past"]]);
});

test("its mover may withdraw it until notice is sent, and nobody else may", () => {
  const take = (situation: Situation, n: number, time: string) => decide(situation, { kind: "withdraw", motion, actor: member(n) }, at(time));
  expect(take(supported(), 2, "2027-02-20T00:00:00.000Z")).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing" }] } });
  expect(take(noticed(), 1, "2027-03-05T00:00:00.000Z")).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage" }] } });
  const withdrawn = told(supported(), done(take(supported(), 1, "2027-02-20T00:00:00.000Z")));
  expect(state(withdrawn, "2027-02-20T00:00:00.000Z")).toBe("withdrawn");
  expect(nextDue(withdrawn)).toBeNull();
});

test("where the text is silent a change that was drafted on an earlier text lapses instead of undoing the change that came first", () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  const silent = shipped("model", (source) => withoutClash(puttingOneText(source))).rules;
  const overtaken = { ...decided, rules: silent, organisation: { ...organisation, version: 2 } };
  expect(due(overtaken, at("2027-06-01T00:00:00.000Z")).events).toEqual([
    { t: "lapsed", motion, stage: "commencement", at: "2027-04-11T23:00:00.000Z" },
  ]);
  expect(certificate(overtaken).at(-1)).toMatchObject({ code: "commencement", status: "unmet", clause: null, evidence: { drafted: 1, present: 2 } });
});

test("where it says what becomes of two that touch the same words, the change waits to be put on the text in force, and what came of it takes effect", () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  const overtaken = { ...decided, organisation: { ...organisation, version: 2 } };
  const late = at("2027-06-01T00:00:00.000Z");
  expect(due(overtaken, late)).toEqual({ events: [], needs: [{ kind: "patch", motion, stage: "commencement", at: "2027-04-11T23:00:00.000Z" }] });
  expect(state(overtaken, "2027-06-01T00:00:00.000Z")).toBe("awaiting commencement");
  const set = { text: "B".repeat(43), rules: "C".repeat(43) };
  const put = due(overtaken, late, { patch: () => ({ version: 2, clashes: [], set }) }).events;
  expect(put).toMatchObject([{ t: "patched", version: 2 }, { t: "in-force" }, { t: "constitution", version: 3, ...set }]);
  expect(certificate(told(overtaken, put)).filter(({ status }) => status !== "met")).toEqual([]);
  const back = due(overtaken, late, { patch: () => ({ version: 2, clashes: [{ with: motion, prevails: false }], set: null }) }).events;
  expect(back).toMatchObject([
    { t: "patched", set: null },
    { t: "lapsed", stage: "commencement" },
  ]);
  expect(certificate(told(overtaken, back)).at(-1)).toMatchObject({ code: "commencement", status: "unmet", words: "the later carried prevails" });
});

test("however late time is asked, the events are the same", () => {
  const supplied = { roll, recipients: () => 20_000, count: () => ({ count: { for: 2_000, against: 1_000, abstain: 0 }, entitled: 19_990 }) };
  const atOnce = due(supported(), at("2028-01-01T00:00:00.000Z"), supplied).events;
  const step = { ...supported() };
  let [now, piecewise]: [Situation, Event[]] = [step, []];
  for (let next = nextDue(now); next !== null; next = nextDue(now)) {
    const { events } = due(now, at(next), supplied);
    expect(due(now, at(next), supplied).events).toEqual(events);
    now = told(now, events);
    piecewise = [...piecewise, ...events];
  }
  expect(piecewise).toEqual(atOnce);
});
