import type { Amount } from "@folkmoot/constitution";
import { describe, expect, it } from "vitest";
import { shipped } from "../../testing/texts.js";
import { noticeStage, procedure, ruled, voteStage, who } from "../../testing/rules.js";
import { datesOf } from "../dates.js";
import { notYetCarried } from "../not-yet-carried.js";
import { awaited } from "./awaited.js";
import { outcomeAt } from "./ladder.js";
import { equalVotes, inquorate, pollDemanded } from "./meetings.js";
import { unlessSomebodyObjects } from "./silence.js";
import { drawn, mayStandAgain, retiring } from "./seats.js";

const { rules } = shipped("model");
const dates = datesOf(rules);

describe("what somebody has to say within a time", () => {
  const rule = {
    within: { kind: "span", span: { n: 7, unit: "day", days: "calendar" }, side: "after", anchor: "request" },
    otherwise: "agreed",
  } as const;
  const since = "2027-03-01T10:00:00.000Z";
  const stands = (now: string, said?: { said: "agreed" | "refused"; at: string }) =>
    awaited(rule, { since, answer: said ?? null, now, dates }).stands;
  const { until } = awaited(rule, { since, answer: null, now: since, dates });

  it("waits until its time is over, and then is what the text makes of silence", () => {
    expect(stands("2027-03-01T10:00:00.000Z")).toBe("waiting");
    expect(stands(new Date(Date.parse(until) - 1).toISOString())).toBe("waiting");
    expect(stands(until)).toBe("agreed");
  });

  it("is what was said in time, and nothing that is said later, or not yet", () => {
    expect(stands(until, { said: "refused", at: new Date(Date.parse(until) - 1).toISOString() })).toBe("refused");
    expect(stands("2027-12-01T00:00:00.000Z", { said: "refused", at: until })).toBe("agreed");
    expect(stands("2027-03-02T10:00:00.000Z", { said: "refused", at: "2027-03-03T10:00:00.000Z" })).toBe("waiting");
  });
});

describe("what is carried unless somebody objects", () => {
  const any = (n: number) => ruled({ who: who("class", "member", { quantifier: "any" }), amount: { kind: "count" as const, n, of: null } });
  const since = "2027-03-01T10:00:00.000Z";
  const over = "2027-03-08T10:00:00.000Z";
  const rule = { objects: [any(3)], objecting: ruled({ n: 7, unit: "day", days: "calendar" } as const) };
  const stands = (objections: readonly string[], now: string) => unlessSomebodyObjects(rule, { since, objections, members: 40, now, dates })?.stands;

  it("is carried when its time is over, goes to the vote as soon as enough object, and waits until then", () => {
    expect(stands([], "2027-03-08T09:59:59.999Z")).toBe("waiting");
    expect(stands([], over)).toBe("carried");
    expect(stands([since, since], over)).toBe("carried");
    expect(stands([since, since, "2027-03-04T10:00:00.000Z"], "2027-03-04T10:00:00.000Z")).toBe("to the vote");
  });

  it("counts no objection at the last instant, and none that is still to come", () => {
    expect(stands([since, since, over], "2027-12-01T00:00:00.000Z")).toBe("carried");
    expect(stands([since, since, "2027-03-05T10:00:00.000Z"], "2027-03-04T10:00:00.000Z")).toBe("waiting");
  });

  it("is nothing where the text lets nobody object", () => {
    expect(unlessSomebodyObjects({}, { since, objections: [], members: 40, now: over, dates })).toBeNull();
    expect(notYetCarried(rules, procedure("text", { stages: [noticeStage(), voteStage(rule)] })).map(({ evidence }) => evidence["what"])).toContain(
      "what is carried unless somebody objects",
    );
  });
});

describe("a lot", () => {
  const people = Array.from({ length: 40 }, (_, n) => `member ${n}`);

  it("draws the same whoever draws it, in whatever order they are named, and others with another seed", () => {
    const some = drawn("head of 1 March", people, 5);
    expect(new Set(some).size).toBe(5);
    expect(drawn("head of 1 March", people.toReversed(), 5)).toEqual(some);
    expect(drawn("head of 2 March", people, 5)).not.toEqual(some);
  });

  it("puts the next in the place of whoever refuses, and draws nobody twice", () => {
    const [first = "", ...rest] = drawn("seed", people, 6);
    expect(
      drawn(
        "seed",
        people.filter((one) => one !== first),
        5,
      ),
    ).toEqual(rest);
    expect(drawn("seed", [...people, ...people], 80)).toHaveLength(40);
    expect(drawn("seed", people, 50)).toHaveLength(40);
  });
});

describe("seats that fall free in turn", () => {
  const third = (rounding: "up" | "down" | "nearest"): Amount => ({
    kind: "share",
    share: { n: 1, d: 3 },
    of: { kind: "body", id: "", quantifier: "all", memberOf: true, asOf: null, but: ["seats"] },
    rounding,
  });
  const seats = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `${at}`, since: `20${20 - at}-05-01T00:00:00.000Z` }));

  it.each([
    [7, "down", 2],
    [7, "up", 3],
    [7, "nearest", 2],
    [8, "nearest", 3],
    [9, "down", 3],
    [1, "down", 0],
    [0, "up", 0],
  ] as const)("of %i, a third rounded %s: %i", (all, rounding, free) => {
    expect(retiring(third(rounding), seats(all), "seed")).toEqual(Array.from({ length: free }, (_, at) => `${all - 1 - at}`));
  });

  it("are settled by lot between those who have held theirs equally long", () => {
    const equal = ["a", "b", "c", "d"].map((id) => ({ id, since: "2020-05-01T00:00:00.000Z" }));
    const count: Amount = { kind: "count", n: 2, of: null };
    expect(retiring(count, equal, "seed")).toEqual(drawn("seed", ["d", "c", "b", "a"], 2));
  });

  it("may be taken again as often as the text says, where it says so in these words", () => {
    expect([1, 2, 3].map((served) => mayStandAgain("At most 2 terms in a row", served))).toEqual([true, false, false]);
    expect(mayStandAgain("when the member has served more than 42 months and is among the two most senior", 1)).toBeNull();
  });
});

describe("at a meeting", () => {
  it("equal votes are settled as the text says, and an untold second vote is none", () => {
    const said = (words: string, casting: "for" | "against" | null = null) => equalVotes(words, { casting, lot: "for" });
    expect(said("the Chair has a second vote", "for")).toBe("for");
    expect(said("the Chair has a second vote")).toBe("against");
    expect(said("it is settled by lot")).toBe("for");
    expect(said("the proposal is lost", "for")).toBe("against");
  });

  it("too few who come end it or adjourn it, by the words that there are for it", () => {
    expect(["the meeting is closed", "it is adjourned and those present at the next meeting are a quorum", "we shall see"].map(inquorate)).toEqual([
      "closed",
      "adjourned",
      null,
    ]);
  });

  it("any one of the groups that the text names has a poll", () => {
    const chair = { who: { kind: "office", id: "chair", quantifier: "the", memberOf: false, asOf: null, but: [] }, amount: null } as const;
    expect(pollDemanded([chair], { asking: 1, present: 40 })).toBe(true);
    expect(pollDemanded([], { asking: 40, present: 40 })).toBe(false);
  });
});

describe("what came of a motion elsewhere", () => {
  const closed = (carried: boolean) => ({ ncg: { at: "2027-03-01T10:00:00.000Z", count: { for: 1, against: 1, abstain: 0 }, entitled: 2, carried } });

  it("is a refusal, silence or neither", () => {
    expect(outcomeAt("ncg", { closed: closed(false), ended: null }, "not carried")).toBe("refused");
    expect(outcomeAt("ncg", { closed: closed(true), ended: null }, "declared")).toBeNull();
    expect(outcomeAt("ncg", { closed: {}, ended: { how: "lapsed", at: "2027-03-01T10:00:00.000Z" } }, "lapsed")).toBe("silent");
    expect(outcomeAt("ncg", { closed: {}, ended: { how: "withdrawn", at: "2027-03-01T10:00:00.000Z" } }, "withdrawn")).toBeNull();
    expect(outcomeAt("ncg", { closed: {}, ended: null }, "vote")).toBeNull();
  });
});
