import { expect, test } from "vitest";
import { countOptions } from "@folkmoot/tally";
import { wordsOf } from "../../languages/index.js";
import { asCsv } from "./as-csv.js";
import { asLines } from "./as-lines.js";
import { asPdf } from "./as-pdf.js";
import { countReport } from "./of-count.js";
import { plain, type Report } from "./report.js";

const en = wordsOf("en");
const hostile = ['=HYPERLINK("http://x","y")', "\u202Eevil\u202C\u001B[2J\r\nStage 9", "Ünal Łódź Ольга Ελένη", "a".repeat(300)];

function reportOn(names: readonly string[], papers: readonly string[]): Report {
  const { winners, table, ties, warnings } = countOptions({
    method: "stv-scottish",
    options: names.length,
    none: false,
    strict: true,
    places: 2,
    tieOrder: [...names.keys()],
    papers: papers.map((mark) => ({ mark, papers: 1 })),
  });
  return countReport(
    {
      title: names.join(", "),
      facts: [],
      names,
      outcome: { kind: "elected", options: winners ?? [] },
      order: null,
      table,
      ties,
      warnings,
      money: null,
      grades: null,
      more: [],
    },
    en,
  );
}

const report = reportOn(hostile, ["0>1", "0>1", "0>2", "0>3", "1", "2>1", "3>2", "2"]);

test("a name moves no cursor, turns no direction, begins no line of its own", () => {
  expect(plain(" a\u0000b\u202Ec\u2066d\r\ne  f\u2028g ")).toBe("a b c d e f g");
  expect(plain("می\u200Cخواهم")).toBe("می\u200Cخواهم");
  const text = asLines(report, en).join("\n");
  for (const sign of ["\u202E", "\u202C", "\u001B", "\r"]) expect(text).not.toContain(sign);
  expect(text).not.toMatch(/^\s*Stage 9/m);
});

test("no line of a table in a terminal is wider than a page", () => {
  const tables = asLines(reportOn(hostile, ["0", "1", "2", "3", "0>1"]), en).slice(12);
  const lines = tables.filter((line) => / {2}\d/.test(line));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(112);
});

test("a spreadsheet runs no name as a formula, and numbers with a sign stay numbers", () => {
  const csv = asCsv(report);
  expect(csv).toContain(`\r\n"'=HYPERLINK(""http://x"",""y"")",`);
  expect(csv).toMatch(/,-1(\.\d+)?,/);
  expect(csv).not.toMatch(/(^|,|")[=@]/m);
});

test("every stage adds up to the valid papers", () => {
  const rows = report.sections.flatMap(({ tables }) => tables).find(({ together }) => together === 2)?.rows;
  const all = rows?.find(([name]) => name === en.countTables.table.all) ?? [];
  expect(all.slice(2).filter((cell) => cell !== "")).toEqual(
    all
      .slice(2)
      .filter((cell) => cell !== "")
      .map(() => ({ digits: "8" })),
  );
  expect(all.length).toBeGreaterThan(3);
});

test("the same report is the same bytes on paper, with tags, title and language, whatever it is about", async () => {
  const setting = { words: en, language: "en", date: new Date("2026-11-24T12:00:00Z"), mostCells: 10_000 } as const;
  const [one, other] = await Promise.all([asPdf(report, setting), asPdf(report, setting)]);
  expect(Buffer.compare(one, other)).toBe(0);
  const text = Buffer.from(one).toString("latin1");
  for (const part of ["/Lang (en)", "/MarkInfo", "/DisplayDocTitle true", "(D:20261124120000Z)"]) expect(text).toContain(part);
  expect(text).not.toContain("/Metadata");
  const undated = Buffer.from(await asPdf({ title: "Nothing", sections: [] }, { ...setting, date: null })).toString("latin1");
  expect(undated).not.toContain("(D:");
});

test("what no letters of ours can write, and names without an end, are set too; a table of a million cells is not", async () => {
  const odd = ["👩‍👩‍👧 مرحبا שלום", "日本語の名前", "e\u0301\u0327".repeat(50), "W".repeat(1_000_000)];
  const pdf = await asPdf(reportOn(odd, ["0>1", "2>3", "3"]), { words: en, language: "en", date: null, mostCells: 10_000 });
  expect(pdf.length).toBeGreaterThan(1_000);
  const rows = Array.from({ length: 300 }, (_, row) => [`${row}`, ...Array.from({ length: 300 }, () => ({ digits: "1" }))]);
  const huge = {
    title: "Huge",
    sections: [{ heading: "All", lines: [], tables: [{ caption: "All", columns: rows[0]?.map(() => "x") ?? [], rows }] }],
  };
  const small = await asPdf(huge, { words: en, language: "en", date: null, mostCells: 10_000 });
  expect(
    Buffer.from(small)
      .toString("latin1")
      .match(/\/Type \/Page\b(?!s)/g),
  ).toHaveLength(1);
});

test("a report on thirty candidates and as many stages is folded over as many pages as it needs", async () => {
  const names = Array.from({ length: 30 }, (_, n) => `Candidate number ${n + 1} of a long list`);
  const papers = names.map((_, n) => `${n}>${(n + 1) % 30}>${(n + 7) % 30}`);
  const pdf = await asPdf(reportOn(names, papers), { words: en, language: "en", date: null, mostCells: 10_000 });
  expect(
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type \/Page\b(?!s)/g)?.length,
  ).toBeGreaterThan(4);
});
