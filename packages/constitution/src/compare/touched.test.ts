import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { compareTexts } from "../compare.js";
import { compile } from "../compile.js";

const model = readFileSync(new URL("../../texts/model.md", import.meta.url), "utf8");
const comparison = (from: string | RegExp, to: string) => {
  const after = model.replace(from, to);
  expect(after).not.toBe(model);
  return compareTexts(compile(model), compile(after));
};
const touched = (from: string | RegExp, to: string) => comparison(from, to).touches;

describe("a change touches the article on changing the constitution when how it is changed would be another", () => {
  const through: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
    ["the notice of the ballot that it uses", "with [14 days' notice](rule:period), and does so", "with [1 day's notice](rule:period), and does so"],
    ["how long that ballot is open", "A ballot is open for [7 days]", "A ballot is open for [1 day]"],
    ["who votes in it", "on the day notice was given](rule:roll) may vote", "on the day the vote opens](rule:roll) may vote"],
    ["its secrecy", "[in secret](rule:secrecy).", "[openly](rule:secrecy)."],
    ["the time to challenge it", "Within [14 days of the result](rule:within)", "Within [1 day of the result](rule:within)"],
    ["what the silence of the judges means", "[the decision challenged does not take effect]", "[it counts as refused]"],
    ["how days are counted", "[clear days](rule:days)", "[calendar days](rule:days)"],
    ["when an e-mail counts as given", "given 48 hours after", "given 1 hour after"],
    ["the ballot, taken out", /## 9\. [^]*?(?=## 10\.)/u, ""],
    [
      "an exception from a new article",
      /$/u,
      "\n## 13. Haste\n\n1. [For 1 July 2017](where:haste), it is carried if [more than half of the votes cast are in favour](rule:amendment.ballot.carried).\n",
    ],
  ];
  it.each(through)("%s", (_, from, to) => {
    expect(touched(from, to)).toContain("amendment");
  });
});

describe("a change leaves the article on changing the constitution alone", () => {
  const apart: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
    ["the notice of another body's meetings", "[5 days' notice]", "[3 days' notice]"],
    ["the same value in other words", "with [14 days' notice](rule:period), and does so", "with [fourteen days' notice](rule:period), and does so"],
    ["the name of the ballot", "[Members' ballots](ballot:members", "[Ballots of the members](ballot:members"],
    ["who is a member, which is a matter of its own", "at least 14 years old", "at least 16 years old"],
    [
      "a clause put before those that it takes over",
      "1. [All who were members on the day notice was given]",
      "1. A ballot belongs to the members.\n2. [All who were members on the day notice was given]",
    ],
  ];
  it.each(apart)("%s", (_, from, to) => {
    expect(touched(from, to)).not.toContain("amendment");
  });
});

test("an article that is changed, renamed, emptied, renumbered or taken out is touched", () => {
  expect(touched("any 10 members", "any 11 members")).toContain("general");
  expect(touched("## 1. [Name and purpose]", "## 1. [Purpose and name]")).toEqual(["purpose"]);
  expect(touched(/## 1\. [^]*?(?=## 2\.)/u, "")).toContain("purpose");
  expect(touched("(article:purpose)", "(article:aims)")).toEqual(["aims", "amendment", "purpose"]);
  expect(touched("\n## 5. [Local groups]", "\n## 5. [Branches]")).toContain("group");
});

test("a member is told that an article is touched although its words stay, and what holds then", () => {
  const said = comparison("A ballot is open for [7 days]", "A ballot is open for [1 day]").sentences.map(({ sentence }) => sentence);
  expect(said).toContain(
    "Article 11, “Changing this constitution”, keeps its words, but what it sets up would run otherwise. So this counts as a change of it, and 11.7.1 holds",
  );
});
