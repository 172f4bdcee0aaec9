import { expect, test } from "vitest";
import { Keeper } from "../../testing/box-record.js";
import { at, depositOf, handle, HASH } from "../../testing/facts.js";
import { member, motion, option, putting, seat } from "../../testing/options.js";
import { ids, onMotion, papers } from "../../testing/papers.js";
import { majorityOf, procedure, proposalsStage, ruled, rulesOf, starter, voteStage, who } from "../../testing/rules.js";
import { certificate } from "../certificate.js";
import { boxWaitsFor } from "../box/ready.js";
import type { Event, Handle } from "../event.js";
import { openVotes } from "../hot-path.js";
import { notYetCarried } from "../not-yet-carried.js";
import { options } from "../options/standing.js";
import { check, enter, openLedger, type OnRoll } from "../replay.js";
import { standing } from "../standing.js";
import { say } from "../words/say.js";
import { adoptedBy } from "./decided-text.js";
import { markBatches } from "./mark-batches.js";

// A call with three proposals, on which the members and the Committee vote at the same time from 11 to 18 March; as many as two are adopted.

const anybody = who("class", "member", { quantifier: "any" });
const together = ruled(true as const, "1.5", "At the same time");
const paper = { several: ruled("approval" as const), most: ruled(2), carried: [majorityOf("cast")], closesEarly: null };
const ofMembers = voteStage({ ...paper, id: "members", roll: ruled(anybody) });
const ofCommittee = voteStage({ ...paper, id: "committee", together });
const putters = [starter(who("body", "committee", { quantifier: "any", memberOf: true }))];
const call = (...votes: readonly ReturnType<typeof voteStage>[]) =>
  rulesOf([procedure("call", { starts: [starter(anybody)], stages: [proposalsStage(10, { starts: putters }), ...votes] })]);
const two = call(ofMembers, ofCommittee);
const opens = "2027-03-11T09:00:00.000Z";
const closes = "2027-03-18T09:00:00.000Z";

function opened(rules = two): Keeper {
  const keeper = new Keeper(rules);
  keeper.act(depositOf({ actor: member(1), to: { procedure: "call" } }), "2027-03-01T09:00:00.000Z");
  for (const n of [1, 2, 3]) keeper.act(putting(n, { actor: seat(100 + n) }), "2027-03-01T12:00:00.000Z");
  keeper.wait(opens, { roll: (stage) => ({ size: stage === "members" ? 100 : 12, handles: HASH }) });
  return keeper;
}

const handedIn = (keeper: Keeper, members: readonly string[], committee: readonly string[]): void => {
  const given = (lines: readonly string[], entitled: number) => ({ papers: papers(...lines), entitled });
  keeper.wait(closes, { marks: (stage) => (stage === "members" ? given(members, 100) : given(committee, 12)) });
};

test("both chambers have the same paper, fixed in the moment in which it opens in both", () => {
  const { record, situation } = opened();
  expect(record.filter(({ t }) => t === "paper")).toMatchObject([
    { stage: "members", options: ids(1, 2, 3), at: opens },
    { stage: "committee", options: ids(1, 2, 3), at: opens },
  ]);
  expect(openVotes(situation, at("2027-03-12T00:00:00.000Z")).map(({ stage }) => stage)).toEqual(["members", "committee"]);
});

test("what each of the chambers adopts is adopted, in the order of the first; whatever one of them leaves out is not", () => {
  const keeper = opened();
  handedIn(keeper, ["6 0+1", "5 1", "2 2"], ["7 0+2", "3 2"]);
  expect(keeper.record.filter(({ t }) => t === "closed")).toMatchObject([
    { stage: "members", adopted: ids(2), carried: true },
    { stage: "committee", adopted: ids(3, 1), carried: true },
  ]);
  expect(standing(keeper.situation, at(closes)).state).toBe("not carried");
  const agreed = opened();
  handedIn(agreed, ["9 0+1", "2 1"], ["7 0+2", "3 2"]);
  expect(adoptedBy(onMotion(agreed.situation))).toEqual(ids(1));
  expect(standing(agreed.situation, at(closes)).state).toBe("in force");
  expect(agreed.record.at(-1)).toMatchObject({ t: "in-force", at: closes });
  expect(options(agreed.situation, at(closes)).map(({ state }) => state)).toEqual(["adopted", "not adopted", "not adopted"]);
});

test("the certificate says that the chambers agree, or that each has adopted something else", () => {
  const lines = (...[members, committee]: readonly (readonly string[])[]) => {
    const keeper = opened();
    handedIn(keeper, members ?? [], committee ?? []);
    return certificate(keeper.situation)
      .filter(({ code }) => code === "agreed")
      .map((line) => [line.status, say(line).short]);
  };
  expect(lines(["9 0"], ["7 0"])).toEqual([["met", "Adopted by every chamber"]]);
  expect(lines(["9 0"], ["7 1"])).toEqual([["unmet", "The chambers differ"]]);
  expect(lines(["9 0"], ["7"])).toEqual([]);
});

test("secret chambers wait for their paper together, and each may then have its box", () => {
  const secret = { secrecy: ruled("secret" as const), key: ruled({ kind: "platform" as const }) };
  const keeper = opened(call({ ...ofMembers, ...secret }, { ...ofCommittee, ...secret }));
  expect(["members", "committee"].map((stage) => boxWaitsFor(keeper.situation, stage, at(opens)))).toEqual([null, null]);
  const weighed = call({ ...ofMembers, ...secret, weight: [ruled({ who: who("body", "committee"), votes: 3 })] });
  const [procedureOf] = weighed.procedures;
  expect(procedureOf === undefined ? [] : notYetCarried(weighed, procedureOf)).toMatchObject([
    { evidence: { what: "secret votes of unequal weight on several texts" } },
  ]);
});

test("papers of unequal weight are counted by their votes, the quorum by people, and whoever has the lists counts them again", () => {
  const heavy = "H".repeat(43);
  const rules = call({ ...ofMembers, weight: [ruled({ who: who("body", "committee"), votes: 3 })] });
  const keeper = new Keeper(rules);
  keeper.act(depositOf({ actor: member(1), to: { procedure: "call" } }), "2027-03-01T09:00:00.000Z");
  for (const n of [1, 2]) keeper.act(putting(n, { actor: seat(100 + n) }), "2027-03-01T12:00:00.000Z");
  keeper.wait(opens, { roll: () => ({ size: 5, handles: HASH, weights: [{ votes: 3, size: 2, handles: heavy }] }) });
  const marks: readonly (readonly [Handle, string])[] = [
    [handle(1), "0"],
    [handle(2), "1"],
    [handle(3), "1"],
  ];
  keeper.happen(...markBatches(motion, "members", marks));
  keeper.wait(closes, { marks: () => ({ papers: papers("3 0", "2 1"), entitled: 5, voters: 3 }) });
  expect(keeper.record.find(({ t }) => t === "closed")).toMatchObject({ count: { for: 5, against: 0, abstain: 0 }, voters: 3, adopted: [option(1)] });
  const firstWrong = (onRoll: OnRoll, record: readonly Event[] = keeper.record): string | null => {
    const ledger = openLedger(() => rules, onRoll);
    for (const event of record) {
      const why = check(ledger, event);
      if (why !== null) return why;
      enter(ledger, event);
    }
    return null;
  };
  const ofHeavy = (n: number) => (roll: string, person: string) => roll !== heavy || person === handle(n);
  expect([firstWrong(ofHeavy(1)), firstWrong(ofHeavy(2)), firstWrong(() => null)]).toEqual([
    null,
    expect.stringMatching(/does not follow/u),
    expect.stringMatching(/no list/u),
  ]);
});
