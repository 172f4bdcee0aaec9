import fc from "fast-check";
import { expect, test } from "vitest";
import { countOptions, type OptionsCount } from "../paper/count-options.js";
import { writeMark, type Mark } from "../paper/mark.js";
import { methodRow, OPTIONS_METHODS, type OptionsMethod } from "../paper/methods.js";
import { compare, type Explained, reasonsFor } from "./explain.js";
import { movedAt } from "./moved.js";

const OPTIONS = 5;
const TOP = 4;
const METHODS = Object.keys(OPTIONS_METHODS) as OptionsMethod[];

/** Any mark that a voter may make on the paper of a method, with three places. */
function anyMark(method: OptionsMethod): fc.Arbitrary<Mark> {
  const { mark, ticks } = methodRow(method);
  const some = fc.uniqueArray(fc.nat(OPTIONS - 1), { maxLength: ticks === "one" ? 1 : 2 });
  switch (mark) {
    case "approval":
    case "budget":
      return some.map((chosen) => ({ kind: mark, chosen }));
    case "ranked":
      return fc.uniqueArray(fc.nat(OPTIONS), { maxLength: OPTIONS + 1 }).map((order) => ({ kind: mark, groups: order.map((option) => [option]) }));
    case "points":
      return some.map((chosen) => ({ kind: mark, given: chosen.map((option) => [option, option + 1] as const) }));
    case "grades":
      return fc.array(fc.nat(TOP), { minLength: OPTIONS, maxLength: OPTIONS }).map((grades) => ({ kind: mark, grades }));
  }
}

function anyCount(method: OptionsMethod): fc.Arbitrary<OptionsCount> {
  const papers = fc.array(fc.record({ mark: anyMark(method), papers: fc.integer({ min: 1, max: 5 }) }), { maxLength: 9 });
  return papers.map((given) =>
    countOptions({
      method,
      options: OPTIONS,
      none: methodRow(method).mark === "ranked",
      places: 3,
      top: TOP,
      points: 20,
      budget: 100,
      costs: [10, 20, 30, 40, 50],
      papers: given.map(({ mark, papers: n }) => ({ mark: writeMark(mark), papers: n })),
      tieOrder: [3, 1, 0, 2, 4, 5],
    }),
  );
}

function explained(count: OptionsCount): Explained {
  const winners = count.winners ?? count.funded?.options ?? count.line.slice(0, 1);
  return { table: count.table, ties: count.ties, line: count.line, winners };
}

test.each(METHODS)("%s: whatever the papers, each option has its reasons and what is said of two is so", (method) => {
  fc.assert(
    fc.property(anyCount(method), (count) => {
      const given = explained(count);
      for (const option of count.line) {
        for (const reason of reasonsFor(given, option)) {
          if (reason.kind === "quota") expect(reason.votes).toBeGreaterThanOrEqual(reason.quota);
          if (reason.kind === "remaining" || reason.kind === "unreachable") expect(reason.votes).toBeLessThan(reason.quota);
          if (reason.kind === "excluded" && reason.next !== null && reason.by === null) expect(reason.votes).toBeLessThanOrEqual(reason.next.n);
          if (reason.kind === "did not fit") expect(reason.cost).toBeGreaterThan(reason.left);
          if (reason.kind === "run-off won") expect(reason.preferred).toBeGreaterThanOrEqual(reason.against);
        }
        for (const other of count.line) {
          const { comparison } = compare(given, option, other);
          if (comparison.kind === "more" || comparison.kind === "more at stage") expect(comparison.above).toBeGreaterThan(comparison.below);
          if (comparison.kind === "straight") expect(comparison.more).toBeGreaterThan(comparison.fewer);
          if (comparison.kind === "better grade" || comparison.kind === "better after taking off")
            expect(comparison.above).toBeGreaterThan(comparison.below);
          expect(compare(given, other, option).comparison).toEqual(comparison);
        }
      }
    }),
    { numRuns: 60 },
  );
});

const LEAVING = METHODS.filter((method) => method === "harmonic" || (methodRow(method).mark === "ranked" && methodRow(method).yields === "places"));

test.each(LEAVING)("%s: the first of those who were equal when somebody had to leave is the one who left", (method) => {
  fc.assert(
    fc.property(anyCount(method), ({ table, ties, line }) => {
      for (const { stage, question, among } of ties) {
        if (question !== "exclusion") continue;
        if (table.kind === "harmonic") expect(line.indexOf(among[0] ?? -1)).toBe(line.length - stage);
        if (table.kind !== "stv" && table.kind !== "runoff") continue;
        const act = table.stages[stage - 1]?.act;
        if (act?.kind === "exclusion") expect(act.of).toContain(among[0]);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(METHODS.filter((method) => methodRow(method).mark === "ranked"))("%s: what is lost at a stage is what is gained at it", (method) => {
  fc.assert(
    fc.property(anyCount(method), ({ table }) => {
      if (table.kind !== "stv" && table.kind !== "runoff") return;
      for (const at of table.stages.keys()) {
        const { from, to } = movedAt(table, at);
        const sum = (flows: typeof from) => flows.reduce((all, { votes }) => all + votes, 0);
        expect(sum(from)).toBe(sum(to));
      }
    }),
    { numRuns: 60 },
  );
});
