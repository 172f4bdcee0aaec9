import { expect, test } from "vitest";
import type { AcceptAmendment, Command, PutOption } from "../command.js";
import { decide } from "../decide.js";
import { due, nextDue } from "../due.js";
import { voteStage } from "../electorate.js";
import type { Situation } from "../facts.js";
import { reachSupport, rollWho } from "../hot-path.js";
import { standing } from "../standing.js";
import { at, depositOf, deposited, done, handle, HASH, organisation, told } from "../../testing/facts.js";
import { accepting, after, amending, begun, member, motion, option, optionIn, putting, reasons, text } from "../../testing/options.js";
import { shipped, votingOpenly } from "../../testing/texts.js";
import { options } from "./standing.js";

const amended = () => after(begun("open"), [amending(2), amending(3), putting(4, { what: "alternative" }), amending(5, { on: option(4) })]);
const inMediation = "2027-03-12T00:00:00.000Z";

test("the mover takes an amendment into the motion: its text is the one that results, and what it decides stays", () => {
  const accepted = after(amended(), [accepting(2)]);
  expect(accepted.motion).toMatchObject({ text: text(102), rules: null, matters: [{ kind: "residual" }] });
  expect(options(accepted, at("2027-03-03T00:00:00.000Z")).map(({ state }) => state)).toEqual([
    "accepted",
    "has support",
    "has support",
    "has support",
  ]);
  expect(reasons(accepted, accepting(2))).toEqual([["option", "accepted"]]);
});

test("only those who move the text that it changes accept it: of one beside the motion its own movers", () => {
  expect(reasons(amended(), accepting(2, { actor: member(2) }))).toEqual([["standing", undefined]]);
  expect(reasons(amended(), accepting(5, { from: text(4) }))).toEqual([["standing", undefined]]);
  const beside = after(amended(), [accepting(5, { actor: member(4), from: text(4) })]);
  expect([beside.motion?.text, optionIn(beside, 4).text]).toEqual([text(0), text(105)]);
});

test("one of several movers alone accepts nothing: each of them has to agree to the result", () => {
  const together = after(begun("open"), [
    amending(2),
    putting(4, { what: "alternative", with: [handle(6), handle(5)] }),
    amending(7, { on: option(4) }),
  ]);
  const accept = (more: Partial<AcceptAmendment> = {}) => accepting(7, { actor: member(5), from: text(4), ...more });
  expect(reasons(together, accept())).toEqual([["movers", undefined]]);
  expect(reasons(together, accept({ agreed: [handle(4)] }))).toEqual([["movers", undefined]]);
  expect(reasons(together, accept({ agreed: [handle(4), handle(7)] }))).toEqual([["movers", undefined]]);
  expect(reasons(together, accept({ actor: member(7), agreed: [4, 5, 6].map(handle) }))).toEqual([["standing", undefined]]);
  const events = done(decide(together, accept({ agreed: [6, 4].map(handle) }), at("2027-03-03T00:00:00.000Z")));
  expect(events).toMatchObject([{ t: "option-accepted", by: handle(5), with: [handle(4), handle(6)] }]);
  expect(optionIn(told(together, events), 4).text).toBe(text(107));
});

test("an amendment of which only a part is taken stands on beside the new text, and the rest of it is accepted, withdrawn or voted on", () => {
  const inPart = after(amended(), [accepting(2, { takes: "part" })]);
  expect(inPart.motion?.text).toBe(text(102));
  expect(optionIn(inPart, 2)).toMatchObject({ acceptedAt: null, partAcceptedAt: "2027-03-02T00:00:00.000Z" });
  expect(options(inPart, at("2027-03-03T00:00:00.000Z"))[0]?.state).toBe("has support");
  expect(whatStands(inPart)).toContain(option(2));
  expect(whatStands(after(inPart, [accepting(2, { from: text(102), text: text(103) })]))).not.toContain(option(2));
  const back = after(inPart, [{ kind: "withdraw-option", motion, option: option(2), actor: member(2), agreed: [] }]);
  expect(whatStands(back)).not.toContain(option(2));
});

test("an amendment goes with the text that it changes when that is withdrawn, and comes back with whoever takes it on", () => {
  const nested = after(amended(), [amending(6, { on: option(5) })]);
  const without = after(nested, [{ kind: "withdraw-option", motion, option: option(4), actor: member(4), agreed: [] }]);
  const states = (situation: Situation) => options(situation, at("2027-03-03T00:00:00.000Z")).map(({ option: { id }, state }) => [id, state]);
  const [alternative, its, itsOwn] = [option(4), option(5), option(6)];
  expect(states(without).slice(2)).toEqual([
    [alternative, "withdrawn"],
    [its, "without its text"],
    [itsOwn, "without its text"],
  ]);
  expect(whatStands(without)).toEqual([option(2), option(3), motion].toSorted());
  expect(reasons(without, { kind: "withdraw-option", motion, option: its, actor: member(5), agreed: [] })).toEqual([["option", "without its text"]]);
  const adopted = after(without, [{ kind: "adopt-option", motion, option: alternative, actor: member(8) }]);
  expect(
    states(adopted)
      .slice(2)
      .map(([, state]) => state),
  ).toEqual(["has support", "has support", "has support"]);
  expect(whatStands(adopted)).toContain(its);
  expect(reasons(adopted, accepting(5, { actor: member(8), from: text(4) }))).toEqual([]);
});

/** What comes onto the paper, once the vote opens. */
function whatStands(situation: Situation): readonly string[] {
  const { events } = due(situation, at("2027-03-17T00:00:00.000Z"), { roll: () => ({ size: 20_000, handles: HASH }) });
  return events.flatMap((event) => (event.t === "paper" ? event.options : []));
}

test("a result that was made from a text that has changed meanwhile is not taken", () => {
  const accepted = after(amended(), [accepting(2)]);
  expect(reasons(accepted, accepting(3))).toEqual([["present-text", undefined]]);
  expect(after(accepted, [accepting(3, { from: text(102) })]).motion?.text).toBe(text(103));
});

test("it is accepted while amendments may be put and in the mediation, with or without support, and not afterwards", () => {
  const weighed = after(begun("weighed"), [amending(2)]);
  expect(optionIn(weighed, 2).support.reachedAt).toBeNull();
  expect(reasons(weighed, accepting(2))).toEqual([]);
  expect(reasons(amended(), accepting(2), inMediation)).toEqual([]);
  expect(reasons(amended(), accepting(2), "2027-03-16T00:00:00.000Z")).toEqual([["right-stage", "vote"]]);
});

test("what is no amendment, was withdrawn, or was never put is not accepted", () => {
  expect(reasons(amended(), accepting(4))).toEqual([["option", "no amendment"]]);
  expect(reasons(amended(), accepting(99))).toEqual([["option", "unknown"]]);
  const back = after(amended(), [{ kind: "withdraw-option", motion, option: option(2), actor: member(2), agreed: [] }]);
  expect(reasons(back, accepting(2))).toEqual([["option", "withdrawn"]]);
  const without = after(amended(), [{ kind: "withdraw-option", motion, option: option(4), actor: member(4), agreed: [] }]);
  expect(reasons(without, accepting(5, { actor: member(4), from: text(4) }))).toEqual([["option", "without its text"]]);
});

test("an amendment to an amendment that was accepted changes from then on the text that took it in", () => {
  const nested = after(begun("open"), [amending(2), amending(3, { on: option(2) }), accepting(2)]);
  expect(reasons(nested, accepting(3, { actor: member(2), from: text(2) }))).toEqual([
    ["standing", undefined],
    ["present-text", undefined],
  ]);
  expect(after(nested, [accepting(3, { from: text(102) })]).motion?.text).toBe(text(103));
});

// A change of the model constitution: any 5 members put amendments when the discussion is over, and changes of the foundations need more.

const model = shipped("model", votingOpenly).rules;
const change = { matters: [{ kind: "change-constitution" }], touches: ["petition"], rules: HASH } as const;

function discussed(): Situation {
  const command = depositOf({ ...change, actor: member(1), to: { procedure: "amendment" }, text: text(0) });
  const start = deposited({ rules: model, organisation }, command, "2027-02-01T10:00:00.000Z");
  const roll = (situation: Situation, time: string) =>
    told(situation, due(situation, at(time), { roll: () => ({ size: 20_000, handles: HASH }) }).events);
  const gathering = roll(start, "2027-02-01T10:00:00.000Z");
  return roll(told(gathering, reachSupport(gathering, 200, at("2027-02-10T12:00:00.000Z"))), "2027-03-03T12:00:00.000Z");
}
const amendsAt = "2027-03-04T00:00:00.000Z";
const put = (more: Partial<PutOption> = {}): Command => amending(2, { ...change, ...more });
const accept = (more: Partial<AcceptAmendment> = {}): Command => accepting(2, { ...change, ...more });

test("in the model constitution amendments have their turn after the discussion, then the mediation, then notice", () => {
  expect(rollWho(discussed(), "amendments")).toMatchObject({ value: { kind: "class", id: "member" }, clause: "11.4" });
  expect(
    standing(discussed(), at(amendsAt))
      .stages.map(({ kind, from, to }) => [kind, from, to])
      .slice(2, 4),
  ).toEqual([
    ["amendments", "2027-03-03T12:00:00.000Z", "2027-03-17T12:00:00.000Z"],
    ["mediation", "2027-03-17T12:00:00.000Z", "2027-03-24T12:00:00.000Z"],
  ]);
  expect(nextDue(discussed())).toBe("2027-03-31T23:00:00.000Z");
});

test("a change that is accepted into a motion and touches Article 1 raises the majority that the motion needs", () => {
  const withAmendment = after(discussed(), [put({ touches: ["petition", "purpose"] })], amendsAt);
  const needs = ({ motion: facts }: Situation) =>
    facts === null ? [] : voteStage({ rules: model, motion: facts }, "ballot").carried.map(({ clause, words }) => [clause, words]);
  expect(optionIn(withAmendment, 2).support.needed).toBe(5);
  expect(needs(withAmendment)).toEqual([
    ["11.7", "at least two thirds of the votes cast are in favour"],
    ["11.7", "at least 10% of those entitled to vote are in favour"],
  ]);
  expect(needs(after(withAmendment, [accept({ touches: ["petition", "purpose"] })], amendsAt))).toEqual([
    ["11.7.1", "at least three quarters of the votes cast are in favour"],
    ["11.7.1", "at least 25% of those entitled to vote are in favour"],
  ]);
});

test("another text of the constitution is put, or results, only where the same procedure may decide it, as one subject, sound and compiled", () => {
  const both = [{ kind: "change-constitution" }, { kind: "dissolve", what: "body:local-group" }, { kind: "change-membership" }] as const;
  const excludes = [{ kind: "change-constitution" }, { kind: "exclude", who: "member:one" }] as const;
  expect(reasons(discussed(), put({ matters: [...both] }), amendsAt)).toEqual([["one-subject", undefined]]);
  expect(reasons(discussed(), put({ matters: [...excludes] }), amendsAt)).toEqual([["competence", undefined]]);
  expect(reasons(discussed(), put({ errors: 2 }), amendsAt)).toEqual([["sound-text", undefined]]);
  expect(reasons(discussed(), put({ rules: null }), amendsAt)).toEqual([["sound-text", undefined]]);
  expect(reasons(discussed(), put({ matters: [], rules: null, touches: [] }), amendsAt)).toEqual([["sound-text", undefined]]);
  const open = after(discussed(), [put()], amendsAt);
  expect(reasons(open, accept({ matters: [...both] }), amendsAt)).toEqual([["one-subject", undefined]]);
  expect(reasons(open, accept({ errors: 1 }), amendsAt)).toEqual([["sound-text", undefined]]);
  expect(reasons(open, accept({ actor: { handle: handle(1), as: { kind: "nobody" } } }), amendsAt)).toEqual([]);
});

test("what the text gives other times, or other people who may start it, is not put to a motion that has them easier, nor taken into it", () => {
  const where = "[Where it changes Article 1, local groups or this article](where:foundations)";
  const harder: readonly (readonly [string, string])[] = [
    ["open to discussion for [21 days](rule:lasts).\n4.", `it is open for [42 days](rule:lasts)`],
    ["200 members](rule:starts) may propose a change.\n", `[20% of the members](rule:starts) may propose it`],
  ];
  for (const [after11, rule] of harder) {
    const { rules, findings } = shipped("model", (source) =>
      votingOpenly(source).replace(after11, (found) => found.replace("\n", `\n   1. ${where}, ${rule}.\n`)),
    );
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const foundations = { touches: ["petition", "purpose"] };
    const on = { ...discussed(), rules };
    expect(reasons(on, put(), amendsAt)).toEqual([]);
    expect(reasons(on, put(foundations), amendsAt)).toEqual([["not-yet-carried", undefined]]);
    const open = after(on, [put()], amendsAt);
    expect(reasons(open, accept(), amendsAt)).toEqual([]);
    expect(reasons(open, accept(foundations), amendsAt)).toEqual([["not-yet-carried", undefined]]);
  }
});
