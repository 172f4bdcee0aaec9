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
