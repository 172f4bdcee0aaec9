import { describe, expect, it, test } from "vitest";
import { compile, mayBeInForce } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import { decidedBy } from "./competence.js";
import { deadlineAt, datesOf } from "./dates.js";
import { governing, procedureOf } from "./governing.js";
import { lawfulWays, routes } from "./lawful-ways.js";
import { notYetCarried } from "./not-yet-carried.js";
import { givenAt, noticeOver } from "./notice.js";
import { result } from "./result.js";
import { startsOpenTo } from "./support.js";
import { organisation } from "../testing/amending.js";
import { shipped, votingOpenly } from "../testing/texts.js";

// Each live word of the model, put otherwise: either the engine does what a fair reader expects, or it says with the clause that it can't.

const model = votingOpenly(shipped("model").source);
const rulesWith = (from: string, to: string) => {
  const text = model.replace(from, to);
  expect(text).not.toBe(model);
  const compiled = compile(text);
  expect(compiled.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return compiled.rules;
};
const notYet = (from: string, to: string, id = "amendment") => {
  const rules = rulesWith(from, to);
  return notYetCarried(rules, procedureOf(rules, id)).map(({ clause, words, evidence }) => `${clause} ${words}: ${evidence["what"]}`);
};

describe("time that is counted from something else than the engine counts from keeps a procedure closed", () => {
  const counted: readonly (readonly [from: string, to: string, refusal: string, procedure: string])[] = [
    [
      "[14 days after the result is declared]",
      "[14 days after the vote opens]",
      "11.8 14 days after the vote opens: time that is counted like this",
      "amendment",
    ],
    [
      "[14 days after the result is declared]",
      "[3 days before the vote closes]",
      "11.8 3 days before the vote closes: time that is counted like this",
      "amendment",
    ],
    ["Within [14 days of the result]", "Within [14 days of the notice]", "9.5 14 days of the notice: time that is counted like this", "amendment"],
    ["within [7 days of the request]", "within [by 1 July 2027]", "9.2 by 1 July 2027: time that is counted like this", "amendment"],
    ["[42 days of the last signature needed]", "[42 days of the notice]", "10.2 42 days of the notice: time that is counted like this", "petition"],
  ];
  it.each(counted)("%s → %s", (from, to, refusal, procedure) => {
    expect(notYet(from, to, procedure)).toContain(refusal);
  });
});

describe("words that would make another count keep a procedure closed", () => {
  it.each([
    [
      "[by show of hands](rule:method).",
      "[by show of hands](rule:method). A member may vote through a proxy, [who may speak for at most 2 members](rule:proxies).",
      "votes by proxy",
    ],
    [
      "[by show of hands](rule:method).",
      "[by show of hands](rule:method), or in secret when [any 3 members](rule:poll) ask for it.",
      "a poll that people may demand",
    ],
  ])("%s → %s", (from, to, what) => {
    expect(notYet(from, to, "resolution")).toEqual([expect.stringContaining(what)]);
    expect(notYet(from, to, "petition")).toEqual([]);
  });
});

describe("people narrowed by what only a person can tell", () => {
  it("can't start a procedure, instead of everybody", () => {
    const rules = rulesWith(
      "or [any 10 members](rule:starts) may propose a resolution",
      "or [any 10 members who hold no office](rule:starts) may propose a resolution",
    );
    expect(startsOpenTo(procedureOf(rules, "resolution"), { kind: "member" }, 40)).toEqual([]);
    expect(
      startsOpenTo(procedureOf(rulesWith("[any 10 members](rule:starts)", "[any 9 members](rule:starts)"), "resolution"), { kind: "member" }, 40),
    ).toMatchObject([{ needed: 9 }]);
  });

  it("are no base of a majority and no challengers, instead of everybody", () => {
    expect(
      notYet(
        "[The higher of 5% of the members and 10 members](rule:quorum)",
        "[The higher of 5% of the members who hold no office and 10 members](rule:quorum)",
        "resolution",
      ),
    ).toEqual(["8.3 The higher of 5% of the members who hold no office and 10 members: this measure"]);
    expect(
      notYet(
        "[any member](rule:who) may challenge a ballot",
        "[any member who holds no office](rule:who) may challenge a ballot".replace("holds", "hold"),
      ),
    ).toEqual(["9.5 any member who hold no office: a challenge by these people only"]);
  });
});

test("a date is a date where the organisation is, in summer time too", () => {
  const { rules } = shipped("model");
  const dates = datesOf(rules);
  expect(deadlineAt({ kind: "date", date: "2017-07-01" }, "2017-01-01T00:00:00.000Z", dates)).toBe("2017-06-30T23:00:00.000Z");
  const when = {
    id: "day",
    clause: "1",
    words: "",
    condition: { kind: "on", date: "2017-07-01", words: "" },
    stage: null,
    replaces: { starts: [] },
  } as const;
  const at = (depositedAt: string, condition: object = {}) => {
    const procedures = rules.procedures.map((one) => ({ ...one, exceptions: [{ ...when, condition: { ...when.condition, ...condition } }] }));
    return governing({ ...rules, procedures }, "petition", { matters: [], touches: [], as: { kind: "member" }, depositedAt }).starts.length;
  };
  expect(at("2017-06-30T22:59:59.999Z")).toBe(1);
  expect(at("2017-06-30T23:30:00.000Z")).toBe(0);
  expect(at("2017-06-30T23:30:00.000Z", { words: "a person was paying the subscription" })).toBe(1);
});

test("a quorum of 5% of the members is of the members who may vote, not of those who were members when the motion was put", () => {
  const rules = rulesWith("and 10 members](rule:quorum)", "and 2 members](rule:quorum)");
  const stage = procedureOf(rules, "resolution").stages.find((one) => one.kind === "vote");
  if (stage?.kind !== "vote") throw new Error("a resolution has a vote");
  const held = (entitled: number) => result(rules, stage, { count: { for: 40, against: 0, abstain: 0 }, entitled, members: 40 }).carried;
  expect(held(800)).toBe(true);
  expect(held(801)).toBe(false);
});

describe("10% of those entitled and a third of the seats, for the smallest rolls", () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [9, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 3],
  ])("of %i entitled %i in favour are at least a tenth", (entitled, needed) => {
    const { rules } = shipped("model");
    const stage = procedureOf(rules, "amendment").stages.find((one) => one.kind === "vote");
    if (stage?.kind !== "vote") throw new Error("an amendment has a vote");
    const with_ = (yes: number) => result(rules, stage, { count: { for: yes, against: 0, abstain: 0 }, entitled, members: entitled }).carried;
    expect([with_(needed - 1), with_(needed)]).toEqual([false, true]);
  });

  it.each([
    ["9", 12, 4],
    ["Ten", 13, 5],
    ["Four", 7, 4],
  ])("with %s elected seats %i in all, %i must be present", (elected, seats, needed) => {
    const rules = rulesWith("[Nine](rule:number)", `[${elected}](rule:number)`);
    const stage = procedureOf(rules, "committee-meeting").stages.find((one) => one.kind === "vote");
    if (stage?.kind !== "vote") throw new Error("the Committee votes");
    // Vacant seats are seats: six sit.
    const quorate = (present: number) =>
      result(rules, stage, { count: { for: present, against: 0, abstain: 0 }, entitled: Math.min(6, seats), members: 40 }).carried;
    expect([quorate(needed - 1), quorate(needed)]).toEqual([false, true]);
  });
});

test("what stands in the constitution is nobody's ordinary business, and the way to it is to change the constitution", () => {
  const { rules } = shipped("model");
  const now = Temporal.Instant.from("2027-02-01T10:00:00Z");
  for (const matter of [{ kind: "dissolve", what: "body:panel" }, { kind: "change-membership" }] as const) {
    expect(decidedBy(rules, procedureOf(rules, "committee-meeting"), matter, [matter])).toBeNull();
    expect(decidedBy(rules, procedureOf(rules, "resolution"), matter, [matter])).toBeNull();
    expect(routes(rules, organisation, [matter], now).map(({ procedure }) => procedure)).toEqual(["amendment"]);
    expect(lawfulWays(rules, organisation, { matters: [matter], body: null }, now).map(({ procedure }) => procedure)).toEqual(["amendment"]);
  }
});

test("every text of this page may be in force", () => {
  expect(mayBeInForce(compile(model))).toBe(true);
});

describe("fourteen clear days after an e-mail that counts as given 48 hours after it was sent, in London", () => {
  it.each([
    ["a minute before midnight", "2017-01-10T23:59:00.000Z", "2017-01-12T23:59:00.000Z", "2017-01-27T00:00:00.000Z"],
    ["at midnight", "2017-01-11T00:00:00.000Z", "2017-01-13T00:00:00.000Z", "2017-01-28T00:00:00.000Z"],
    [
      "so that the hour that is lost in spring carries it over midnight",
      "2017-03-24T23:30:00.000Z",
      "2017-03-26T23:30:00.000Z",
      "2017-04-10T23:00:00.000Z",
    ],
    ["just early enough on that weekend", "2017-03-24T22:59:59.999Z", "2017-03-26T22:59:59.999Z", "2017-04-09T23:00:00.000Z"],
    ["on the weekend with an hour more", "2017-10-27T23:30:00.000Z", "2017-10-29T23:30:00.000Z", "2017-11-13T00:00:00.000Z"],
    ["over the end of February", "2020-02-14T12:00:00.000Z", "2020-02-16T12:00:00.000Z", "2020-03-02T00:00:00.000Z"],
    ["over the end of the year", "2026-12-29T12:00:00.000Z", "2026-12-31T12:00:00.000Z", "2027-01-15T00:00:00.000Z"],
  ])("sent %s", (_, sent, given, over) => {
    const { rules } = shipped("model");
    const stage = procedureOf(rules, "resolution").stages.find((one) => one.kind === "notice");
    if (stage?.kind !== "notice") throw new Error("a resolution has a notice");
    expect([givenAt({ rules, organisation }, sent), noticeOver({ rules, organisation }, stage, sent)]).toEqual([given, over]);
  });
});

test("three months from the last day of a month end on the last day of a shorter one, at the same time of day", () => {
  const dates = datesOf(shipped("model").rules);
  const months = { n: 3, unit: "month", days: null } as const;
  expect(dates.plus("2026-11-30T10:00:00.000Z", months)).toBe("2027-02-28T10:00:00.000Z");
  expect(dates.plus("2027-01-31T10:00:00.000Z", months)).toBe("2027-04-30T09:00:00.000Z");
});
