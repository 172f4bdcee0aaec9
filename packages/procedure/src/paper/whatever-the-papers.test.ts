import { type MarkKind, OPTIONS_METHODS, type OptionsMethod } from "@folkmoot/tally";
import fc from "fast-check";
import { expect, test } from "vitest";
import { told } from "../../testing/facts.js";
import { markOn } from "../../testing/marks.js";
import { option } from "../../testing/options.js";
import { atLeast, by, closes, contradicted, onMotion, open, paperIn, put, titles } from "../../testing/papers.js";
import { ruled } from "../../testing/rules.js";
import { sayOption } from "../words/option.js";
import { resultOfPaper } from "./result-of-paper.js";

const AT = { entitled: 1_000, at: closes };
const METHODS = Object.keys(OPTIONS_METHODS) as readonly OptionsMethod[];
const anyRules = fc.record({
  method: fc.constantFrom(...METHODS),
  most: fc.option(fc.integer({ min: 1, max: 3 })),
  none: fc.boolean(),
  /** What the text asks of each option in its own words, in hundredths of the votes cast. */
  carried: fc.option(fc.constantFrom(20, 40)),
  pairs: fc.array(fc.constantFrom([1, 2] as const, [2, 3] as const, [1, 4] as const), { maxLength: 2 }),
  contradictions: fc.constantFrom("the one with more support" as const, "neither" as const),
});
/** Papers as numbers, each of which is a way to fill one in; null: blank. */
const anyVote = fc.record({ rules: anyRules, papers: fc.array(fc.option(fc.nat(10_000)), { maxLength: 20 }) });
type Vote = typeof anyVote extends fc.Arbitrary<infer Any> ? Any : never;

function voteOf({ rules: { method, most, none, carried, pairs, contradictions }, papers }: Vote) {
  const rules = by(method, {
    most: most === null ? null : ruled(most),
    none: none ? ruled(true) : null,
    points: ruled(20),
    budget: ruled({ amount: 60, currency: "GBP" }),
    ...(carried === null ? {} : { carried: [atLeast(carried)] }),
    contradictions: ruled(contradictions),
  });
  const contradictory = pairs.map(([a, b]) => contradicted(a, b));
  const voting = onMotion(told(open(put(rules, [10, 20, 30, 25])), contradictory));
  const paper = paperIn(voting);
  return { voting, paper, marks: papers.map((from) => (from === null ? "-" : markOn(paper, from))) };
}

test("the same papers in another order, one by one or together, give the same result", () => {
  fc.assert(
    fc.property(anyVote, fc.nat(), (vote, turn) => {
      const { voting, paper, marks } = voteOf(vote);
      const split = marks.length === 0 ? 0 : turn % marks.length;
      const turned = [...marks.slice(split), ...marks.slice(0, split)];
      const together = [...new Set(turned)].map((mark) => ({ mark, papers: turned.filter((each) => each === mark).length }));
      expect(resultOfPaper(voting, paper, { papers: together, ...AT })).toEqual(resultOfPaper(voting, paper, { papers: oneByOne(marks), ...AT }));
    }),
  );
});

test("whatever the votes: no two adopted contradict each other, no more than there are places or money, each is carried, and each other has a reason", () => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const { voting, paper, marks } = voteOf(vote);
      const result = resultOfPaper(voting, paper, { papers: oneByOne(marks), ...AT });
      const adopted = new Set(result.adopted);
      for (const [a, b] of vote.rules.pairs) expect(adopted.has(option(a)) && adopted.has(option(b))).toBe(false);
      expect(result.adopted.length).toBeLessThanOrEqual(result.paper.most ?? 4);
      const { costs, budget } = result.paper;
      if (costs !== null && budget !== null)
        expect(result.adopted.reduce((sum, id) => sum + (costs[result.paper.options.indexOf(id)] ?? 0), 0)).toBeLessThanOrEqual(budget.amount);
      for (const each of result.options) {
        expect(each.why.kind === "adopted").toBe(adopted.has(each.option));
        if (adopted.has(each.option)) expect(each.count.for).toBeGreaterThan(0);
        if (adopted.has(each.option)) expect(each.requirements.every(({ status }) => status === "met")).toBe(true);
        expect(sayOption(each, titles)).toMatch(/^(Adopted|Not adopted)/u);
        expect(sayOption(each, titles, { language: "de" })).toMatch(/^(Angenommen|Nicht angenommen)/u);
      }
      expect(result.count.for + result.count.against + result.count.abstain).toBe(marks.length);
    }),
  );
});

test("where the options stand on the paper decides nothing", () => {
  fc.assert(
    fc.property(anyVote, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (vote, places) => {
      // New Zealand's rule settles equals by the number of a candidate on the paper; ids are random, so that it favours nobody.
      fc.pre(vote.rules.method !== "stv-meek-nz");
      const { voting, paper, marks } = voteOf(vote);
      const moved = {
        ...paper,
        options: places.map((place) => paper.options[place] ?? ""),
        costs: paper.costs && places.map((place) => paper.costs?.[place] ?? 0),
      };
      const one = resultOfPaper(voting, paper, { papers: oneByOne(marks), ...AT });
      const other = resultOfPaper(voting, moved, { papers: oneByOne(marks.map((mark) => elsewhere(mark, paper.kind, places))), ...AT });
      expect(other.adopted).toEqual(one.adopted);
      expect(other.options.toSorted((a, b) => (a.option < b.option ? -1 : 1)).map(({ why }) => why)).toEqual(one.options.map(({ why }) => why));
    }),
  );
});

function oneByOne(marks: readonly string[]) {
  return marks.map((mark) => ({ mark, papers: 1 }));
}

/** The same wish on a paper on which option `places[i]` stands in place i. */
function elsewhere(mark: string, kind: MarkKind, places: readonly number[]): string {
  if (mark === "-") return mark;
  if (kind === "grades") return places.map((place) => mark.split(",")[place]).join(",");
  const moved = (part: string) => part.replace(/^[0-3]/u, (place) => String(places.indexOf(Number(place))));
  const sorted = (parts: string, between: string) => parts.split(between).map(moved).toSorted(byText).join(between);
  if (kind !== "ranked") return sorted(mark, "+");
  return mark
    .split(">")
    .map((group) => sorted(group, "="))
    .join(">");
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
