import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare.js";
import { inventory } from "./compare/entries.js";
import { isLabelled } from "./compare/labels.js";
import { compile } from "./compile.js";

const text = (name: string) => readFileSync(new URL(`../texts/${name}.md`, import.meta.url), "utf8");
const model = text("model");
const sentences = (after: string, before = model) =>
  compareTexts(compile(before), compile(after))
    .sentences.filter(({ kind }) => kind !== "dead")
    .map(({ sentence }) => sentence);

describe("comparing two texts", () => {
  it("of which nothing differs finds nothing", () => {
    expect(compareTexts(compile(model), compile(model))).toEqual({ matters: [], touches: [], sentences: [] });
  });

  it("says a rule that would be another one in plain words, once for all the procedures that inherit it", () => {
    const after = model.replace("with [14 days' notice](rule:period), and does so", "with [48 hours' notice](rule:period), and does so");
    expect(sentences(after).filter((sentence) => !sentence.startsWith("Article"))).toEqual([
      expect.stringMatching(/^Notice for .*“Changing this constitution”.*: 14 clear days → 48 hours$/u),
    ]);
  });

  it("takes “21 days” and “three weeks” for different values", () => {
    expect(sentences(model.replace("[21 days](rule:lasts)", "[three weeks](rule:lasts)"))).toEqual([
      "Discussion for “Changing this constitution” and “Ending the association”: 21 calendar days → 3 weeks",
    ]);
  });

  it("says that other words are the same rule where they are", () => {
    expect(sentences(model.replace("[21 days](rule:lasts)", "[21 calendar days](rule:lasts)"))).toEqual([
      "Discussion for “Changing this constitution” and “Ending the association”: the same rule in other words, “21 days” → “21 calendar days”",
    ]);
  });

  it("says what the same words would mean where something else changes their meaning", () => {
    const after = model.replace("[clear days](rule:days)", "[calendar days](rule:days)");
    expect(sentences(after)).toContainEqual(
      expect.stringMatching(
        /“Changing this constitution”.*: 14 clear days after the result is declared → 14 calendar days after the result is declared$/u,
      ),
    );
    expect(sentences(after).join("\n")).not.toMatch(/^Discussion for/mu);
  });

  it("says that a live figure is no longer live and what holds instead", () => {
    expect(sentences(model.replace("[21 days](rule:lasts)", "21 days"))).toEqual([
      "Discussion for “Changing this constitution” and “Ending the association”: 21 calendar days → the words are still there but are no longer live, so this holds: A discussion lasts 14 days",
    ]);
  });

  it("says that a rule is gone and what holds instead", () => {
    expect(sentences(model.replace("is open to discussion for [21 days](rule:lasts)", "is open to discussion"))).toEqual([
      "Discussion for “Changing this constitution” and “Ending the association”: 21 calendar days → the text no longer says it, so this holds: A discussion lasts 14 days",
    ]);
  });

  it("says that an exception is gone, and what one would change", () => {
    const entrenched = /\n {3}1\. \[Where it changes [^\n]*/u.exec(model)?.[0] ?? "";
    expect(sentences(model.replace(entrenched, ""))).toContainEqual(
      expect.stringMatching(/^The exception in “Changing this constitution”, where it changes .*, is gone: what holds in general holds there too$/u),
    );
    expect(sentences(model, model.replace(entrenched, ""))).toContainEqual(
      expect.stringMatching(/^New exception in “Changing this constitution”, where it changes /u),
    );
    expect(sentences(model.replace(entrenched, entrenched.replace("three quarters", "two thirds")))).toEqual([
      expect.stringMatching(/^Majority for “Changing this constitution”, where it changes .*three quarters.* → .*two thirds/u),
    ]);
  });

  it.each<[from: string, to: string, said: string]>([
    [
      "[members approve of as many as they like](rule:several)",
      "[members share out points among them](rule:several)",
      "How several texts on one paper are voted on in “Campaign priorities”: members approve of as many as they like → members share out points among them",
    ],
    ["[At most three](rule:most)", "[At most one](rule:most)", "How many are adopted in “Campaign priorities”: At most three → At most one"],
    ["[£5,000](rule:budget)", "[£50,000](rule:budget)", "What may be spent in “Spending the members' budget”: £5,000 → £50,000"],
    ["[10 points](rule:points)", "[3 points](rule:points)", "Points for each voter in “Choosing the themes of the year”: 10 points → 3 points"],
    [
      "[the one with more support is adopted](rule:contradictions)",
      "[neither is adopted](rule:contradictions)",
      "Two that contradict each other in “Campaign priorities”: the one with more support is adopted → neither is adopted",
    ],
    ["[12 months](rule:stands).\n3.", "[5 years](rule:stands).\n3.", "How long a decision of “Campaign priorities” stands: 12 months → 5 years"],
    [
      "[28 days](rule:lasts) [any 5 members](rule:starts)",
      "[28 days](rule:lasts) [any 500 members](rule:starts)",
      "Who may put a proposal in “Campaign priorities”: any 5 members → any 500 members",
    ],
    [
      "For [14 days](rule:lasts) [any 5",
      "For [1 hour](rule:lasts) [any 5",
      "Time to move amendments in “Changing this constitution” and “Ending the association”: 14 calendar days → 1 hour",
    ],
    [
      "For [7 days](rule:lasts) [the Panel](rule:by)",
      "For [7 days](rule:lasts) [the Committee](rule:by)",
      "Who mediates in “Changing this constitution” and “Ending the association”: the Panel → the Committee",
    ],
    [
      "Within [7 days](rule:adopted)",
      "Within [1 day](rule:adopted)",
      "Time to take on a proposal that was withdrawn in “Campaign priorities”: 7 calendar days → 1 calendar day",
    ],
    [
      " A proposal is taken if [at least 2% of those entitled to vote are in favour](rule:carried).",
      "",
      "Majority for “Spending the members' budget”: at least 2% of those entitled to vote are in favour → more than half of the votes cast",
    ],
  ])("says what would become other in a call or on its paper: %s → %s", (from, to, said) => {
    expect(model).toContain(from);
    expect(sentences(model.replace(from, to))).toContain(said);
  });

  it("says that somebody else may rule things out of order, that another hears the appeal, and that there is no such ruling any more", () => {
    const [order = ""] = /\n4\. \*\*\[Out of order\.[^\n]*/u.exec(model) ?? [];
    expect(sentences(model.replace(order, order.replace("[The Secretary](rule:by)", "[The Committee](rule:by)")))).toEqual([
      "Who may rule something out of order in “Campaign priorities”: The Secretary → The Committee",
    ]);
    expect(sentences(model.replace(order, order.replace("[the Panel](rule:to)", "[the Committee](rule:to)")))).toEqual([
      "Who hears an appeal against a ruling of order in “Campaign priorities”: the Panel → the Committee",
    ]);
    expect(sentences(model.replace(order, ""))).toEqual(["The ruling on order “Out of order” of “Campaign priorities” is gone"]);
  });

  it("says that a stage is gone, and that two stages have changed places", () => {
    const discussion = /\n3\. \*\*\[Discussion\.[^\n]*/u.exec(model)?.[0] ?? "";
    expect(sentences(model.replace(discussion, ""))).toContain("The discussion “Discussion” of “Changing this constitution” is gone");
    const ballot = /\n7\. \*\*\[Ballot\.[^]*?(?=\n8\.)/u.exec(model)?.[0] ?? "";
    expect(sentences(model.replace(ballot, "").replace(discussion, `${ballot}${discussion}`))).toContainEqual(
      expect.stringMatching(/^The order of the stages of “Changing this constitution”: .*Discussion.*Ballot.* → .*Ballot.*Discussion/u),
    );
  });

  it("says that an exception holds in other cases, and that something is called something else", () => {
    const entrenched = /\[(Where it changes [^\]]*)\]/u.exec(model)?.[1] ?? "";
    expect(sentences(model.replace(entrenched, "Where it changes this article"))).toEqual([
      `When the exception in “Changing this constitution” holds: ${entrenched} → Where it changes this article`,
    ]);
    expect(sentences(model.replace("[Petitions](procedure:petition)", "[Questions from members](procedure:petition)"))).toEqual([
      "The procedure “Petitions” is called “Questions from members”",
    ]);
  });

  it("touches the articles whose text differs and no others", () => {
    expect(compareTexts(compile(model), compile(model.replace("[21 days](rule:lasts)", "[28 days](rule:lasts)"))).touches).toEqual(["amendment"]);
  });

  it("finds that the text of the evening adopts a constitution, dissolves the committees and changes who is a member, whatever its mover calls it", () => {
    const { matters, sentences: said } = compareTexts(compile(text("day-zero")), compile(text("offered")));
    expect(matters).toEqual([
      { kind: "adopt-constitution" },
      { kind: "dissolve", what: "body:committee" },
      { kind: "dissolve", what: "body:national" },
      { kind: "dissolve", what: "body:regional" },
      { kind: "create-or-dissolve-body" },
      { kind: "change-membership" },
    ]);
    const words = said.map(({ sentence }) => sentence);
    expect(words).toContain("The body “The Steering Committee” is dissolved");
    expect(words).toContain("Deadline for being a member: nothing said → 1 July 2017");
  });

  it("finds that a change of words in the constitution changes it and decides nothing else", () => {
    expect(
      compareTexts(compile(model), compile(model.replace("We are the Riverside Association", "We are the Meadows Association"))).matters,
    ).toEqual([{ kind: "change-constitution" }]);
  });

  it("finds a change of who is a member in a condition, in a right and in the evidence for a condition", () => {
    for (const [from, to] of [
      ["at least 14 years old", "at least 18 years old"],
      ["may attend, speak, propose, sign, vote and stand for office", "may attend, speak and vote"],
      ["[their own declaration](rule:evidence).\n3.", "[the Treasurer](rule:evidence).\n3."],
    ] as const) {
      expect(model).toContain(from);
      expect(compareTexts(compile(model), compile(model.replace(from, to))).matters).toContainEqual({ kind: "change-membership" });
    }
  });

  it("has a name in plain words for every rule of the shipped texts", () => {
    for (const name of ["day-zero", "model", "momentum-2017", "offered"]) {
      const unlabelled = [...inventory(compile(text(name)).rules).entries.values()].filter(({ thing, rule }) => !isLabelled(thing.kind, rule));
      expect(unlabelled.map(({ thing, rule }) => `${thing.kind}.${rule}`)).toEqual([]);
    }
  });
});
