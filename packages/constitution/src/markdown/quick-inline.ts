import { linked } from "./convert.js";
import type { Inline, Marked } from "./tree.js";

/** What is bold or a link among the words of `text` from `start` to `end`, as `quickly` reads them; null where there is more to it. */
export function quickInline(text: string, start: number, end: number): Inline[] | null {
  const all: Inline[] = [];
  let marked: { readonly at: number; readonly length: number; readonly inline: Inline[] } | null = null;
  let from = start;
  let at = start;

  const words = (next: number): void => {
    const to = beforeIndent(text, next);
    // A space behind marks at the end of a line belongs to nothing.
    if (/^ \r?\n/.test(text.slice(from, from + 3))) from++;
    if (to > from) (marked?.inline ?? all).push({ kind: "text", text: text.slice(from, to).replace(SPACES, " "), start: from, end: to });
  };

  for (;;) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (found === null || found.index >= end) break;
    at = found.index;
    const c = text[at];
    if (c === "[") {
      LINK.lastIndex = at;
      const link = LINK.exec(text);
      if (link === null || at + link[0].length > end) return null;
      const [{ length }, inside = "", url = "", title] = link;
      words(at);
      const node: Inline = { kind: "text", text: inside.replace(SPACES, " "), start: at + 1, end: at + 1 + inside.length };
      (marked?.inline ?? all).push(linked({ words: [node], url, title: title ?? null }, { start: at, end: at + length }));
      from = at += length;
    } else if (c === "*") {
      const length = text[at + 1] === "*" ? 2 : 1;
      const may = sidesOf(text, at, { length, start, end });
      if (text[at + length] === "*") return null;
      if (marked === null) {
        if (!may.open) return null;
        words(at);
        marked = { at, length, inline: [] };
      } else {
        if (!may.close || marked.length !== length) return null;
        words(at);
        const kind: Marked["kind"] = length === 2 ? "strong" : "emphasis";
        all.push({ kind, inline: marked.inline, start: marked.at, end: at + length });
        marked = null;
      }
      from = at += length;
    } else if (isLiteral(text, at, end)) at++;
    else return null;
  }
  if (marked !== null) return null;
  words(end);
  return all;
}

/** Spaces at the beginning of a line belong to nothing. */
function beforeIndent(text: string, at: number): number {
  let to = at;
  while (text[to - 1] === " ") to--;
  return text[to - 1] === "\n" ? to : at;
}

const SPACES = /\s+/g;
/** Whatever may be more than a letter, and a line that ends in two spaces, which breaks it. */
const SPECIAL = /[[\]*\\`<&!_]| {2}\r?\n/g;
/** `[words](address "title")` with nothing special in any of the three. */
const LINK = /\[([^\s[\]*\\`<&!_](?:[^[\]*\\`<&!_]*[^\s[\]*\\`<&!_])?)\]\(([A-Za-z0-9:.#/-]+)(?: "([^"\\&\n]+)")?\)/y;

/** Whether a mark that could begin something can't here: "5 & 6", "a < b", "Well!", "some_name". */
function isLiteral(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? (text[at + 1] ?? "") : "";
  switch (text[at]) {
    case "&":
      return !/[A-Za-z#]/.test(next);
    case "<":
      return !/[A-Za-z/!?]/.test(next);
    case "!":
      return next !== "[";
    case "_":
      return LETTER.test(text[at - 1] ?? "") && LETTER.test(next);
    default:
      return false;
  }
}

const LETTER = /[A-Za-z0-9]/;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a row of stars may open or close what is marked (CommonMark 0.31.2, 6.2). */
function sidesOf(
  text: string,
  at: number,
  { length, start, end }: { length: number; start: number; end: number },
): { open: boolean; close: boolean } {
  const before = classOf(at === start ? " " : text[at - 1]);
  const after = classOf(at + length >= end ? " " : text[at + length]);
  return {
    open: after === "letter" || (after === "mark" && before !== "letter"),
    close: before === "letter" || (before === "mark" && after !== "letter"),
  };
}

/** A sign of two code units counts as a letter, as in the library. */
function classOf(character = " "): "space" | "mark" | "letter" {
  if (SPACE.test(character)) return "space";
  return PUNCTUATION.test(character) ? "mark" : "letter";
}
