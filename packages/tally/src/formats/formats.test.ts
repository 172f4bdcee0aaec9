import fc from "fast-check";
import { expect, test } from "vitest";
import { problem, read, type Reader, said } from "../../testing/reading.js";
import { pairwise } from "../ballots/pairwise.js";
import { readBelenios } from "./belenios.js";
import { readBlt } from "./blt.js";
import { readCef } from "./cef.js";
import { readDebian } from "./debian.js";
import type { RankedElection } from "./election.js";
import { readPabulib } from "./pabulib.js";
import { readPreflib } from "./preflib.js";
import { readRankedCsv } from "./ranked-csv.js";
import { readScoresCsv } from "./scores-csv.js";
import { readStarvote } from "./starvote.js";
import { bytesOf } from "./text.js";

test("Condorcet Election Format: settings, weights, tags, equals, empty papers", () => {
  const election = read(
    readCef,
    "#/Candidates: Ann ; Ben ; Cyd",
    "#/Number of Seats: 2",
    "#/Implicit Ranking: false",
    "#/Weight Allowed: true",
    "# a comment",
    "north, 17 || Ann > Ben = Cyd ^2 * 3 # another",
    "/EMPTY_RANKING/ * 4",
    "Ben",
  );
  expect(election).toMatchObject({ names: ["Ann", "Ben", "Cyd"], seats: 2, implicitRanking: false });
  expect(said(election.ballots)).toEqual(["6 0>1=2", "4 ", "1 1"]);
  expect(problem(readCef, "#/Candidates: Ann ; Ben", "Ann > Dan")).toMatchObject({ line: 2, column: 7 });
  expect(problem(readCef, "Ann > Ann")).toMatchObject({ line: 1, expected: "every candidate at most once on a paper" });
  expect(problem(readCef, "Ann > > Ben")).toMatchObject({ line: 1, column: 1 });
});

test("PrefLib: names, counts, equals in braces", () => {
  const election = read(readPreflib, "# TITLE: A vote", "# NUMBER ALTERNATIVES: 3", "# ALTERNATIVE NAME 1: Ann", "12: 2,{1,3}", "3: 1");
  expect([election.title, election.names, said(election.ballots)]).toEqual(["A vote", ["Ann", "2", "3"], ["12 1>0=2", "3 0"]]);
  expect(problem(readPreflib, "# NUMBER ALTERNATIVES: 3", "12: 2,4")).toMatchObject({ line: 2, column: 4 });
  expect(problem(readPreflib, "12: 2,4")).toMatchObject({ line: 1 });
});

test("Debian's tally sheets: a rank for each option, or a dash", () => {
  const election = read(
    readDebian,
    "   Option 1:     Ann",
    "   | Option 2:   Ben",
    "   |/ Option 3:  Further discussion",
    "V: 21- 	a6b0",
    "V: 112 	3aa3",
  );
  expect([election.names, said(election.ballots)]).toEqual([
    ["Ann", "Ben", "Further discussion"],
    ["1 1>0", "1 0=1>2"],
  ]);
  expect(read(readDebian, "  Option 1---->: Ann", "   /  Option 2--->: Ben", "   |/", "V: 12 	ab").names).toEqual(["Ann", "Ben"]);
  expect(problem(readDebian, " Option 1: Ann", " | Option 2: Ben", "V: 123 ab")).toMatchObject({ line: 3, column: 4 });
});

test("Belenios: the rank of each candidate", () => {
  expect(said(read(readBelenios, "[[1,2,2],[3,4,1]]").ballots)).toEqual(["1 0>1=2", "1 2>0"]);
  expect(said(read(readBelenios, "[[0,1,9],[0,0,0]]").ballots)).toEqual(["1 1", "1 "]);
  expect(problem(readBelenios, "[[1,2],[1]]")).toMatchObject({ expected: "2 whole numbers on paper 2" });
});

test("Pabulib: decimals with a point or a comma, points, quoted text, equal votes together", () => {
  const lines = [
    "META",
    "key;value",
    "description;A town",
    "budget;1000,5",
    "PROJECTS",
    "project_id;cost;name",
    '7;200.50;"Bench; by the lake"',
    "9;800;Tree",
  ];
  const election = read(readPabulib, ...lines, "VOTES", "voter_id;vote;points", "1;7,9;3,2", "2;7;5", "3;7;4");
  expect(election).toMatchObject({ budget: 10_005, costs: [2_005, 8_000], unit: 10, ids: ["7", "9"], points: [12, 2] });
  expect(election.names).toEqual(["Bench; by the lake", "Tree"]);
  expect(election.ballots.papers).toEqual([
    { chosen: [0, 1], papers: 1 },
    { chosen: [0], papers: 2 },
  ]);
  expect(problem(readPabulib, ...lines, "VOTES", "voter_id;vote", "1;8")).toMatchObject({ line: 11, column: 3 });
  expect(problem(readPabulib, ...lines.with(6, "7;lots;Bench"), "VOTES", "voter_id;vote")).toMatchObject({ line: 7, column: 3 });
  expect(problem(readPabulib, ...lines)).toMatchObject({ expected: "a section with the columns vote" });
});

test("a table of ranked papers: overvotes end a paper, skipped ranks may, a name twice keeps the better rank", () => {
  const rule = { candidates: ["Ann", "Ben", "Lee, C."], overvote: "over", undervote: "under", writeIn: "W", mostSkipped: 1 };
  const reader: Reader<RankedElection & { spoiled: number }> = (bytes) => readRankedCsv(bytes, rule);
  const rows = ["3,Ann,over,Ben", '2,"Lee, C.",under,Ben', "1,under,under,Ann", "4,Ben,Ben,W", "5,under,under,under"];
  const election = read(reader, "count,rank1,rank2,rank3", ...rows);
  expect(said(election.ballots)).toEqual(["3 0", "2 2>1", "1 ", "4 1>3", "5 "]);
  expect([election.names[3], election.spoiled]).toEqual(["Undeclared Write-ins", 1]);
  expect(problem(reader, "count,rank1", "3,Dan")).toMatchObject({ line: 2, column: 3 });
});

test("a table of ranked papers: what is marked too often may be passed over, which is no skipped rank, and a name twice may end a paper", () => {
  const rule = { candidates: ["Ann", "Ben", "Cyd"], overvote: "over", undervote: "under", mostSkipped: 1 };
  const rows = ["1,over,Ann,Ben,Cyd", "2,under,over,under,Ben", "3,Ann,Ben,Ann,Cyd", "4,over,over,over,over"];
  const over = read((bytes) => readRankedCsv(bytes, { ...rule, overvoted: "passed over" }), "count,r1,r2,r3,r4", ...rows);
  expect([said(over.ballots), over.spoiled]).toEqual([["1 0>1>2", "2 1", "3 0>1>2", "4 "], 4]);
  const twice = read((bytes) => readRankedCsv(bytes, { ...rule, endsAtDuplicate: true }), "count,r1,r2,r3,r4", ...rows);
  expect([said(twice.ballots), twice.spoiled]).toEqual([["1 ", "2 ", "3 0>1", "4 "], 7]);
});

test("tables of scores: what tells who voted is no candidate, nothing is 0", () => {
  const { names, ballots } = read(
    (bytes) => readScoresCsv(bytes, 5),
    'voterID,voteTime,"Ann, the first",Ben',
    "a1,2020-01-01,5,",
    "a2,2020-01-02,5,",
    "a3,x,0,3",
  );
  expect([names, ballots.papers]).toEqual([
    ["Ann, the first", "Ben"],
    [
      { scores: [5, 0], papers: 2 },
      { scores: [0, 3], papers: 1 },
    ],
  ]);
  expect(problem((bytes) => readScoresCsv(bytes, 5), "Ann,Ben", "5,6")).toMatchObject({ line: 2, column: 3 });
  const counted = read((bytes) => readScoresCsv(bytes, null), "count,Ann,Ben", "3,5,", "2,0,4", "1,5,0");
  expect([counted.names, counted.ballots.papers.map(({ papers }) => papers)]).toEqual([
    ["Ann", "Ben"],
    [4, 2],
  ]);
  expect(problem((bytes) => readScoresCsv(bytes, 5), "count,Ann", "many,5")).toMatchObject({ line: 2, column: 1, expected: "how many papers" });
});

test("starvote's files: a comment behind a score, and ballots in another file", () => {
  const { names, ballots } = read(readStarvote, "[ballots]", "Ann = 3 # a late one", "Ben = 5");
  expect([names, ballots.papers]).toEqual([["Ann", "Ben"], [{ scores: [3, 5], papers: 1 }]]);
  expect(read(readStarvote, "[options]", "csv_path = poll.csv", "method = bloc").path).toBe("poll.csv");
});

test("starvote's files: options, an order for ties, ballots that stand for several", () => {
  const lines = [
    "[options]",
    " method = bloc",
    " seats = 2",
    " tiebreaker = [",
    "  Ben",
    "  Ann",
    " ]",
    "[ballots]",
    "2 ballots:",
    " Ann = 5",
    " Ben = 0",
    "",
    " Ann = 1",
  ];
  expect(read(readStarvote, ...lines)).toMatchObject({ method: "bloc", seats: 2, tieOrder: [1, 0], names: ["Ann", "Ben"] });
  expect(read(readStarvote, ...lines).ballots.papers).toEqual([
    { scores: [5, 0], papers: 2 },
    { scores: [1, 0], papers: 2 },
  ]);
  expect(problem(readStarvote, "[ballots]", "Ann = five")).toMatchObject({ line: 2, column: 7 });
});

test("whatever bytes come, a reader answers with an election or with a place, and never throws", () => {
  const text = fc.string({ unit: fc.constantFrom(...'01 2\n"#-=>;,:[](){}VAO*^/|'), maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (given) => {
      for (const reader of [readBlt, readCef, readPreflib, readDebian, readPabulib, readBelenios, readStarvote] as const) {
        const result = reader(bytesOf(given));
        if (!result.ok) expect([result.reason.line, result.reason.column].every((n) => n >= 1)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("a pairwise table of a file is that of its papers", () => {
  expect(pairwise(read(readBlt, "2 1", "3 1 2 0", "1 2 0", "0", "A", "B").ballots)).toEqual([
    [0, 3],
    [1, 0],
  ]);
});
