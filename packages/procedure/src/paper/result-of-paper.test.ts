import { expect, test } from "vitest";
import { told } from "../../testing/facts.js";
import { option } from "../../testing/options.js";
import { atLeast, by, contradicted, ids, motion, open, paperIn, papers, put, resultIn, rulesWith, titles } from "../../testing/papers.js";
import { majorityOf, ruled } from "../../testing/rules.js";
import { sayOption } from "../words/option.js";
import { lotOrder } from "./lot.js";
import type { PaperResult } from "./result-of-paper.js";

const whys = ({ options }: PaperResult) => options.map(({ why }) => why.kind);
const say = (result: PaperResult) => result.options.map((each) => sayOption(each, titles));

test("approval: each that more than half approve of, most votes first, as many as there are places", () => {
  // 10 votes: 8 for the first, 7 for the second, 6 for the third, 5 for the fourth, which is not more than half.
  const voting = open(put(by("approval", { most: ruled(2) }), [null, null, null, null]));
  const result = resultIn(voting, "5 0+1+2+3", "2 0+1", "1 0+2", "2 -");
  expect(result.count).toEqual({ for: 8, against: 0, abstain: 2 });
  const wider = resultIn(voting, "5 0+1+2+3", "2 0+1", "1 0+2", "2 1");
  expect(wider.options.map(({ count }) => count.for)).toEqual([8, 9, 6, 5]);
  expect(wider.adopted).toEqual(ids(2, 1));
  expect(whys(wider)).toEqual(["adopted", "adopted", "no place", "not carried"]);
  expect(say(wider)).toEqual([
    "Adopted. 8 in favour; needed more than half of the 10 votes cast.",
    "Adopted. 9 in favour; needed more than half of the 10 votes cast.",
    "Not adopted: at most 2 are adopted, and others came before it.",
    "Not adopted. 5 in favour; needed more than half of the 10 votes cast.",
  ]);
});

test("approval: a text that asks for a tenth adopts what has a tenth, although more people chose others", () => {
  const voting = open(put(by("approval", { carried: [atLeast(10)] }), [null, null]));
  expect(resultIn(voting, "9 0", "1 1").adopted).toEqual(ids(1, 2));
  expect(resultIn(voting, "10 0", "1 1").adopted).toEqual(ids(1));
});

test("approval: none of these is chosen alone and counts against each", () => {
  const voting = open(put(by("approval", { none: ruled(true) }), [null]));
  const result = resultIn(voting, "4 0", "4 1");
  expect(result.count).toEqual({ for: 4, against: 4, abstain: 0 });
  expect(result.adopted).toEqual([]);
});

test("ranked: the one that beats each other, if more put it above none of these than below", () => {
  // Of 9: 2 beats 1 by 5 to 4 and 3 by 7 to 2; above none of these: 1 on 6 papers, 2 on 7, 3 on 2.
  const voting = open(put(by("schulze"), [null, null, null]));
  const result = resultIn(voting, "4 0>1>3>2", "3 1>3", "2 2>1>0>3");
  expect(result.options.map(({ count }) => count.for)).toEqual([6, 9, 2]);
  expect(result.options.map(({ rank }) => rank)).toEqual([2, 1, 4]);
  expect(result.adopted).toEqual(ids(2));
  expect(whys(result)).toEqual(["no place", "adopted", "not carried"]);
});

test("ranked: where none of these comes first nothing is adopted, even if the text lets a minority carry it", () => {
  const voting = open(put(by("schulze", { carried: [atLeast(30)] }), [null]));
  const result = resultIn(voting, "4 0>1", "6 1>0");
  expect(result.adopted).toEqual([]);
  expect(say(result)).toEqual(["Not adopted: “none of these” came before it."]);
});

test("points: the sum decides the order, and who gave a point is in favour", () => {
  const voting = open(put(by("points", { points: ruled(10), most: ruled(1) }), [null, null]));
  const result = resultIn(voting, "3 0:1+1:9", "3 0:10", "1 0:2");
  expect(result.options.map(({ count }) => count.for)).toEqual([7, 3]);
  expect(result.adopted).toEqual(ids(1));
});

test("a budget: as the money goes; where the text asks for no majority of its own none is needed", () => {
  const money = { budget: ruled({ amount: 100, currency: "GBP" }), ownMajority: false };
  const voting = open(put(by("budget-greedy", money), [60, 50, 40]));
  const result = resultIn(voting, "5 0", "4 1", "3 2");
  expect(result.adopted).toEqual(ids(1, 3));
  expect(say(result)[1]).toBe("Not adopted: it did not fit into the money that was left.");
  const asked = open(put(by("budget-greedy", { ...money, ownMajority: true, carried: [atLeast(40)] }), [60, 50, 40]));
  expect(resultIn(asked, "5 0", "4 1", "3 2").adopted).toEqual(ids(1));
});

test("whoever is elected needs no majority that is asked of all questions alike; texts beside a motion do", () => {
  const inherited = { several: ruled("plurality" as const), ownMajority: false, carried: [majorityOf("cast")] };
  expect(resultIn(open(put(rulesWith(inherited), [null, null, null])), "4 0", "3 1", "2 2").adopted).toEqual(ids(1));
  expect(resultIn(open(put(rulesWith({ ...inherited, ownMajority: true }), [null, null, null])), "4 0", "3 1", "2 2").adopted).toEqual([]);
  const texts = open(put(rulesWith(inherited), [null, null], "texts"));
  expect(resultIn(texts, "4 0", "3 1", "2 2").adopted).toEqual([]);
});

test("a budget by equal shares: what is not carried takes no money from those who want something else", () => {
  const money = { budget: ruled({ amount: 100, currency: "GBP" }), carried: [atLeast(20)] };
  const voting = open(put(by("budget-equal-shares", money), [50, 50, 35, 10]));
  // Everybody has 1 of 100. 60 buy the first for 50 and have 10 left, 35 buy the third with all they have; of the 15 that are left nothing can be bought.
  const result = resultIn(voting, "59 0+1", "1 0", "35 2", "5 3");
  expect(result.adopted).toEqual(ids(1, 3));
  expect(whys(result)).toEqual(["adopted", "no money", "adopted", "not carried"]);
});

test("of two that contradict each other the one with more support is adopted, and its place goes to the next", () => {
  const voting = told(open(put(by("approval", { most: ruled(2) }), [null, null, null])), [contradicted(1, 2)]);
  const result = resultIn(voting, "4 0+1+2", "2 0+1", "1 0");
  expect(result.adopted).toEqual(ids(1, 3));
  expect(say(result)[1]).toBe("Not adopted: it contradicts “Proposal 1”, which had more support.");
});

test("what contradicts only something that is itself not adopted is adopted", () => {
  const voting = told(open(put(by("approval"), [null, null, null])), [contradicted(1, 2), contradicted(2, 3)]);
  expect(resultIn(voting, "4 0+1+2", "1 0+1", "1 0").adopted).toEqual(ids(1, 3));
});

test("or neither is, where the text says so", () => {
  const voting = told(open(put(by("approval", { contradictions: ruled("neither") }), [null, null, null])), [contradicted(1, 2)]);
  const result = resultIn(voting, "4 0+1+2", "1 0");
  expect(result.adopted).toEqual(ids(3));
  expect(whys(result)).toEqual(["neither", "neither", "adopted"]);
});

test("a budget is counted again without the one that has to go, so that its money is not lost", () => {
  const money = { budget: ruled({ amount: 100, currency: "GBP" }), carried: [atLeast(1)] };
  const voting = told(open(put(by("budget-greedy", money), [50, 50, 50])), [contradicted(1, 2)]);
  const result = resultIn(voting, "5 0", "4 1", "3 2");
  expect(result.adopted).toEqual(ids(1, 3));
  expect(whys(result)).toEqual(["adopted", "contradicts", "adopted"]);
});

test("equals at the last place are settled by a lot that everybody can draw again", () => {
  const voting = open(put(by("approval", { most: ruled(2) }), [null, null, null]));
  const result = resultIn(voting, "4 0+1+2", "1 0");
  const [first, second] = lotOrder(motion, paperIn(voting)).filter((place) => place > 0);
  expect(result.lots).toEqual([[paperIn(voting).options[first ?? -1], paperIn(voting).options[second ?? -1]]]);
  expect(result.adopted).toEqual([option(1), paperIn(voting).options[first ?? -1]]);
  expect(result.options[second ?? -1]?.why).toEqual({ kind: "lot", equals: [paperIn(voting).options[first ?? -1]] });
  const all = resultIn(open(put(by("approval"), [null, null, null])), "4 0+1+2", "1 0");
  expect(all.lots).toEqual([]);
});

test("the lot is SHA-256 over the ids of motion, vote and option", () => {
  // printf %s "${motion}vote${option}" | sha256sum: b4f9…, 5d8d… and 6022… for the three.
  const paper = { stage: "vote", options: ["A".repeat(22), "B".repeat(22), "C".repeat(22)], none: true };
  expect(lotOrder("M".repeat(22), paper)).toEqual([1, 2, 0, 3]);
});

test("a quorum of those who take part holds for each, blank papers included", () => {
  const quorum = [ruled({ kind: "share", strict: false, share: { n: 1, d: 100 }, of: { kind: "entitled" }, counts: "taking part" } as const)];
  const voting = open(put(by("approval", { quorum }), [null]));
  expect(resultIn(voting, "8 0", "2").adopted).toEqual(ids(1));
  expect(resultIn(voting, "8 0", "1").adopted).toEqual([]);
});

test("papers of nobody adopt nothing", () => {
  for (const method of ["approval", "schulze", "points", "budget-greedy", "budget-equal-shares"] as const) {
    const rules = by(method, { points: ruled(20), budget: ruled({ amount: 60, currency: "GBP" }) });
    expect(resultIn(open(put(rules, [10, 20]))).adopted).toEqual([]);
    expect(resultIn(open(put(rules, [10, 20])), "5").adopted).toEqual([]);
  }
  expect(papers("5")).toEqual([{ mark: "-", papers: 5 }]);
});
