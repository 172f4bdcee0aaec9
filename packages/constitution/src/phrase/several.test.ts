import { describe, expect, it } from "vitest";
import type { TypeName } from "../schema/types.js";
import { doubtsOf, valueOf } from "../testing/values.js";
import { WAYS } from "./several.js";

describe("what a paper with several options says", () => {
  it.each<[TypeName, string, unknown]>([
    ["several", "members approve of as many as they like", "approval"],
    ["several", "They approve of as many as they like.", "approval"],
    ["several", "members put them in the order of their choice, counted by Schulze’s method", "schulze"],
    ["several", "members share out points among them", "points"],
    ["several", "members choose within the budget, and those with the most support are taken while the money lasts", "budget-greedy"],
    ["several", "members choose within the budget, counted by equal shares", "budget-equal-shares"],
    ["contradictions", "the one with more support is adopted", "the one with more support"],
    ["contradictions", "Neither is adopted", "neither"],
    ["atMost", "At most three", 3],
    ["atMost", "no more than 2 of them", 2],
    ["atMost", "at most three places", 3],
    ["scale", "0 to 10", { kind: "numbers", top: 10 }],
    ["scale", "from 0 to 5", { kind: "numbers", top: 5 }],
    ["scale", "0–20", { kind: "numbers", top: 20 }],
    ["scale", "Excellent, very good, good, fair or poor", { kind: "words", words: ["poor", "fair", "good", "very good", "excellent"] }],
    ["scale", "yes, no", { kind: "words", words: ["no", "yes"] }],
    ["reserved", "at least two places are kept for women", { bound: "least", places: 2, group: "women" }],
    ["reserved", "At least one of the places is for members under 30.", { bound: "least", places: 1, group: "members under 30" }],
    ["reserved", "no more than one place for people from the east bank", { bound: "most", places: 1, group: "people from the east bank" }],
    ["points", "10 points", 10],
    ["points", "ten", 10],
    ["window", "7 days", { n: 7, unit: "day", days: "clear" }],
    ["window", "7 days of the ruling", { n: 7, unit: "day", days: "clear" }],
    ["window", "2 weeks after the appeal", { n: 2, unit: "week", days: null }],
  ])("%s is read from “%s”", (type, words, value) => expect(valueOf(type, words)).toEqual(value));

  it.each<[TypeName, string]>([
    ["several", "members approve of at most two"],
    ["several", "members put them in the order of their choice"],
    ["several", "members do not share out points among them"],
    ["several", "the Board chooses within the budget, counted by equal shares"],
    ["several", "members choose within the budget"],
    ["contradictions", "the older one is adopted"],
    ["contradictions", "the one with more support is not adopted"],
    ["atMost", "at most half of them"],
    ["points", "some points"],
    ["reserved", "two places are kept for women"],
    ["reserved", "at least two places are kept for"],
    ["reserved", "at least 0 places are kept for women"],
    ["reserved", "at least half of the places are kept for women"],
    ["reserved", "at least one place is kept for women, men and others"],
    ["several", "members put them in the order of their choice, counted by single transferable vote"],
    ["several", "members put them in the order of their choice, counted by Schulze's method with"],
    ["scale", "1 to 5"],
    ["scale", "0 to 0"],
    ["scale", "0 to 101"],
    ["scale", "good"],
    ["scale", "good, fair, good"],
    ["scale", "a, b, c, d, e, f, g, h, i, j, k"],
    ["scale", "good, , fair"],
    ["window", "7 days of the result"],
  ])("%s is not read from “%s”", (type, words) => expect(doubtsOf(type, words)).toEqual(["unread"]));

  it.each(Object.entries(WAYS))("%s is read from the words that say it, of members and of a committee", (method, wording) => {
    expect(valueOf("several", wording)).toBe(method);
    expect(valueOf("several", `${wording.replace("members ", "They ").replaceAll("'", "’")}.`)).toBe(method);
  });

  it("no two ways of counting have the same words, and each is short enough to be read", () => {
    expect(new Set(Object.values(WAYS)).size).toBe(Object.keys(WAYS).length);
  });

  it("a number remembers which way its bound goes", () => {
    expect(doubtsOf("atMost", "at most three")).toEqual(["bound-most"]);
    expect(doubtsOf("atMost", "at least three")).toEqual(["bound-least"]);
    expect(doubtsOf("atMost", "three")).toEqual([]);
    expect(doubtsOf("points", "at most 10 points")).toEqual(["bound-most"]);
  });
});
