import fc from "fast-check";
import { expect, test } from "vitest";
import { read, said } from "../../testing/reading.js";
import { pairwise } from "../ballots/pairwise.js";
import { type RankedPaper, rankings } from "../ballots/rankings.js";
import { scottishStv } from "../methods/scottish-stv.js";
import { readBelenios } from "./belenios.js";
import { readBlt } from "./blt.js";
import { readCef } from "./cef.js";
import { readDebian } from "./debian.js";
import { readPabulib } from "./pabulib.js";
import { readPreflib } from "./preflib.js";
import { readRankedCsv } from "./ranked-csv.js";
import { rctabSummary } from "./rctab-json.js";
import { writeBelenios, writeBlt, writeCef, writeDebian, writePreflib, writeRankedCsv } from "./write.js";
import { writePabulib } from "./write-pabulib.js";

const paper: fc.Arbitrary<RankedPaper> = fc.record({
  groups: fc.uniqueArray(fc.nat(3), { maxLength: 4 }).chain((order) =>
    fc.array(fc.boolean(), { minLength: order.length, maxLength: order.length }).map((breaks) => {
      const groups: number[][] = [];
      for (const [at, option] of order.entries()) {
        if (at === 0 || breaks[at]) groups.push([]);
        groups.at(-1)?.push(option);
      }
      return groups;
    }),
  ),
  papers: fc.integer({ min: 1, max: 9 }),
});

test("what is written is read back the same, in every format", () => {
  const names = ["Ann", 'Ben "B" Lee', "Cyd, the third", "Žofie"];
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 6 }), (papers) => {
      const election = { names, ballots: rankings(4, papers), title: "A vote", seats: 2, withdrawn: [], tieOrder: [1, 0, 2, 3] };
      const wanted = said(election.ballots);
      const blt = read(readBlt, writeBlt(election));
      expect([said(blt.ballots), blt.names, blt.title, blt.seats, blt.tieOrder]).toEqual([wanted, names, "A vote", 2, [1, 0, 2, 3]]);
      expect(said(read(readPreflib, writePreflib(election)).ballots)).toEqual(wanted);
      const cef = read(readCef, writeCef(election));
      expect([said(cef.ballots), cef.names]).toEqual([wanted, names]);
      const duels = pairwise(election.ballots);
      const sheet = read(readDebian, writeDebian(election));
      expect([pairwise(sheet.ballots), sheet.names]).toEqual([duels, names]);
      expect(pairwise(read(readBelenios, writeBelenios(election)).ballots)).toEqual(duels);
    }),
  );
  const ranks = rankings(36, [{ groups: Array.from({ length: 36 }, (_, option) => [option]), papers: 1 }]);
  expect(() => writeDebian({ names: Array.from({ length: 36 }, (_, n) => `${n}`), ballots: ranks })).toThrow("35 at most");
});

test("a budget is read back the same, whatever its projects are called and with every coin", () => {
  const election = {
    title: "A year; and one day",
    currency: "GBP",
    unit: 100,
    budget: 10_050,
    projects: [
      { id: 1, name: 'A "bench";\nVOTES', cost: 10_050 },
      { id: 2, name: "=trees", cost: 7 },
    ],
    votes: [
      { papers: 2, given: [[2, 7]] as const },
      { papers: 1, given: [] },
      {
        papers: 1,
        given: [
          [1, 3],
          [2, 1],
        ] as const,
      },
    ],
  };
  const points = read(readPabulib, writePabulib({ ...election, points: 10 }));
  expect(points).toMatchObject({
    title: "A year; and one day",
    names: ['A "bench"; VOTES', "=trees"],
    costs: [10_050, 7],
    budget: 10_050,
    unit: 100,
    points: [3, 15],
  });
  expect(points.ballots.papers).toEqual([
    { chosen: [1], papers: 2 },
    { chosen: [], papers: 1 },
    { chosen: [0, 1], papers: 1 },
  ]);
  const ticks = read(readPabulib, writePabulib({ ...election, points: null }));
  expect([ticks.points, ticks.ballots]).toEqual([null, points.ballots]);
});

test("a table of papers without equals is read back the same", () => {
  const election = {
    names: ["Ann", 'Ben "B"', "Lee, C."],
    ballots: rankings(3, [
      { groups: [[2], [1]], papers: 3 },
      { groups: [[0]], papers: 1 },
    ]),
  };
  expect(said(read((bytes) => readRankedCsv(bytes, { candidates: election.names }), writeRankedCsv(election)).ballots)).toEqual(["3 2>1", "1 0"]);
});

test("the summary for drawing programs carries what each stage hands on", () => {
  const election = read(readBlt, "3 1", "4 1 0", "3 2 0", "2 3 2 0", "1 3 0", "0", "Ann", "Ben", "Cyd", "A vote");
  const summary = rctabSummary(scottishStv(election.ballots, { seats: 1, tieOrder: [0, 1, 2], exclusionOrder: [2, 1, 0] }).table, {
    names: election.names,
    contest: "A vote",
  });
  expect(summary.results[0]).toEqual({
    round: 1,
    tally: { Ann: "4", Ben: "3", Cyd: "3" },
    tallyResults: [{ eliminated: "Cyd", transfers: { Ben: "2", exhausted: "1" } }],
  });
});
