import type { Words } from "../../languages/index.js";
import { type Fold, foldedTable } from "./fold.js";
import type { Report } from "./report.js";

const WIDTH = 110;
const GAP = 2;

/** A report as a terminal shows it and a printer of plain text prints it: no line of a table is wider than a page. */
export function asLines({ title, sections }: Report, { numbers }: Words): string[] {
  const widthOf = (text: string): number => lengthOf(text) + GAP;
  return [
    title,
    ...sections.flatMap(({ heading, lines, tables }) => [
      "",
      heading,
      ...lines.map((line) => `  ${line}`),
      ...tables.flatMap((table) => ["", `  ${table.caption}`, ...foldedTable(table, { numbers, widthOf, room: WIDTH }).flatMap(linesOf)]),
    ]),
  ];
}

function linesOf({ columns, rows }: Fold, fold: number): string[] {
  const written = rows.map((row) =>
    row
      .map((text, at) => {
        const { width = 0, isNumeric = false } = columns[at] ?? {};
        const short = lengthOf(text) > width - GAP ? `${[...text].slice(0, width - GAP - 1).join("")}…` : text;
        const blank = " ".repeat(Math.max(0, width - GAP - lengthOf(short)));
        return isNumeric ? `${blank}${short}` : `${short}${blank}`;
      })
      .join(" ".repeat(GAP)),
  );
  return [...(fold === 0 ? [] : [""]), ...written.map((line) => `  ${line}`.trimEnd())];
}

/** Letters, not the units they are stored in. */
const lengthOf = (text: string): number => [...text].length;
