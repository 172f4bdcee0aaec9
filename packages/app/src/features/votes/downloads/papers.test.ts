import { expect, test } from "vitest";
import { readBlt, readPabulib, readScoresCsv, scottishStv } from "@folkmoot/tally";
import { asCsv } from "../../../platform/report/as-csv.js";
import { asLines } from "../../../platform/report/as-lines.js";
import { wordsOf } from "../../../languages/index.js";
import { countedSample, type SamplePaper } from "../../../testing/counted.js";
import { type Papers, papersBlt, papersCsv, papersPabulib } from "./papers.js";
import { reportOf } from "./report-of.js";

const hostile = ['=1+1;"x"', "Two\nlines, 0", "\u202Egnp"];

function papersOf(sample: SamplePaper, out: readonly number[] = []): Papers {
  const given = sample.papers.map((line) => ({ mark: line.split(" ")[1] ?? "", papers: Number(line.split(" ")[0]) }));
  return { title: "A vote", paper: countedSample(sample).on.paper, names: sample.titles, out, given, lot: null };
}

const about = {
  language: "en",
  organisation: { name: "Riverside", zone: "Europe/London" },
  motion: { number: 7, title: "The committee" },
  address: "https://vote.example.org/o/riverside",
} as const;

test("whoever counts the file again comes to the same result, whatever stands on the paper", () => {
  const sample = { method: "stv-scottish", titles: hostile, places: 2, papers: ["5 0>1", "3 1>2", "3 2", "1 -"] } as const;
  const read = readBlt(new TextEncoder().encode(papersBlt(papersOf(sample))));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const { table, winners } = scottishStv(read.value.ballots, { seats: read.value.seats ?? 0, tieOrder: [0, 1, 2] });
  const { result } = countedSample(sample);
  expect(read.value.names).toEqual(['=1+1;"x"', "Two lines, 0", "gnp"]);
  expect(result.adopted.map((id) => result.paper.options.indexOf(id))).toEqual(winners);
  expect(result.table).toMatchObject({ stages: table.stages });
});

test("where the lot has decided, the file says so, and who counts it again comes to the same", () => {
  const sample = { method: "irv", titles: ["Ann", "Ben", "Cyd"], papers: ["2 0", "1 1>0", "1 2>1"] } as const;
  expect(papersBlt(papersOf(sample))).not.toContain("tie");
  const read = readBlt(new TextEncoder().encode(papersBlt({ ...papersOf(sample), lot: [2, 0, 1] })));
  expect(read).toMatchObject({ ok: true, value: { tieOrder: [2, 0, 1] } });
});

test("what the text kept out of the count has withdrawn in the file", () => {
  const sample = { method: "stv-scottish", titles: ["Ann", "Ben", "Cyd"], papers: ["2 0>1"] } as const;
  expect(
    papersBlt(papersOf(sample, [1]))
      .split("\n")
      .slice(0, 3),
  ).toEqual(["3 1", "-2", "2 1 2 0"]);
});

test("a table of papers says what each gives to every option, and runs nothing in a spreadsheet", () => {
  const ranked = { method: "schulze", titles: hostile, papers: ["2 1>0=2", "1 -"] } as const;
  expect(papersCsv(papersOf(ranked))).toBe('\uFEFFcount,"\'=1+1;""x""","Two lines, 0",gnp\r\n2,2,1,2\r\n1,,,\r\n');
  const graded = { method: "score", titles: ["Ann", "Ben"], papers: ["3 5,0", "2 1,4"] } as const;
  const read = readScoresCsv(new TextEncoder().encode(papersCsv(papersOf(graded))), 5);
  expect(read).toMatchObject({
    ok: true,
    value: {
      names: ["Ann", "Ben"],
      ballots: {
        papers: [
          { scores: [5, 0], papers: 3 },
          { scores: [1, 4], papers: 2 },
        ],
      },
    },
  });
});

test("a budget is for other programs what it was here", () => {
  const sample = { method: "budget-greedy", titles: hostile, costs: [500, 250, 999], budget: 1_050, papers: ["2 0+1", "1 2", "1 -"] } as const;
  const read = readPabulib(new TextEncoder().encode(papersPabulib(papersOf(sample, [2]))));
  expect(read).toMatchObject({ ok: true, value: { costs: [50, 25], unit: 10, budget: 105, names: ['=1+1;"x"', "Two lines, 0"] } });
});

test("the report names the rule and its clause, who took part, who is elected at which stage, and how the voters stand to each", () => {
  const sample = countedSample({ method: "stv-scottish", titles: ["Ann", "Ben", "Cyd"], places: 2, papers: ["5 0>1", "3 1>2", "3 2", "1 -"] });
  const report = reportOf({ ...sample, answered: 12, entitled: 20, closedAt: "2026-11-24T12:00:00Z" }, about);
  const text = asLines(report, wordsOf("en")).join("\n");
  for (const part of [
    "    1. Ann, at stage 1\n    2. Ben, at stage 2",
    "Motion 7: The committee",
    "Papers handed in: 12 of 20 who could vote",
    "Of these blank: 1",
    "folkmoot audit https://vote.example.org/o/riverside",
    "Needed to be elected: 4.",
  ])
    expect(text).toContain(part);
  expect(asCsv(report)).toMatch(/\r\nAnn,(?:Elected|Adopted),5,/);
  const german = asLines(
    reportOf({ ...sample, answered: 12, entitled: 20, closedAt: "2026-11-24T12:00:00Z" }, { ...about, language: "de" }),
    wordsOf("de"),
  ).join("\n");
  expect(german).toContain("Abgegebene Zettel: 12 von 20");
});
