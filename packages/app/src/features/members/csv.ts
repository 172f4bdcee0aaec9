import { err, ok, type Result } from "@folkmoot/exact";
import { firstLanguage, wordsOf, type Words } from "../../languages/index.js";

/** Something in a list that can't be taken, with the line on which it stands as a text editor counts them. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** What can be wrong with a list. */
export type ListWords = Words["keeping"]["lists"];
export const listWords: ListWords = wordsOf(firstLanguage).keeping.lists;

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const mostBytes = 8 * 1_024 * 1_024;
export const mostRows = 100_000;
const mostCells = 50;
const longestCell = 1_000;

/**
 * The text of a file: UTF-8, with or without its mark. Anything else is refused and not guessed at: a wrong guess spells people's names wrong for years.
 */
export function decodeText(bytes: Uint8Array, words: ListWords = listWords): Result<string, Problem> {
  if (bytes.length > mostBytes) return err({ line: 1, message: words.tooLarge });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return err({ line: 1, message: words.utf16 });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const zero = text.indexOf("\0");
    return zero < 0 ? ok(text) : err({ line: lineAt(text, zero), message: words.zeroByte });
  } catch {
    return err({ line: firstBadLine(bytes), message: words.notUtf8 });
  }
}

/**
 * Rows of comma-separated values (RFC 4180): quotes, doubled quotes, commas and line ends inside quotes; lines may end in any of the three ways;
 * where the head of the list has semicolons or tabs and no comma, those separate instead. Empty lines are left out.
 */
export function readCsv(text: string, words: ListWords = listWords): Result<readonly CsvRow[], Problem> {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const read = readRow(text, { at, line, separator, words });
    if (!read.ok) return read;
    const { cells, next, nextLine } = read.value;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
    if (rows.length > mostRows + 1) return err({ line, message: words.tooLong });
    [at, line] = [next, nextLine];
  }
  return ok(rows);
}

interface Read {
  readonly cells: readonly string[];
  readonly next: number;
  readonly nextLine: number;
}

function readRow(text: string, start: { at: number; line: number; separator: string; words: ListWords }): Result<Read, Problem> {
  const { separator, words } = start;
  let { at, line } = start;
  const cells: string[] = [];
  for (;;) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return err({ line, message: words.openQuote });
      const cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += linesIn(cell);
      at = end + 1;
      cells.push(cell);
      if (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") return err({ line, message: words.afterQuote });
    } else {
      const end = endOfCell(text, at, separator);
      cells.push(text.slice(at, end));
      at = end;
    }
    if ((cells.at(-1) ?? "").length > longestCell) return err({ line, message: words.longValue });
    if (cells.length > mostCells) return err({ line, message: words.manyValues });
    if (text[at] !== separator) break;
    at += 1;
  }
  if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
  return ok({ cells, next: at + 1, nextLine: line + 1 });
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

function separatorOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (head.includes(",")) return ",";
  return [";", "\t"].find((separator) => head.includes(separator)) ?? ",";
}

function linesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function lineAt(text: string, at: number): number {
  return linesIn(text.slice(0, at)) + 1;
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    line += 1;
    from = at + 1;
  }
  return line;
}
