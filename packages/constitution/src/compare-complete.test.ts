import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.js";
import { compareTexts } from "./compare.js";
import { compile, mayBeInForce } from "./compile.js";
import type { Compiled } from "./compiled.js";
import { fillAll } from "./fill.js";
import type { Rules } from "./rules.js";

const text = (name: string) => readFileSync(new URL(`../texts/${name}.md`, import.meta.url), "utf8");
const model = compile(text("model"));
/** Every blank in the long tests, every fourth in the quick ones. */
const blanks = model.blanks.filter((_, index) => process.env["FOLKMOOT_LONG"] === "1" || index % 4 === 0);

describe("a comparison is complete", { timeout: 60_000 }, () => {
  it("says something of every blank of the model that is filled with other words that can be read", () => {
    for (const blank of blanks) {
      const filled = fillAll(model.source, model.blanks, new Map([[blank.id, otherWords(blank.words)]]));
      if (!filled.ok) throw new Error(filled.reason.kind);
      const after = compile(filled.value);
      // Words that nobody can read are a finding, and the text can't be put in force.
      if (mayBeInForce(after) && rulesOf(after) !== rulesOf(model))
        expect([blank.id, compareTexts(model, after).sentences.length > 0]).toEqual([blank.id, true]);
    }
  });

  it("says something of every blank of the model that is no longer live", () => {
    for (const blank of blanks) {
      const [from, to] = linkAround(model.source, blank);
      const after = compile(model.source.slice(0, from) + blank.words + model.source.slice(to));
      if (rulesOf(after) !== rulesOf(model)) expect([blank.id, compareTexts(model, after).sentences.length > 0]).toEqual([blank.id, true]);
    }
  });

  it("says something whenever lines of the shipped texts are taken out, put in or moved so that other rules would run, and never throws", () => {
    const pool = ["day-zero", "model", "offered", "momentum-2017"].flatMap((name) => text(name).split("\n"));
    const lines = fc.array(fc.constantFrom(...pool), { maxLength: 2 });
    fc.assert(
      fc.property(fc.nat(model.source.split("\n").length), fc.nat(3), lines, (at, count, put) => {
        const changed = model.source.split("\n");
        changed.splice(at, count, ...put);
        const after = compile(changed.join("\n"));
        const { sentences, matters } = compareTexts(model, after);
        if (after.source !== model.source) expect(matters.length).toBeGreaterThan(0);
        if (mayBeInForce(after) && rulesOf(after) !== rulesOf(model)) expect(sentences.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** What runs, without the places where it is said, the hashes of the articles, and the order in which bodies, procedures and so on are listed. */
function rulesOf({ rules }: Compiled): string {
  const placeless = JSON.parse(
    JSON.stringify({ ...rules, articles: null }, (key, value: unknown) => (key === "clause" ? undefined : value)),
  ) as Rules;
  return canonical(Object.entries(placeless).map(([key, list]) => [key, Array.isArray(list) ? list.map(canonical).toSorted() : list]));
}

/** Other words of the same shape where there are any: another number, the other bound, anything else. */
function otherWords(words: string): string {
  if (/\d/u.test(words)) return words.replace(/\d+/u, (n) => String(Number(n) + 1));
  if (/two thirds/u.test(words)) return words.replace("two thirds", "three quarters");
  return `${words} and more`;
}

function linkAround(source: string, { start, end }: { start: number; end: number }): [from: number, to: number] {
  return [start - 1, source.indexOf(")", end) + 1];
}
