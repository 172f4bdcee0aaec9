import { error, type Note } from "../reading/notes.js";
import type { Checked } from "./checked.js";

/** Characters that nobody sees: direction marks, zero widths, soft hyphens, fillers, tags, private use, controls. With them a text can say to people what it does not say to the machine. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffd]/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters of other scripts that can pass for Latin ones. */
const LOOKALIKE_WORD =
  /[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}][\p{L}\p{M}]*|[\p{L}\p{N}]*[\u{ff01}-\u{ff5e}\u{1d400}-\u{1d7ff}][\p{L}\p{N}]*/gu;
const LOOKALIKE_LETTER =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}\u{ff01}-\u{ff5e}\u{1d400}-\u{1d7ff}]/u;
/** The letters and signs of Western Europe: a text of nothing else has none of these faults. The soft hyphen is not among them. */
const PLAIN = /^[\n\r\t -~\u00a0-\u00ac\u00ae-\u00ff\u2018\u2019\u201c-\u201e\u2013\u2014\u20ac]*$/;

/** What you see must be what is hashed: hidden characters, and words that mix alphabets (H-57). */
export function characters({ source }: Pick<Checked, "source">): Note[] {
  return PLAIN.test(source) ? [] : faults(source);
}

/** The same without the short way. Looking at every word takes a third of the time of a compilation, so it is done where a letter could be one of another alphabet. */
export function faults(source: string): Note[] {
  return [...hidden(source), ...(LOOKALIKE_LETTER.test(source) ? lookalikes(source) : []), ...decomposed(source)];
}

function hidden(source: string): Note[] {
  return firstFew(source, HIDDEN).map((match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return error(at, "hidden-character", `There is a character here that nobody sees (U+${code}). Take it out.`, "");
  });
}

/** A text full of them needs no list of all. */
const SHOWN = 100;

function firstFew(source: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of source.matchAll(pattern)) {
    if (found.length >= SHOWN) break;
    found.push(match);
  }
  return found;
}

function lookalikes(source: string): Note[] {
  return firstFew(source, LOOKALIKE_WORD)
    .filter(([word]) => LATIN.test(word) || /[\u{ff01}-\u{ff5e}\u{1d400}-\u{1d7ff}]/u.test(word))
    .map((match) =>
      error(
        { start: match.index, end: match.index + match[0].length },
        "lookalike",
        `“${match[0]}” has letters of another alphabet that look like ours, so it isn't the word that it seems to be. Type it again.`,
      ),
    );
}

/** The same letter can be written in two ways; only one may be used, so that equal words are equal. */
function decomposed(source: string): Note[] {
  if (source.normalize("NFC") === source) return [];
  const found = /\P{M}\p{M}+/u.exec(source);
  const at = found === null ? { start: 0, end: 0 } : { start: found.index, end: found.index + found[0].length };
  return [
    error(
      at,
      "not-composed",
      "A letter and its accent stand here as two characters. Type the letter again, so that the same word is always the same.",
      source.slice(at.start, at.end).normalize("NFC"),
    ),
  ];
}
