import { err, ok, type Result } from "@folkmoot/exact";
import { compile } from "./compile.js";
import type { Blank } from "./compiled.js";
import { holdsHidden } from "./redline/hidden.js";

/** Why words can't stand in a blank. Nothing is escaped, cut or repaired on the way: the words that a person wrote go in as they are, or not at all. */
export type FillRefusal =
  | { readonly kind: "no-such-blank"; readonly blank: string }
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly most: number }
  | { readonly kind: "space-at-the-ends" }
  | { readonly kind: "hidden-character" }
  | { readonly kind: "mark"; readonly mark: string };

/** The most characters that one blank may hold. */
export const LONGEST_WORDS = 400;

/** Characters by which CommonMark would end the link, begin another, or read something other than what is written. */
const MARKS = /[[\]\\<>*_`\n\r\t]|&(?=[#a-z])|!$/iu;

/** The part of a `Blank` that says where it stands. */
export type BlankPlace = Pick<Blank, "id" | "words" | "start" | "end">;

/** `source` with other words in one of its blanks. Everything else stays as it is, to the letter; the words it already has change nothing. */
export function fill(source: string, blank: string, words: string): Result<string, FillRefusal> {
  return fillAll(source, compile(source).blanks, new Map([[blank, words]]));
}

/** `source` with other words in several of its blanks at once, or the first reason in the order of the text why not; then nothing is changed. */
export function fillAll(source: string, blanks: readonly BlankPlace[], words: ReadonlyMap<string, string>): Result<string, FillRefusal> {
  const known = new Map(blanks.map((blank) => [blank.id, blank]));
  for (const id of words.keys()) if (!known.has(id)) return err({ kind: "no-such-blank", blank: id });
  const places = blanks.filter((blank) => words.has(blank.id)).sort((a, b) => a.start - b.start);
  let filled = "";
  let from = 0;
  for (const place of places) {
    const put = words.get(place.id) ?? place.words;
    if (put === place.words) continue;
    const refusal = refuseWords(put);
    if (refusal !== null) return err(refusal);
    filled += source.slice(from, place.start) + put;
    from = place.end;
  }
  return ok(filled + source.slice(from));
}

/** Why `words` can't stand in a blank; null where they can. For a form field, before anything is sent. */
export function refuseWords(words: string): FillRefusal | null {
  if (words.trim() === "") return { kind: "empty" };
  if (words.length > LONGEST_WORDS) return { kind: "too-long", most: LONGEST_WORDS };
  const mark = MARKS.exec(words)?.[0];
  if (mark !== undefined) return { kind: "mark", mark };
  if (holdsHidden(words)) return { kind: "hidden-character" };
  if (words !== words.trim()) return { kind: "space-at-the-ends" };
  return null;
}
