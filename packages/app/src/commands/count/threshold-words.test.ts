import { expect, test } from "vitest";
import { thresholdWords } from "./threshold-words.js";

const yes = (n: number, d: number, of: string, strict: boolean) => ({ kind: "yes", share: { n, d }, of, strict });

test.each([
  ["majority", ">1/2 of yes+no", yes(1, 2, "yes and no", true)],
  ["majority", ">=2/3 of yes+no+abstain", yes(2, 3, "yes, no and abstentions", false)],
  ["majority", "more than 1/2 of votes cast", yes(1, 2, "yes, no and abstentions", true)],
  ["absoluteMajority", ">1/2 of all eligible", yes(1, 2, "eligible", true)],
  ["approvalQuorum", ">=44.5% of electorate (all on the roll)", yes(445, 1000, "eligible", false)],
  ["turnoutQuorum", "≥ 0.4 of eligible, abstentions count", { kind: "turnout", share: { n: 4, d: 10 }, strict: false, abstentionsCount: true }],
  [
    "turnoutQuorum",
    ">=40% of eligible, abstentions do not count",
    { kind: "turnout", share: { n: 40, d: 100 }, strict: false, abstentionsCount: false },
  ],
  ["turnoutQuorum", ">=1/2 of eligible (yes+no+abstain)", { kind: "turnout", share: { n: 1, d: 2 }, strict: false, abstentionsCount: true }],
  ["doubleMajority", ">1/2 of cantons (6 half-cantons count 1/2)", { kind: "parts", share: { n: 1, d: 2 }, strict: true }],
  [
    "chambers",
    ">=2/3 of yes+no in each chamber",
    { kind: "parts", share: { n: 1, d: 1 }, strict: false, carries: { share: { n: 2, d: 3 }, strict: false } },
  ],
  ["castingVote", "yes", "casting vote"],
  ["majority", "most of them", null],
  ["majority", ">1/2 of the moon", null],
])("%s: %s", (name, words, condition) => {
  expect(thresholdWords(name, words)).toEqual(condition);
});
