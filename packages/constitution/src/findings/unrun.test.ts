import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../compile.js";
import { kinds } from "../schema/kinds.js";
import { RUNS } from "../schema/runs.js";

const model = readFileSync(new URL("../../texts/model.md", import.meta.url), "utf8");
const unrun = (text = model) => compile(text).unrun.map(({ clause, words }) => `${clause} ${words}`);

test("a text lists the live words that are read and not carried out, each with its clause", () => {
  const found = unrun();
  for (const words of [
    "2.2 A letter counts as given 72 hours after it was posted",
    "3.4 14 days of the application",
    "6.5 declares it, leaves and is not counted",
    "7.2 publish the minutes of every decision",
    "8.2.1 7 days' notice",
    "8.3.2 it is adjourned and those present at the next meeting are a quorum",
    "10.4 the day the last signature needed was given",
    "10.5 12 months",
    "11.2 The Committee",
    "12.3 7",
  ])
    expect(found).toContain(words);
});

test("what runs is not on the list", () => {
  const found = unrun();
  for (const words of [
    "2.1 clear days",
    "2.2 An e-mail counts as given 48 hours after it was sent",
    "9.2 14 days' notice",
    "9.5 14 days of the result",
    "11.2 the lower of 2% of the members and 200 members",
    "11.7 at least two thirds of the votes cast are in favour",
    "11.7.1 at least three quarters of the votes cast are in favour",
    "12.2 21 days of the challenge",
  ])
    expect(found).not.toContain(words);
});

test("in secret is carried out where somebody holds the key of the ballot box", () => {
  expect(unrun()).not.toContain("9.1 in secret");
  expect(unrun(model.replace("[any two of the Tellers](rule:key)", "any two of the Tellers"))).toContain("9.1 in secret");
});

test("a value may be run where another one of the same rule is not", () => {
  expect(unrun(model.replace("[in secret](rule:secrecy).", "[openly](rule:secrecy)."))).not.toContain("9.1 openly");
  expect(unrun(model.replace("[14 days after the result is declared]", "[14 days after the vote opens]"))).toContain(
    "11.8 14 days after the vote opens",
  );
});

test("a judge whom no challenge reaches judges without Folkmoot", () => {
  expect(unrun(model.replace("before [the Panel](rule:to)", "before [the Committee](rule:to)"))).toContain("12.2 21 days of the challenge");
});

test("what holds for every text is not listed as something that nobody keeps", () => {
  const words = compile(model).unenforced.map((sentence) => sentence.words);
  expect(words).not.toContain("While a challenge is undecided it takes no effect.");
  expect(words).toContain("One that was kept from somebody on purpose is void.");
});

test("the table of what runs speaks of every kind, and of no rule that there isn't", () => {
  expect(Object.keys(RUNS).toSorted()).toEqual(Object.keys(kinds).toSorted());
  for (const [kind, rules] of Object.entries(RUNS)) for (const rule of rules) expect(Object.keys(kinds[kind]?.rules ?? {})).toContain(rule);
});
