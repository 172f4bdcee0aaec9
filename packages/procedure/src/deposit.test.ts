import { expect, test } from "vitest";
import type { Deposit } from "./command.js";
import { decide } from "./decide.js";
import { calendar } from "./calendar.js";
import { routes } from "./lawful-ways.js";
import { at, depositOf, handle, HASH, organisation } from "../testing/facts.js";
import { shipped, puttingOneText } from "../testing/texts.js";

const dayZero = { rules: shipped("day-zero").rules, organisation, motion: null };
const model = { rules: shipped("model", puttingOneText).rules, organisation, motion: null };
const member = { handle: handle(1), as: { kind: "member" } } as const;
const put = (situation: typeof dayZero, more: Partial<Deposit>) => decide(situation, depositOf(more), at("2017-01-10T19:40:00.000Z"));
const codes = (answer: ReturnType<typeof decide>) =>
  answer.kind === "refused"
    ? answer.refusal.reasons.map(({ code }) => code)
    : answer.events.map((event) => (event.t === "deposited" ? event.procedure : event.t));

test("put to a body, a question goes to the first of its procedures that admits it, in the order of the text", () => {
  expect(codes(put(dayZero, {}))).toEqual(["committee-meeting"]);
  expect(codes(put(dayZero, { decideAt: "2017-01-17T19:40:00.000Z" }))).toEqual(["committee-writing"]);
  expect(codes(put(dayZero, { decideAt: "2017-01-27T00:00:00.000Z" }))).toEqual(["committee-meeting"]);
});

test("wanted sooner than any of them allows, it is refused with what each lacks and the day from which it would do", () => {
  const answer = put(dayZero, { decideAt: "2017-01-17T19:39:59.999Z" });
  expect(answer).toMatchObject({
    kind: "refused",
    refusal: {
      reasons: [
        { code: "notice", clause: "4A.3", earliest: "2017-01-27T00:00:00.000Z", evidence: { had: 4, needed: 14 } },
        { code: "window", clause: "4B.3", earliest: "2017-01-17T19:40:00.000Z" },
      ],
    },
  });
});

test("ordinary business of somebody who has no seat is refused for want of standing alone", () => {
  expect(codes(put(dayZero, { actor: member }))).toEqual(["standing"]);
  expect(codes(put(dayZero, { actor: { handle: handle(1), as: { kind: "nobody" } } }))).toEqual(["standing"]);
  expect(codes(put(dayZero, { actor: { handle: handle(1), as: { kind: "seat", body: "national" } } }))).toEqual(["standing"]);
});

test("a body or a procedure that the rules don't have decides nothing", () => {
  expect(codes(put(dayZero, { to: { body: "inner-circle" } }))).toEqual(["competence"]);
  expect(codes(put(dayZero, { to: { procedure: "acclamation" } }))).toEqual(["competence"]);
});

const change: Partial<Deposit> = {
  actor: member,
  to: { procedure: "amendment" },
  matters: [{ kind: "change-constitution" }],
  touches: ["petition"],
  rules: HASH,
};

test("a change of the constitution needs the support that its text asks for, fixed at the deposit", () => {
  const answer = put(model, change);
  expect(answer).toMatchObject({ kind: "done", events: [{ t: "deposited", support: 200, members: 20_000, version: 1 }] });
});

test("a text with errors is not put to anybody, and neither is a change without a text or a text without a change", () => {
  expect(codes(put(model, { ...change, errors: 1 }))).toEqual(["sound-text"]);
  expect(codes(put(model, { ...change, rules: null }))).toEqual(["sound-text"]);
  expect(codes(put(model, { rules: HASH }))).toEqual(["sound-text"]);
});

test("the committee does not change the constitution, at a meeting or in writing, and is told who may", () => {
  const answer = put(model, { ...change, actor: depositOf().actor, to: { body: "committee" } });
  expect(codes(answer)).toEqual(["competence", "barred"]);
  expect(answer).toMatchObject({
    refusal: { reasons: [{ clause: "11.1", evidence: { belongs: "Changing this constitution" } }, { clause: "6B.1" }] },
  });
  if (answer.kind === "refused")
    expect(answer.refusal.lawful.map(({ procedure }) => procedure)).toEqual(["committee-writing", "committee-meeting", "amendment"]);
});

test("the routes of a question are the procedures that may decide all of it at once", () => {
  const of = (matters: Deposit["matters"]) =>
    routes(model.rules, organisation, matters, at("2017-01-10T19:40:00.000Z")).map(({ procedure }) => procedure);
  expect(of([{ kind: "change-constitution" }])).toEqual(["amendment"]);
  expect(of([{ kind: "change-constitution" }, { kind: "dissolve", what: "body:group" }])).toEqual(["amendment"]);
  expect(of([{ kind: "change-constitution" }, { kind: "dissolve", what: "body:group" }, { kind: "change-membership" }])).toEqual([]);
  expect(of([{ kind: "dissolve", what: "organisation:association" }])).toEqual(["dissolution"]);
  expect(of([{ kind: "residual" }])).toEqual(["committee-writing", "committee-meeting", "resolution", "petition"]);
});

test("a calendar says before anything is put forward when each stage would be", () => {
  const lines = calendar({ rules: model.rules, holidays: undefined }, "amendment", at("2027-02-01T10:00:00.000Z"), [{ kind: "change-constitution" }]);
  expect(lines.map(({ kind, clause, from, to }) => [kind, clause, from.slice(0, 10), to?.slice(0, 10) ?? null])).toEqual([
    ["support", "11", "2027-02-01", null],
    ["discussion", "11.3", "2027-02-01", "2027-02-22"],
    ["notice", "9.2", "2027-02-22", "2027-03-11"],
    ["vote", "9.3", "2027-03-11", "2027-03-18"],
    ["challenge", "9.5", "2027-03-18", "2027-04-01"],
    ["commencement", "11.5", "2027-04-01", "2027-04-01"],
  ]);
});
