import { expect, test } from "vitest";
import { certificate } from "../certificate.js";
import { decide } from "../decide.js";
import type { EventOf } from "../event.js";
import { closeEarly, mayVote, openVote } from "../hot-path.js";
import { standing } from "../standing.js";
import { at, told } from "../../testing/facts.js";
import { after, option, putting, seat } from "../../testing/options.js";
import { closes, ids, motion, onMotion, open, opens, paperIn, papers, put, rulesWith, timeBrings } from "../../testing/papers.js";
import { ruled } from "../../testing/rules.js";
import { ballotPaper } from "./ballot-paper.js";
import { decidedText } from "./decided-text.js";
import { mayMark } from "./may-mark.js";
import { paperResult } from "./paper-result.js";

const types = (events: readonly { readonly t: string }[]) => events.map(({ t }) => t);

test("the paper is fixed at the instant in which the vote opens, after the roll, with everything that stands then", () => {
  const events = timeBrings(put(rulesWith(), [null, null, null]), "2027-03-12T00:00:00.000Z");
  expect(events).toMatchObject([
    { t: "roll", stage: "vote", at: opens },
    { t: "paper", stage: "vote", options: ids(1, 2, 3), at: opens },
  ]);
  expect(timeBrings(told(put(rulesWith(), [null, null, null]), events), "2027-03-12T00:00:00.000Z")).toEqual([]);
});

test("whatever the order in which they were put, they stand in the order of their ids", () => {
  const start = put(rulesWith(), []);
  const late = after(start, [putting(3, { actor: seat(1) }), putting(1, { actor: seat(2) }), putting(2, { actor: seat(3) })]);
  expect(paperIn(open(late))).toMatchObject({ options: ids(1, 2, 3), order: "by lot" });
});

test("where the text says so they stand as they were put forward, the motion's own text first, and so what a vote before has adopted", () => {
  const said = { listed: ruled<true>(true) };
  const late = [putting(3, { actor: seat(1) }), putting(1, { actor: seat(2) }), putting(2, { actor: seat(3) })];
  expect(paperIn(open(after(put(rulesWith(said), []), late)))).toMatchObject({ options: ids(3, 1, 2), order: "as put" });
  const beside = late.map((putting) => ({ ...putting, what: "alternative" }) as const);
  expect(paperIn(open(after(put(rulesWith(said), [], "texts"), beside))).options).toEqual([motion, ...ids(3, 1, 2)]);
});

test("what was withdrawn has no place on it, and a call to which nothing is left lapses when the vote would open", () => {
  const two = put(rulesWith(), [null, null]);
  const withdraw = (n: number) => ({ kind: "withdraw-option", motion, option: option(n), actor: seat(99 + n), agreed: [] }) as const;
  expect(paperIn(open(after(two, [withdraw(1)]))).options).toEqual(ids(2));
  const none = after(two, [withdraw(1), withdraw(2)]);
  expect(timeBrings(none, closes)).toMatchObject([{ t: "roll" }, { t: "lapsed", stage: "proposals", at: opens }]);
  expect(standing(none, at("2027-03-12T00:00:00.000Z")).state).toBe("lapsed");
  expect(standing(none, at("2027-03-05T00:00:00.000Z")).state).toBe("proposals");
});

test("a motion's own text stands on the paper beside the others, and alone it is voted on for or against", () => {
  const beside = open(put(rulesWith(), [null, null], "texts"));
  expect(paperIn(beside).options).toEqual([...ids(1, 2), motion].toSorted());
  expect(paperIn(beside).most).toBe(1);
  const alone = open(put(rulesWith(), [], "texts"));
  expect(ballotPaper(alone, "vote")).toBeNull();
  const count = { for: 3, against: 1, abstain: 0 };
  expect(timeBrings(alone, closes, { count: () => ({ count, entitled: 1_000 }) })).toMatchObject([
    { t: "closed", count, carried: true },
    { t: "in-force" },
  ]);
});

test("where the text is silent it is ranked with none of these, and one is adopted", () => {
  expect(paperIn(open(put(rulesWith(), [null, null])))).toMatchObject({
    kind: "ranked",
    method: "schulze",
    none: true,
    most: 1,
    points: null,
    budget: null,
  });
  const approval = rulesWith({ several: ruled("approval"), most: ruled(2) });
  expect(paperIn(open(put(approval, [null, null])))).toMatchObject({ kind: "approval", none: false, most: 2 });
  const money = rulesWith({ several: ruled("budget-greedy"), budget: ruled({ amount: 100, currency: "GBP" }) });
  expect(paperIn(open(put(money, [40, 70])))).toMatchObject({ kind: "budget", budget: { amount: 100 }, costs: [40, 70], most: null });
});

test("a mark is taken while the vote is open, as it is written in the record; what is wrong with it is said", () => {
  const voting = open(put(rulesWith(), [null, null]));
  const now = at("2027-03-12T00:00:00.000Z");
  expect(openVote(voting, now)).toEqual({ stage: "vote", opens, closes });
  expect(mayVote(voting, "vote", now)).toEqual([]);
  expect(mayMark(voting, "vote", "1>2>0", now)).toEqual({ kind: "taken", mark: "1>2>0" });
  expect(mayMark(voting, "vote", { kind: "ranked", groups: [[1], [0, 2]] }, now)).toEqual({ kind: "taken", mark: "1>0=2" });
  expect(mayMark(voting, "vote", { kind: "ranked", groups: [] }, now)).toEqual({ kind: "taken", mark: "-" });
  expect(mayMark(voting, "vote", "for", now)).toEqual({ kind: "mistake", mistake: "not a mark" });
  expect(mayMark(voting, "vote", { kind: "approval", chosen: [0] }, now)).toEqual({ kind: "mistake", mistake: "not a mark" });
  expect(mayMark(voting, "vote", { kind: "ranked", groups: [[7]] }, now)).toEqual({ kind: "mistake", mistake: "not on the paper" });
  expect(mayMark(voting, "vote", "1>2>0", at(closes))).toMatchObject({ kind: "not open", reasons: [{ code: "window" }] });
  expect(mayMark(open(put(rulesWith(), [], "texts")), "vote", "0", now)).toEqual({ kind: "no paper" });
});

test("time counts the papers; an adopted proposal brings the call into force, and no text of its own", () => {
  const voting = open(put(rulesWith(), [null, null]));
  const given = papers("5 0>2>1", "3 1>0>2", "1 2", "2");
  const events = timeBrings(voting, closes, { marks: () => ({ papers: given, entitled: 1_000 }) });
  expect(events).toEqual([
    { t: "closed", motion, stage: "vote", count: { for: 8, against: 1, abstain: 2 }, entitled: 1_000, carried: true, adopted: ids(1), at: closes },
    { t: "in-force", motion, at: closes },
  ]);
  const over = told(voting, events);
  expect(paperResult(over, "vote", given)?.adopted).toEqual(ids(1));
  expect(certificate(over).filter(({ code }) => code === "adopted")).toMatchObject([
    { status: "met", evidence: { option: option(1), place: 1, options: 2 } },
  ]);
  expect(standing(over, at(closes)).state).toBe("in force");
});

test("without the papers time waits, and where none is wanted nothing is adopted", () => {
  const voting = open(put(rulesWith(), [null, null]));
  expect(timeBrings(voting, closes)).toEqual([]);
  const events = timeBrings(voting, closes, { marks: () => ({ papers: papers("5 2", "3 1>2", "2"), entitled: 1_000 }) });
  expect(events).toMatchObject([{ t: "closed", count: { for: 3, against: 5, abstain: 2 }, carried: false, adopted: [] }]);
  const over = told(voting, events);
  expect(standing(over, at(closes)).state).toBe("not carried");
  expect(certificate(over).filter(({ code }) => code === "adopted")).toMatchObject([{ status: "unmet" }]);
});

test("the adopted text comes into force instead of the motion's, with its rules", () => {
  const voting = open(put(rulesWith(), [null], "texts"));
  const facts = onMotion(voting).motion;
  const [text, rules] = ["T".repeat(43), "R".repeat(43)];
  const changing = {
    ...voting,
    motion: { ...facts, rules: "M".repeat(43), options: facts.options.map((one) => ({ ...one, text, rules })) },
  };
  const theirs = paperIn(changing).options.indexOf(option(1));
  const events = timeBrings(changing, closes, { marks: () => ({ papers: papers(`5 ${theirs}`), entitled: 1_000 }) });
  expect(types(events)).toEqual(["closed", "in-force", "constitution"]);
  expect(events.find((event): event is EventOf<"constitution"> => event.t === "constitution")).toMatchObject({ text, rules, version: 2 });
  expect(decidedText(onMotion(told(changing, events.slice(0, 2))))).toEqual({ option: option(1), text, rules });
});

test("everybody's answer closes it early where the text lets it", () => {
  const voting = open(put(rulesWith({ closesEarly: ruled("everybody has answered") }), [null, null]));
  const now = at("2027-03-12T00:00:00.000Z");
  const given = { papers: papers("999 0>2", "1"), entitled: 1_000 };
  expect(closeEarly(voting, { ...given, papers: given.papers.slice(1) }, now)).toEqual([]);
  expect(closeEarly(voting, given, now)).toMatchObject([{ t: "closed", carried: true, adopted: ids(1), at: "2027-03-12T00:00:00.000Z" }]);
});

test("where money is shared out, what is put says what it costs, and that is not more than there is", () => {
  const money = put(rulesWith({ several: ruled("budget-greedy"), budget: ruled({ amount: 100, currency: "GBP" }) }), [100, 0]);
  const decided = (cost: number | null) => decide(money, putting(9, { actor: seat(9), cost }), at("2027-03-02T00:00:00.000Z"));
  expect(decided(40).kind).toBe("done");
  expect(decided(null)).toMatchObject({ refusal: { reasons: [{ code: "option", evidence: { is: "without a cost" } }] } });
  expect(decided(101)).toMatchObject({ refusal: { reasons: [{ code: "option", evidence: { is: "above the budget" } }] } });
});
