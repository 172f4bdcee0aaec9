import { describe, expect, it, test } from "vitest";
import { compile, mayBeInForce, type Matter } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import { decidedBy } from "./competence.js";
import { deadlineAt, datesOf } from "./dates.js";
import { governing, procedureOf } from "./governing.js";
import { lawfulWays, routes } from "./lawful-ways.js";
import { notYetCarried } from "./not-yet-carried.js";
import { result } from "./result.js";
import { startsOpenTo } from "./support.js";
import { decide } from "./decide.js";
import { say } from "./words/say.js";
import { member, organisation } from "../testing/amending.js";
import { depositOf } from "../testing/facts.js";
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
  const counted: readonly (readonly [from: string, to: string, refusal: string, procedure?: string])[] = [
    ["[14 days after the result is declared]", "[14 days after the vote opens]", "11.5 14 days after the vote opens: time that is counted like this"],
    [
      "[14 days after the result is declared]",
      "[3 days before the vote closes]",
      "11.5 3 days before the vote closes: time that is counted like this",
    ],
    ["Within [14 days of the result]", "Within [14 days of the notice]", "9.5 14 days of the notice: time that is counted like this"],
    ["within [7 days of the request]", "within [by 1 July 2027]", "9.2 by 1 July 2027: time that is counted like this"],
    ["[42 days of the last signature needed]", "[42 days of the notice]", "10.2 42 days of the notice: time that is counted like this", "petition"],
  ];
  it.each(counted)("%s → %s", (from, to, refusal, procedure) => {
    expect(notYet(from, to, procedure)).toContain(refusal);
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

describe("a wish that is refused has the clause, the reason in plain words, and no dead end", () => {
  const now = Temporal.Instant.from("2027-02-01T10:00:00Z");
  const resolution = (matter: Matter): readonly string[] => {
    const { rules } = compile(model);
    const decision = decide(
      { rules, organisation, motion: null },
      depositOf({ actor: member(1), to: { procedure: "resolution" }, matters: [matter], touches: [], rules: null }),
      now,
    );
    if (decision.kind !== "refused") return ["opened"];
    const { reasons, lawful } = decision.refusal;
    const zone = rules.organisation.zone.value;
    return [...reasons.map((reason) => `${reason.clause ?? ""}: ${say(reason, zone).long}`), ...lawful.map(({ procedure }) => `→ ${procedure}`)];
  };

  const wishes: readonly (readonly [wish: string, matter: Matter, answer: readonly string[]])[] = [
    [
      "to call a general meeting",
      { kind: "meeting", meeting: "general" },
      ["10A.1: “Resolutions” can't call a general meeting. Only “Calling a general meeting” may do that.", "→ requisition"],
    ],
    [
      "to recall a member of the Committee",
      { kind: "remove", who: "body:committee" },
      ["7.4: “Resolutions” can't remove a member of the Committee. Only “Recall” may do that.", "→ recall"],
    ],
    ["to remove the Secretary", { kind: "remove", who: "office:secretary" }, ["opened"]],
    [
      "to exclude a member",
      { kind: "exclude", who: "member" },
      [
        "4.1: “Resolutions” can't exclude a member. Only “Excluding a member” may do that.",
        "8A.1: “Resolutions” is barred from deciding to exclude a member.",
        "→ exclusion",
      ],
    ],
    [
      "to exclude somebody whom the text does not know",
      { kind: "exclude", who: "stranger" },
      ["8A.1: “Resolutions” can't exclude a stranger. These rules give that to nobody, so it can only be done once they are changed."],
    ],
    [
      "to dissolve the Panel",
      { kind: "dissolve", what: "body:panel" },
      ["11.1: “Resolutions” can't dissolve the Panel. Only “Changing this constitution” may do that.", "→ amendment"],
    ],
    [
      "to change who is a member",
      { kind: "change-membership" },
      ["11.1: “Resolutions” can't change who is a member. Only “Changing this constitution” may do that.", "→ amendment"],
    ],
    [
      "to end the association",
      { kind: "dissolve", what: "organisation:association" },
      [
        "11A.1: “Resolutions” can't dissolve the Association. Only “Ending the association” may do that.",
        "8A.1: “Resolutions” is barred from deciding to dissolve the Association.",
        "→ dissolution",
      ],
    ],
    ["to set the subscription or a priority", { kind: "residual" }, ["opened"]],
    [
      "to elect the Committee by yes or no",
      { kind: "elect", who: "body:committee" },
      [
        "8A: The text asks for an election. This version of Folkmoot can't do that yet, so it does not open the procedure. The clause is law all the same, and people keep it without Folkmoot.",
      ],
    ],
  ];
  it.each(wishes)("%s", (_, matter, answer) => {
    expect(resolution(matter)).toEqual(answer);
  });

  it("to do what only a meeting may: a petition decides what the meeting may decide, and nothing that it may not", () => {
    const { rules } = compile(model);
    expect(decidedBy(rules, procedureOf(rules, "petition"), { kind: "residual" }, [])).not.toBeNull();
    for (const matter of [
      { kind: "meeting", meeting: "general" },
      { kind: "remove", who: "body:committee" },
      { kind: "elect", who: "body:committee" },
    ] as const)
      expect(decidedBy(rules, procedureOf(rules, "petition"), matter, [matter])).toBeNull();
  });
});
