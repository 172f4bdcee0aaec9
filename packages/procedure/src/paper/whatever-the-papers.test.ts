import type { SeveralMethod } from "@folkmoot/constitution";
import fc from "fast-check";
import { expect, test } from "vitest";
import { told } from "../../testing/facts.js";
import { option } from "../../testing/options.js";
import { atLeast, by, closes, contradicted, onMotion, open, paperIn, put, titles } from "../../testing/papers.js";
import { ruled } from "../../testing/rules.js";
import { sayOption } from "../words/option.js";
import { resultOfPaper } from "./result-of-paper.js";

const METHODS = ["approval", "schulze", "points", "budget-greedy", "budget-equal-shares"] as const;
const chosen = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }).map((places) => places.toSorted((a, b) => a - b));
const markOf: Record<SeveralMethod, fc.Arbitrary<string>> = {
  approval: chosen.map((places) => places.join("+")),
  schulze: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }).map((places) => places.join(">")),
  points: chosen.map((places) => places.map((place) => `${place}:${place + 1}`).join("+")),
  "budget-greedy": chosen.map((places) => places.slice(0, 2).join("+")),
  "budget-equal-shares": chosen.map((places) => places.slice(0, 2).join("+")),
};
const anyVote = fc.constantFrom(...METHODS).chain((method) =>
  fc.record({
    method: fc.constant(method),
    marks: fc.array(fc.oneof({ weight: 6, arbitrary: markOf[method] }, fc.constant("-")), { maxLength: 20 }),
    most: fc.option(fc.integer({ min: 1, max: 3 })),
    pairs: fc.array(fc.constantFrom([1, 2] as const, [2, 3] as const, [1, 4] as const), { maxLength: 2 }),
    contradictions: fc.constantFrom("the one with more support" as const, "neither" as const),
  }),
);

function voteOf({ method, most, pairs, contradictions }: typeof anyVote extends fc.Arbitrary<infer Vote> ? Vote : never) {
  const rules = by(method, {
    most: most === null ? null : ruled(most),
    points: ruled(20),
    budget: ruled({ amount: 60, currency: "GBP" }),
    carried: [atLeast(20)],
    contradictions: ruled(contradictions),
  });
  return onMotion(
    told(
      open(put(rules, [10, 20, 30, 25])),
      pairs.map(([a, b]) => contradicted(a, b)),
    ),
  );
}

test("the same papers in another order, one by one or together, give the same result", () => {
  fc.assert(
    fc.property(anyVote, fc.nat(), (vote, turn) => {
      const voting = voteOf(vote);
      const at = { entitled: 1_000, at: closes };
      const one = resultOfPaper(voting, paperIn(voting), { papers: vote.marks.map((mark) => ({ mark, papers: 1 })), ...at });
      const split = vote.marks.length === 0 ? 0 : turn % vote.marks.length;
      const turned = [...vote.marks.slice(split), ...vote.marks.slice(0, split)];
      const together = [...new Set(turned)].map((mark) => ({ mark, papers: turned.filter((each) => each === mark).length }));
      expect(resultOfPaper(voting, paperIn(voting), { papers: together, ...at })).toEqual(one);
    }),
  );
});

test("whatever the votes: no two adopted contradict each other, no more than there are places or money, each is carried, and each other has a reason", () => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const voting = voteOf(vote);
      const result = resultOfPaper(voting, paperIn(voting), { papers: vote.marks.map((mark) => ({ mark, papers: 1 })), entitled: 1_000, at: closes });
      const adopted = new Set(result.adopted);
      for (const [a, b] of vote.pairs) expect(adopted.has(option(a)) && adopted.has(option(b))).toBe(false);
      expect(result.adopted.length).toBeLessThanOrEqual(result.paper.most ?? 4);
      const { costs, budget } = result.paper;
      if (costs !== null && budget !== null)
        expect(result.adopted.reduce((sum, id) => sum + (costs[result.paper.options.indexOf(id)] ?? 0), 0)).toBeLessThanOrEqual(budget.amount);
      for (const each of result.options) {
        expect(each.why.kind === "adopted").toBe(adopted.has(each.option));
        if (adopted.has(each.option)) expect(each.requirements.every(({ status }) => status === "met")).toBe(true);
        expect(sayOption(each, titles)).toMatch(/^(Adopted|Not adopted)/u);
        expect(sayOption(each, titles, "de")).toMatch(/^(Angenommen|Nicht angenommen)/u);
      }
      expect(result.count.for + result.count.against + result.count.abstain).toBe(vote.marks.length);
    }),
  );
});

test("where the options stand on the paper decides nothing", () => {
  fc.assert(
    fc.property(anyVote, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (vote, places) => {
      const voting = voteOf(vote);
      const paper = paperIn(voting);
      const moved = {
        ...paper,
        options: places.map((place) => paper.options[place] ?? ""),
        costs: paper.costs && places.map((place) => paper.costs?.[place] ?? 0),
      };
      const papersOf = (marks: readonly string[]) => ({ papers: marks.map((mark) => ({ mark, papers: 1 })), entitled: 1_000, at: closes });
      const one = resultOfPaper(voting, paper, papersOf(vote.marks));
      const other = resultOfPaper(voting, moved, papersOf(vote.marks.map((mark) => elsewhere(mark, places))));
      expect(other.adopted).toEqual(one.adopted);
      expect(other.options.toSorted((a, b) => (a.option < b.option ? -1 : 1)).map(({ why }) => why)).toEqual(one.options.map(({ why }) => why));
    }),
  );
});

/** The same wish on a paper on which option `places[i]` stands in place i. */
function elsewhere(mark: string, places: readonly number[]): string {
  const at = (place: string) => (place === "4" ? 4 : places.indexOf(Number(place)));
  if (mark === "-" || mark.includes(">")) return mark.replaceAll(/[0-9]/gu, (place) => String(at(place)));
  return mark
    .split("+")
    .map((part) => ({ place: at(part.split(":")[0] ?? ""), rest: part.slice(1) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, rest }) => `${place}${rest}`)
    .join("+");
}
