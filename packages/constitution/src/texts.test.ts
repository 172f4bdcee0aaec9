import { readFileSync } from "node:fs";
import { afterNotice, plus } from "@folkmoot/exact";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { compile, mayBeInForce } from "./compile.js";
import { procedure, stage } from "./testing/parts.js";

const compiled = (name: string) => compile(readFileSync(new URL(`../texts/${name}.md`, import.meta.url), "utf8"));
const dayZero = compiled("day-zero");
const model = compiled("model");
const offered = compiled("offered");
const momentum = compiled("momentum-2017");
const all = [dayZero, model, offered, momentum];

describe("the shipped texts", () => {
  it.each([
    ["the day-zero rules", dayZero],
    ["the model constitution", model],
    ["the text that was offered that evening", offered],
  ])("%s: the checker has nothing against them", (_, text) => {
    expect(text.findings).toEqual([]);
    expect(mayBeInForce(text)).toBe(true);
  });

  it("name the language they are written in", () => {
    for (const { blanks } of all)
      expect(blanks.filter(({ rule }) => rule === "language").map(({ words }) => words)).toEqual(["Folkmoot live text 1"]);
  });

  it("have live words that can all be read and said back, Momentum's discretion apart", () => {
    const unsaid = all.flatMap(({ blanks }) => blanks.filter(({ meaning }) => meaning === "").map(({ words }) => words));
    expect(unsaid).toEqual(["may be deemed to have resigned"]);
  });
});

describe("the day-zero rules", () => {
  const { rules } = dayZero;

  it("know the bodies, offices and the conference of a movement without a constitution", () => {
    expect(rules.bodies.map(({ id }) => id)).toEqual(["committee", "national", "regional"]);
    expect(rules.bodies[0]?.size?.value).toEqual({ least: 12, most: 12 });
    expect(rules.offices.map(({ id }) => id)).toEqual(["convenor", "secretary", "returning-officer"]);
    expect(rules.meetings.map(({ id }) => id)).toEqual(["conference"]);
  });

  it("let only the founding adopt a constitution, change who is a member, or create or dissolve a body", () => {
    for (const kind of ["adopt-constitution", "change-constitution", "change-membership", "create-or-dissolve-body"]) {
      expect(rules.procedures.filter((procedure) => procedure.decides.some(({ value }) => value.kind === kind)).map(({ id }) => id)).toEqual([
        "founding",
      ]);
    }
  });

  it("let nobody exclude a member", () => {
    const committee = rules.procedures.filter(({ decides }) => decides.some(({ value }) => value.kind === "residual" || value.kind === "any"));
    expect(committee.map(({ id }) => id).sort()).toEqual(["committee-meeting", "committee-writing", "conference-resolution"]);
    for (const { bars } of committee) expect(bars.map(({ value }) => value)).toContainEqual({ kind: "exclude", who: "member" });
  });

  it("make a meeting of the Committee, noticed by e-mail on 10 January 2017 at 19:40, lawful from 27 January", () => {
    const given = plus(
      Temporal.Instant.from("2017-01-10T19:40:00Z"),
      rules.organisation.delivery[0]?.value.after ?? NEVER,
      rules.organisation.zone.value,
    );
    const period = stage(procedure(rules, "committee-meeting"), "notice").period.value;
    expect(afterNotice(given, period, rules.organisation.zone.value).toString()).toBe("2017-01-27T00:00:00Z");
  });

  it("keep a vote in writing open for 7 days unless everybody has answered, need more than half of all seats and take one subject", () => {
    const writing = procedure(rules, "committee-writing");
    const vote = stage(writing, "vote");
    expect(vote.lasts?.value).toEqual({ n: 7, unit: "day", days: "calendar" });
    expect(vote.closesEarly?.value).toBe("everybody has answered");
    expect(vote.carried.map(({ value }) => value)).toEqual([
      { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "seats" }, counts: "in favour" },
    ]);
    expect(writing.oneSubject?.value).toBe(true);
  });

  it("found in this order: roll, drafts, discussion, secret ballot, challenge, commencement", () => {
    const founding = procedure(rules, "founding");
    expect(founding.stages.map(({ kind, id }) => `${kind}:${id}`)).toEqual([
      "notice:roll",
      "discussion:drafts",
      "discussion:discussion",
      "vote:ballot",
      "challenge:challenge",
      "commencement:commencement",
    ]);
    expect(stage(founding, "vote").secrecy.value).toBe("secret");
    expect(stage(founding, "vote").lasts?.value.n).toBe(14);
  });
});

describe("the model constitution", () => {
  it("is changed by its members' ballot in secret, with the same notice, challenge and majority as the text says", () => {
    const amendment = procedure(model.rules, "amendment");
    expect(amendment.stages.map(({ kind }) => kind)).toEqual([
      "discussion",
      "amendments",
      "mediation",
      "order",
      "notice",
      "vote",
      "challenge",
      "commencement",
    ]);
    expect(stage(amendment, "vote").secrecy.value).toBe("secret");
    expect(stage(amendment, "vote").carried).toHaveLength(2);
  });

  it("protects its purpose, who is a member, how one is excluded, local groups and the article on change by a larger majority", () => {
    const [entrenched] = procedure(model.rules, "amendment").exceptions;
    expect(entrenched?.condition).toEqual({ kind: "touches", articles: ["purpose", "membership", "exclusion", "group", "amendment"] });
    expect(entrenched?.replaces["carried"]).toHaveLength(2);
  });
});

describe("what members bring up", () => {
  it("is settled by the members in both texts, and by nobody else", () => {
    for (const { rules } of [model, dayZero]) {
      const deciding = rules.procedures.filter(({ decides }) => decides.some(({ value }) => value.kind === "named" && value.matter === "priorities"));
      expect(deciding.map(({ id }) => id)).toEqual(["priorities"]);
      expect(deciding[0]?.stands?.value).toEqual({ n: 12, unit: "month", days: null });
    }
  });

  it("has in the model a procedure for every way of filling in a paper", () => {
    const ways = model.rules.procedures.flatMap(({ id, stages }) =>
      stages.flatMap((one) => (one.kind === "vote" && one.several !== null ? [[id, one.several.value]] : [])),
    );
    expect(ways).toEqual([
      ["amendment", "schulze"],
      ["dissolution", "schulze"],
      ["priorities", "approval"],
      ["budget", "budget-equal-shares"],
      ["themes", "points"],
      ["gathering", "schulze"],
      ["leaders", "stv-scottish"],
      ["talks", "majority-judgment"],
    ]);
  });

  it("asks whoever is elected for no majority of the votes, which every question of a members' ballot needs, and a theme for what its own procedure says", () => {
    const majorities = ["leaders", "talks", "budget", "themes"].map((id) => stage(procedure(model.rules, id), "vote"));
    expect(majorities.map(({ id, ownMajority, carried }) => [id, ownMajority, carried[0]?.clause])).toEqual([
      ["ballot", false, "9.4"],
      ["ballot", true, "14E.3"],
      ["ballot", true, "14A.4"],
      ["ballot", true, "14B.3"],
    ]);
  });

  it("needs five members for a change beside a text of the model, and a hundred of the movement for a proposal", () => {
    const amendments = stage(procedure(model.rules, "amendment"), "amendments");
    expect(amendments.starts.map(({ value }) => value.amount)).toMatchObject([{ kind: "count", n: 5 }]);
    const proposals = stage(procedure(dayZero.rules, "priorities"), "proposals");
    expect(proposals.starts.map(({ value }) => value.amount)).toMatchObject([{ kind: "lower", of: [{ share: { n: 1, d: 100 } }, { n: 100 }] }]);
  });

  it("may be ruled out only by somebody against whom others hear the appeal", () => {
    const rulings = [model, dayZero].flatMap(({ rules }) => rules.procedures).flatMap(({ stages }) => stages.filter((one) => one.kind === "order"));
    expect(rulings.map(({ by, to }) => [by.value.id, to?.value.id])).toEqual([
      ["secretary", "panel"],
      ["secretary", "panel"],
      ["secretary", "panel"],
      ["returning-officer", "national"],
    ]);
  });

  it("is all carried out: only what is for people to judge is left to them", () => {
    const left = [...model.unrun, ...dayZero.unrun].filter(({ clause }) => /^(?:11\.[4-7]|13|14|10\.)/u.test(clause) && !clause.startsWith("10.4 "));
    expect(left.map(({ words }) => words).filter((words) => !words.startsWith("asks for what"))).toEqual(UNRUN_OF_PETITIONS);
  });
});

describe("Momentum 2017", () => {
  it("keeps the ambiguities of its original, so that it can be shown and never be in force", () => {
    expect(mayBeInForce(momentum)).toBe(false);
    expect(momentum.findings.filter(({ severity }) => severity === "error").map(({ code, words }) => `${code}: ${words}`)).toMatchInlineSnapshot(`
      [
        "who-decides: may be deemed to have resigned",
        "no-notice: Adopting a priority",
        "lower-or-higher: 5% of members or 1,000 members",
        "majority-of-what: a majority",
        "no-notice: A priority against the NCG",
        "no-notice: With the National Coordinating Group",
        "lower-or-higher: 5% of members or 1,000 members",
        "of-what: 3 months",
        "tie-carries: at least 50% of the votes cast",
        "no-notice: Against the National Coordinating Group",
        "tie-carries: at least 50% of the votes cast",
        "no-verb: at least 30% of those eligible",
        "no-notice: By unanimity",
        "no-notice: On legal advice",
        "no-verb: more than half of the seats",
        "majority-of-what: a majority",
      ]
    `);
  });
});

/** Article 10 of the model, which is not about proposals; and what a notice holds. */
const UNRUN_OF_PETITIONS = ["the day the last signature needed was given", "12 months", "the full text of every proposal and the calendar"];
const NEVER = { n: 1, unit: "year", days: null } as const;
