import { DEPTH_LIMIT, LINE_LIMIT, MARK_LIMIT, NESTED_LINE_LIMIT, TEXT_LIMIT, UNDERLINE_LIMIT } from "../limits.js";
import { tangledAt } from "./parse.js";

/** Why a text is not read at all, and where; null for any text that a person would write. Attacker-controlled; one pass, no backtracking. */
export interface Refused {
  readonly why: "long" | "tangled";
  readonly at: number;
}

const INDENT_LIMIT = DEPTH_LIMIT * 4;

/** Refuses what would make the Markdown library slow: it takes time with the square of marks in a paragraph, of underlined headings and of nesting. */
export function refused(source: string): Refused | null {
  if (source.length > TEXT_LIMIT) return { why: "long", at: TEXT_LIMIT };
  let lines = 0;
  let marks = 0;
  let underlines = 0;
  let nested = 0;
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf("\n", start);
    const end = newline < 0 ? source.length : newline;
    lines++;
    const line = shape(source, start, end);
    if (line.blank || line.heading) marks = 0;
    marks += line.marks;
    if (line.underline) underlines++;
    if (line.lists > 1) nested++;
    if (lines > LINE_LIMIT) return { why: "long", at: start };
    if (marks > MARK_LIMIT || underlines > UNDERLINE_LIMIT || nested > NESTED_LINE_LIMIT || line.openers > DEPTH_LIMIT || line.indent > INDENT_LIMIT)
      return { why: "tangled", at: start };
    start = end + 1;
  }
  const at = tangledAt(source);
  return at === null ? null : { why: "tangled", at };
}

/** What one line is made of. `openers` are the quotations and lists that it could open at its beginning, `lists` those of them that a space follows. */
function shape(
  source: string,
  start: number,
  end: number,
): { blank: boolean; heading: boolean; underline: boolean; marks: number; openers: number; lists: number; indent: number } {
  let marks = 0;
  let openers = 0;
  let lists = 0;
  let indent = 0;
  let beginning = true;
  let plainMarks = true;
  let blank = true;
  for (let at = start; at < end; at++) {
    const c = source.charCodeAt(at);
    const space = isSpace(c);
    if (blank && space) indent++;
    if (!space) blank = false;
    if (!space && c !== 45 && c !== 61) plainMarks = false;
    if (isMark(c)) marks++;
    if (beginning && isOpener(c)) {
      openers++;
      if (isSpace(source.charCodeAt(at + 1))) lists++;
    } else if (beginning && !space && !isDigit(c) && c !== 46 && c !== 41) beginning = false;
  }
  return { blank, heading: source.charCodeAt(start) === 35, underline: plainMarks && !blank, marks, openers, lists, indent: blank ? 0 : indent };
}

/** `[ ] * _ ! < & \ and the back quote. */
function isMark(c: number): boolean {
  return c === 91 || c === 93 || c === 42 || c === 95 || c === 33 || c === 60 || c === 38 || c === 92 || c === 96;
}

/** > - + *, or the dot or parenthesis of "1." and "1)". */
function isOpener(c: number): boolean {
  return c === 62 || c === 45 || c === 43 || c === 42 || c === 46 || c === 41;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 13;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}
