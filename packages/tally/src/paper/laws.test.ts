import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMark, ENOUGH } from "../../testing/marks.js";
import { countOptions, type OptionsPaper } from "./count-options.js";
import { type Mark, writeMark } from "./mark.js";
import { methodRow, OPTIONS_METHODS, type OptionsMethod } from "./methods.js";
import { readMark } from "./read-mark.js";

const OPTIONS = 4;
const COSTS = [10, 20, 30, 25];
const METHODS = Object.keys(OPTIONS_METHODS) as readonly OptionsMethod[];

function anyPaper(method: OptionsMethod): fc.Arbitrary<OptionsPaper> {
  const places = methodRow(method).places === "one" ? 1 : 2;
  const paper = { method, options: OPTIONS, none: false, places, ...ENOUGH, costs: COSTS };
  const mark = anyMark(method, { options: OPTIONS, places, none: false });
  return fc
    .record({
      papers: fc.array(fc.record({ mark, papers: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 9 }),
      tieOrder: fc.shuffledSubarray([0, 1, 2, 3], { minLength: OPTIONS }),
    })
    .map((filled) => ({ ...paper, ...filled }));
}

function changed({ method, papers, ...limits }: OptionsPaper, change: (mark: Mark) => Mark): OptionsPaper["papers"] {
  return papers.map(({ mark, papers: n }) => {
    const read = readMark(methodRow(method).mark, mark, limits);
    if (read === null) throw new Error("a test's own mark can be read");
    return { mark: writeMark(change(read)), papers: n };
  });
}

// New Zealand's rule draws numbers for the candidates as they stand in the list.
test.each(METHODS.filter((method) => method !== "stv-meek-nz"))("%s: it doesn't matter which place on the paper an option has", (method) => {
  fc.assert(
    fc.property(anyPaper(method), fc.shuffledSubarray([0, 1, 2, 3], { minLength: OPTIONS }), (paper, places) => {
      const moved = (option: number): number => places[option] ?? -1;
      const back = (option: number): number => places.indexOf(option);
      const [before, after] = [
        countOptions(paper),
        countOptions({
          ...paper,
          papers: changed(paper, (mark) => renamed(mark, { moved, back })),
          costs: COSTS.map((_, option) => COSTS[back(option)] ?? 0),
          tieOrder: paper.tieOrder.map(moved),
        }),
      ];
      expect(after.winners).toEqual(before.winners?.map(moved) ?? null);
      expect(after.funded?.options.toSorted() ?? null).toEqual(before.funded?.options.map(moved).toSorted() ?? null);
      expect(after.line).toEqual(before.line.map(moved));
    }),
    { numRuns: 15 },
  );
});

function renamed(mark: Mark, { moved, back }: { moved: (option: number) => number; back: (option: number) => number }): Mark {
  switch (mark.kind) {
    case "approval":
    case "budget":
      return { ...mark, chosen: mark.chosen.map(moved) };
    case "ranked":
      return { ...mark, groups: mark.groups.map((group) => group.map(moved)) };
    case "points":
      return { ...mark, given: mark.given.map(([option, points]) => [moved(option), points] as const) };
    case "grades":
      return { ...mark, grades: mark.grades.map((_, option) => mark.grades[back(option)] ?? 0) };
  }
}

const MORE_HELPS = ["approval", "points", "score", "majority-judgment", "star", "budget-greedy", "budget-greedy-points"] as const;

test.each(MORE_HELPS)("%s: more for the first of all, and for nobody else, doesn't make them lose", (method) => {
  fc.assert(
    fc.property(anyPaper(method), fc.nat(8), (paper, at) => {
      const before = countOptions(paper);
      const first = (before.winners ?? before.funded?.options ?? before.line)[0];
      fc.pre(first !== undefined);
      const chosen = at % paper.papers.length;
      const raised = changed(paper, (mark) => withMoreFor(mark, first ?? 0));
      fc.pre(readMark(methodRow(method).mark, raised[chosen]?.mark ?? "", paper) !== null);
      const after = countOptions({ ...paper, papers: paper.papers.map((own, which) => (which === chosen ? (raised[which] ?? own) : own)) });
      const taken = after.winners ?? after.funded?.options ?? after.line.slice(0, 1);
      expect(taken).toContain(first);
    }),
    { numRuns: 50 },
  );
});

function withMoreFor(mark: Mark, option: number): Mark {
  switch (mark.kind) {
    case "approval":
    case "budget":
      return { ...mark, chosen: [...new Set([...mark.chosen, option])] };
    case "ranked":
      return mark;
    case "points": {
      const own = mark.given.find(([one]) => one === option)?.[1] ?? 0;
      return { ...mark, given: [...mark.given.filter(([one]) => one !== option), [option, own + 1] as const] };
    }
    case "grades":
      return { ...mark, grades: mark.grades.map((grade, one) => (one === option ? Math.min(ENOUGH.top, grade + 1) : grade)) };
  }
}
