import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.js";
import { compile, mayBeInForce } from "./compile.js";
import { CLUB } from "./testing/club.js";

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}.md`, import.meta.url), "utf8");
const errorsOf = (source: string): string[] =>
  compile(source)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, words }) => `${code}: ${words}`);

describe("a sound text", () => {
  it.each([
    ["the club", CLUB],
    ["the model", fixture("model")],
  ])("may be put in force: %s", (_, source) => {
    expect(errorsOf(source)).toEqual([]);
    expect(mayBeInForce(compile(source))).toBe(true);
  });

  it("has a hash that is the same every time and differs with every live word", () => {
    expect(compile(CLUB).hash).toBe(compile(CLUB).hash);
    expect(compile(CLUB).hash).toMatch(/^[A-Za-z0-9_-]{43}$/);
    for (const blank of compile(CLUB).blanks) {
      const other = `${CLUB.slice(0, blank.start)}something else${CLUB.slice(blank.end)}`;
      expect([blank.id, compile(other).hash]).not.toEqual([blank.id, compile(CLUB).hash]);
    }
  });

  it("has plain rules that survive JSON", () => {
    const { rules } = compile(fixture("model"));
    expect(JSON.parse(canonical(rules))).toEqual(rules);
  });
});

describe("a real rule book", () => {
  it("Momentum 2017 has its known ambiguities as errors, and rules all the same", () => {
    const found = errorsOf(fixture("momentum-2017"));
    for (const known of [
      "lower-or-higher: 5% of members or 1,000 members",
      "majority-of-what: a majority",
      "of-what: 3 months",
      "tie-carries: at least 50% of the votes cast",
      "no-verb: at least 30% of those eligible",
      "who-decides: may be deemed to have resigned",
      "no-language: the text",
    ]) {
      if (!known.startsWith("no-language")) expect(found).toContain(known);
    }
    expect(found.some((code) => code.startsWith("no-language"))).toBe(true);
    const { rules } = compile(fixture("momentum-2017"));
    expect(rules.procedures.map(({ id }) => id)).toEqual([
      "priority",
      "priority-ballot",
      "amend-with-ncg",
      "amend-against-ncg",
      "amend-unanimous",
      "amend-legal",
      "removal",
    ]);
    expect(rules.procedures.find(({ id }) => id === "amend-against-ncg")?.after?.value).toEqual({
      procedure: "amend-with-ncg",
      stage: "ncg",
      outcomes: ["refused", "silent"],
    });
  });

  it.each(["cio", "debian-gr"])("%s is read as far as this version goes", (name) => {
    const { rules, blanks } = compile(fixture(name));
    expect(rules.procedures.length).toBeGreaterThan(1);
    expect(blanks.length).toBeGreaterThan(50);
  });

  it("a clause under a heading that names two procedures holds for both", () => {
    const { rules } = compile(fixture("cio"));
    for (const id of ["amend-meeting", "amend-writing"]) {
      expect(rules.procedures.find((procedure) => procedure.id === id)?.stages.map(({ kind }) => kind)).toContain("commencement");
    }
  });
});

describe("places", () => {
  it.each(["model", "momentum-2017", "cio", "debian-gr"])("of findings and blanks are exact in %s", (name) => {
    const source = fixture(name).replaceAll("Notice.", "Nötice 😀.");
    const { findings, blanks, clauses } = compile(source);
    const lines = source.split("\n");
    for (const { line, column, words } of [...findings, ...blanks])
      expect(
        lines
          .slice(line - 1)
          .join("\n")
          .slice(column - 1, column - 1 + words.length),
      ).toBe(words);
    for (const { start, end, words } of blanks) expect(source.slice(start, end)).toBe(words);
    for (const clause of clauses) expect(source.slice(clause.start, clause.end)).toBe(clause.source);
    expect(new Set(blanks.map(({ id }) => id)).size).toBe(blanks.length);
  });
});

describe("the ids of articles", () => {
  const idsOf = (headings: readonly string[]): string[] =>
    compile(headings.map((heading, at) => `## ${at + 1}. ${heading}\n\n1. Words.\n`).join("\n")).rules.articles.map(({ id }) => id);

  it("are never shared, whatever the headings say (H-57)", () => {
    for (const headings of [
      ["A", "A", "A"],
      ["A-3", "A", "A", "A"],
      ["A 2", "A", "A"],
      ["A", "A 2", "A 2", "A"],
      ["Ä", "a", "日本", "語"],
    ]) {
      const ids = idsOf(headings);
      expect([headings, new Set(ids).size]).toEqual([headings, headings.length]);
      expect(ids.every((id) => /^[a-z0-9][a-z0-9.-]{0,80}$/.test(id))).toBe(true);
    }
    expect(idsOf(["Members", "Members", "Members"])).toEqual(["members", "members-2", "members-3"]);
  });

  it("are letters and figures that an entry can hold, however long or foreign a heading is", () => {
    expect(idsOf([`Very ${"long ".repeat(50)}`])[0]?.length).toBeLessThanOrEqual(60);
    expect(idsOf(["Übergänge & Äste"])).toEqual(["ubergange-aste"]);
  });
});
