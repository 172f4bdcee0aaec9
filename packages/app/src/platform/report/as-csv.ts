import { writeCsvRow } from "../csv-row.js";
import type { Report } from "./report.js";

/** A report as a table for spreadsheets (RFC 4180): heading, sentences, then each table under its caption, an empty line between. Numbers are plain digits. */
export function asCsv({ title, sections }: Report): string {
  const blocks = [
    [[title]],
    ...sections.map(({ heading, lines }) => [[heading], ...lines.map((line) => [line.trimStart()])]),
    ...sections.flatMap(({ tables }) => tables.map(({ caption, columns, rows }) => [[caption], columns, ...rows.map((row) => row.map(cell))])),
  ];
  return blocks.map((rows) => rows.map(writeCsvRow).join("")).join("\r\n");
}

const cell = (given: string | { readonly digits: string }): string => (typeof given === "string" ? given : given.digits);
