import { expect, test } from "vitest";
import type { Actor, Command, DecideAppeal, RuleOut } from "../command.js";
import { decide } from "../decide.js";
import type { Situation } from "../facts.js";
import { options } from "../options/standing.js";
import { standing } from "../standing.js";
import { at, done, handle, HASH, told } from "../../testing/facts.js";
import { member, option, seat } from "../../testing/options.js";
import { closes, ids, motion, open, opens, paperIn, put, resultIn, rulesWith, timeBrings } from "../../testing/papers.js";
import { days, orderStage, ruled } from "../../testing/rules.js";
import { isBinding } from "./binding.js";

const rules = rulesWith({}, [orderStage()]);
const secretary: Actor = { handle: handle(70), as: { kind: "office", office: "secretary" } };
const panel = (n: number): Actor => ({ handle: handle(80 + n), as: { kind: "seat", body: "panel" } });
/** Proposal n is moved by this member of the Committee. */
const mover = (n: number): Actor => seat(99 + n);
const three = put(rules, [null, null, null]);

const id = (n: number | null) => (n === null ? null : option(n));
const ruleOut = (n: number | null, more: Partial<RuleOut> = {}): RuleOut => ({
  kind: "rule-out",
  motion,
  option: id(n),
  actor: secretary,
  clause: "1.1",
  reasons: HASH,
  ...more,
});
const appeal = (n: number | null, actor: Actor): Command => ({ kind: "appeal", motion, option: id(n), actor, grounds: HASH });
const decided = (n: number | null, ruling: "in-order" | "out-of-order", voices = 2): DecideAppeal => ({
  kind: "decide-appeal",
  motion,
  option: id(n),
  actor: panel(1),
  ruling,
  reasons: HASH,
  voices: [1, 2, 3].slice(0, voices).map((person) => [panel(person).handle, ruling] as const),
});
const contradict = (a: number, b: number, actor: Actor): Command => ({
  kind: "contradict",
  motion,
  options: [option(a), option(b)],
  actor,
  reasons: HASH,
});

const refused = (situation: Situation, command: Command, time: string) => {
  const decision = decide(situation, command, at(time));
  return decision.kind === "done"
    ? []
    : decision.refusal.reasons.map(({ code, evidence }) => [code, evidence["is"] ?? evidence["act"] ?? evidence["clause"]]);
};
const act = (situation: Situation, command: Command, time: string) => told(situation, done(decide(situation, command, at(time))));
const march = (day: number, hour = 12) => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;

test("whom the text lets rules a proposal out of order: once, on a clause that it has, before the vote opens", () => {
  expect(refused(three, ruleOut(1), march(2))).toEqual([]);
  expect(refused(three, ruleOut(1, { actor: member(5) }), march(2))).toEqual([["standing", "rule out"]]);
  expect(refused(three, ruleOut(1, { clause: "99.9" }), march(2))).toEqual([["order", "99.9"]]);
  expect(refused(three, ruleOut(9), march(2))).toEqual([["option", "unknown"]]);
  expect(refused(act(three, ruleOut(1), march(2)), ruleOut(1), march(3))).toEqual([["option", "ruled out"]]);
  expect(refused(open(three), ruleOut(1), march(12))).toEqual([["right-stage", "rule out"]]);
});

test("where the text lets nobody, or nobody hears an appeal, nothing is ruled out", () => {
  expect(refused(put(rulesWith(), [null]), ruleOut(1), march(2))).toEqual([["order", "1.1"]]);
  expect(refused(put(rulesWith({}, [orderStage({ to: null })]), [null]), ruleOut(1), march(2))).toEqual([["order", "1.1"]]);
});

test("what nobody appeals against in time is out for good; until then it is on the way as before", () => {
  const early = act(three, ruleOut(2), march(2));
  expect(options(early, at(march(9))).map(({ state }) => state)).toEqual(["has support", "has support", "has support"]);
  expect(options(early, at(march(10, 0))).map(({ state }) => state)).toEqual(["has support", "ruled out", "has support"]);
  expect(paperIn(open(early)).options).toEqual(ids(1, 3));
  expect(refused(early, appeal(2, mover(2)), march(10, 0))).toEqual([["challenge", undefined]]);
});

test("while an appeal is undecided, or could still be brought, it stands on the paper", () => {
  const late = act(three, ruleOut(2), march(8));
  expect(paperIn(open(late)).options).toEqual(ids(1, 2, 3));
  const appealed = act(act(three, ruleOut(2), march(2)), appeal(2, mover(2)), march(4));
  expect(paperIn(open(appealed)).options).toEqual(ids(1, 2, 3));
});

test("only those who move it appeal, once", () => {
  const out = act(three, ruleOut(2), march(2));
  expect(refused(out, appeal(2, mover(1)), march(3))).toEqual([["standing", "appeal"]]);
  expect(refused(out, appeal(1, mover(1)), march(3))).toEqual([["right-stage", "appeal"]]);
  expect(refused(act(out, appeal(2, mover(2)), march(3)), appeal(2, mover(2)), march(3, 13))).toEqual([["right-stage", "appeal"]]);
});

test("the Panel decides an appeal with more than half of its filled seats, and nobody else does", () => {
  const appealed = act(act(three, ruleOut(2), march(2)), appeal(2, mover(2)), march(3));
  expect(refused(appealed, decided(2, "out-of-order", 1), march(4))).toEqual([["majority", undefined]]);
  expect(refused(appealed, { ...decided(2, "in-order"), actor: member(4) }, march(4))).toEqual([["standing", "decide appeal"]]);
  const stays = act(appealed, decided(2, "in-order"), march(4));
  expect(paperIn(open(stays)).options).toEqual(ids(1, 2, 3));
  const out = act(appealed, decided(2, "out-of-order"), march(4));
  expect(paperIn(open(out)).options).toEqual(ids(1, 3));
  expect(refused(out, decided(2, "in-order"), march(5))).toEqual([["right-stage", "decide appeal"]]);
});

test("silence on an appeal leaves it where it is, by time alone", () => {
  const appealed = act(act(three, ruleOut(2), march(2)), appeal(2, mover(2)), march(3));
  const silence = timeBrings(open(appealed), closes);
  expect(silence).toMatchObject([
    { t: "appeal-decided", option: option(2), ruling: "in-order", by: [], reasons: null, at: "2027-03-18T00:00:00.000Z" },
  ]);
});

test("what is out of order for good when the vote closes is not adopted, although it stood on the paper", () => {
  const late = open(act(three, ruleOut(1), march(9)));
  expect(resultIn(late, "9 0>3", "3 1>3").options[0]?.why).toEqual({ kind: "out of order", clause: "1.1" });
  expect(resultIn(late, "9 0>1>3", "3 1>0>3").adopted).toEqual(ids(2));
  const running = open(act(put(rulesWith({}, [orderStage({ within: ruled(days(9)) })]), [null, null]), ruleOut(1), march(9)));
  expect(resultIn(running, "9 0>1>2", "3 1>0>2").adopted).toEqual(ids(1));
});

test("a call that is ruled out lapses when nobody appeals, and ends where the appeal fails", () => {
  const out = act(three, ruleOut(null), march(2));
  expect(timeBrings(out, closes)).toEqual([{ t: "lapsed", motion, stage: "order", at: "2027-03-10T00:00:00.000Z" }]);
  expect(standing(told(out, timeBrings(out, closes)), at(closes)).state).toBe("out of order");
  expect(refused(out, appeal(null, mover(2)), march(3))).toEqual([["standing", "appeal"]]);
  const appealed = act(out, appeal(null, member(1)), march(3));
  expect(standing(act(appealed, decided(null, "out-of-order"), march(4)), at(march(5))).state).toBe("out of order");
  const heard = act(appealed, decided(null, "in-order"), march(4));
  expect(timeBrings(heard, opens)).toMatchObject([{ t: "roll" }, { t: "paper" }]);
});

test("that two contradict each other is said by movers of both, or by whoever rules on order and moves neither, before the vote", () => {
  const said = act(three, contradict(2, 1, mover(2)), march(2));
  expect(said.motion?.contradictions).toMatchObject([{ options: ids(1, 2) }]);
  expect(refused(three, contradict(1, 2, secretary), march(2))).toEqual([]);
  expect(refused(three, contradict(1, 2, mover(3)), march(2))).toEqual([["standing", "contradict"]]);
  const [one = "", other = ""] = ids(1, 2);
  expect(said.motion !== null && isBinding(said.motion, one, other)).toBe(false);
  expect(refused(said, contradict(1, 2, mover(2)), march(2, 13))).toEqual([["option", "said to contradict it"]]);
  const agreed = act(said, contradict(1, 2, mover(1)), march(2, 13));
  expect(agreed.motion !== null && isBinding(agreed.motion, one, other)).toBe(true);
  expect(refused(agreed, contradict(1, 2, secretary), march(2, 14))).toEqual([["option", "said to contradict it"]]);
  const ruled = act(three, contradict(1, 2, secretary), march(2));
  expect(ruled.motion !== null && isBinding(ruled.motion, one, other)).toBe(true);
  expect(refused(three, contradict(1, 1, mover(1)), march(2))).toEqual([["option", "closed"]]);
  expect(refused(three, contradict(1, 9, mover(1)), march(2))).toEqual([["option", "closed"]]);
  expect(refused(open(three), contradict(1, 2, mover(1)), march(12))).toEqual([["right-stage", "contradict"]]);
});

test("A6: a survey is the basis of nothing, and the refusal says how it could be decided", () => {
  const cite: Command = { kind: "cite-survey", motion: null, survey: handle(5), actor: secretary, matters: [{ kind: "residual" }], text: HASH };
  const decision = decide({ ...three, motion: null }, cite, at(march(2)));
  expect(decision).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "survey", evidence: { survey: handle(5) } }] } });
  expect(decision.kind === "refused" && decision.refusal.lawful.map(({ procedure }) => procedure)).toEqual(["call", "texts"]);
});
