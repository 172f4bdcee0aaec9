import type { Words } from "../../languages/index.js";
import type { Cell, ReportTable } from "./report.js";

export interface FoldColumn {
  readonly width: number;
  readonly isNumeric: boolean;
}

/** A part of a table that is no wider than there is room: the first column and as many of the others as fit, at least one. */
export interface Fold {
  readonly columns: readonly FoldColumn[];
  /** The first row has the headings. */
  readonly rows: readonly (readonly string[])[];
}

interface Room {
  readonly numbers: Words["numbers"];
  readonly widthOf: (text: string) => number;
  readonly room: number;
}

/** What a name may take at most of the width; longer ones are folded or cut by whoever writes them. */
const MOST_OF_ROOM = 0.4;

/** Folds a table so that it fits a page: each part repeats the first column. */
export function foldedTable({ columns, rows, together = 1 }: ReportTable, { numbers, widthOf, room }: Room): Fold[] {
  const texts = [columns, ...rows.map((row) => row.map((cell) => said(cell, numbers)))];
  const all = columns.map((_, at): FoldColumn => ({
    width: Math.min(room * MOST_OF_ROOM, Math.max(...texts.map((row) => widthOf(row[at] ?? "")))),
    isNumeric: at > 0 && rows.some((row) => typeof row[at] === "object"),
  }));
  const [first] = all;
  if (first === undefined) return [];
  const folds: number[][] = [];
  let left = 0;
  for (const group of groupsFromRight(all.length, together)) {
    const width = group.reduce((sum, at) => sum + (all[at]?.width ?? 0), 0);
    if (left < width) {
      folds.push([]);
      left = room - first.width;
    }
    folds.at(-1)?.push(...group);
    left -= width;
  }
  return folds.map((places) => ({
    columns: [first, ...places.flatMap((at) => all[at] ?? [])],
    rows: texts.map((row) => [row[0] ?? "", ...places.map((at) => row[at] ?? "")]),
  }));
}

/** The columns after the first, in groups that are not parted. */
function groupsFromRight(columns: number, size: number): number[][] {
  const groups: number[][] = [];
  for (let end = columns; end > 1; end -= size)
    groups.unshift(Array.from({ length: Math.min(size, end - 1) }, (_, at) => Math.max(1, end - size) + at));
  return groups;
}

function said(cell: Cell, numbers: Words["numbers"]): string {
  if (typeof cell === "string") return cell;
  return cell.digits.startsWith("+") ? `+${numbers.decimal(cell.digits.slice(1))}` : numbers.decimal(cell.digits);
}
