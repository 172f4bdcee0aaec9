import { expect, test } from "vitest";
import type { Stage } from "@folkmoot/constitution";
import { notYetCarried } from "./not-yet-carried.js";
import { challengeStage, discussionStage, noticeStage, procedure, ruled, rulesOf, voteStage, who } from "../testing/rules.js";
import { shipped, votingOpenly } from "../testing/texts.js";

const what = (stages: readonly Stage[]) =>
  notYetCarried(rulesOf([]), procedure("p", { stages })).map(({ evidence, clause }) => `${clause}: ${evidence["what"]}`);

test("a procedure of discussion, notice, an open vote and a challenge before a body can be run whole", () => {
  expect(what([discussionStage(14), noticeStage(), voteStage(), challengeStage()])).toEqual([]);
});

test("what can't be run is said with its clause, never left out", () => {
  expect(what([voteStage({ secrecy: ruled("secret", "9.1", "in secret") })])).toEqual(["9.1: a secret ballot whose key nobody holds"]);
  expect(what([voteStage({ method: ruled("by single transferable vote", "9.2", "by single transferable vote") })])).toEqual([
    "9.2: this method of voting",
  ]);
  expect(what([voteStage({ tie: ruled("the Chair has a second vote", "9.3", "the Chair has a second vote") })])).toEqual([
    "9.3: a second vote or a lot where the votes are equal",
  ]);
  expect(what([voteStage({ how: ruled({ kind: "meeting", meeting: null }, "9.4", "at a meeting") })])).toEqual(["9.4: a meeting without notice"]);
  expect(what([voteStage({ roll: ruled(who("body", "committee", { but: ["except those who brought the charge"] }), "4.4", "…") })])).toEqual([
    "4.4: this roll",
  ]);
  expect(what([voteStage(), challengeStage({ to: ruled(who("outside", "arbitrator"), "8.8", "the arbitrator") })])).toEqual([
    "8.8: a challenge before anybody but a body or an office",
  ]);
  expect(what([{ kind: "hearing", id: "hearing", name: "Hearing", clause: "4.3", heard: null, manner: null }, voteStage()])).toEqual([
    "4.3: a hearing",
  ]);
  expect(what([noticeStage()])).toEqual(["1: a procedure without a vote"]);
});

test("of the shipped texts these procedures can be run", () => {
  const run = (rules: ReturnType<typeof shipped>["rules"]) =>
    rules.procedures.filter((one) => notYetCarried(rules, one).length === 0).map(({ id }) => id);
  expect(run(shipped("day-zero").rules)).toEqual(["committee-meeting", "committee-writing", "conference-resolution", "priorities"]);
  expect(run(shipped("model").rules)).toEqual(run(shipped("model", votingOpenly).rules));
  expect(run(shipped("model", votingOpenly).rules)).toEqual([
    "committee-meeting",
    "committee-writing",
    "recall",
    "resolution",
    "petition",
    "amendment",
    "dissolution",
    "priorities",
    "budget",
    "themes",
    "gathering",
    "leaders",
    "talks",
  ]);
});
