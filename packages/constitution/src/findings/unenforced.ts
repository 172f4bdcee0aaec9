import type { Unenforced } from "../compiled.js";
import type { Place } from "../markdown/lines.js";
import type { Piece } from "../reading/passage.js";
import { remembered } from "../remembered.js";
import type { Reading } from "../reading/read.js";

const NORMATIVE =
  /\b(shall|must|may|cannot|can't|can not|has to|have to|needs? to|is to|are to|is not to|nobody|no one|is void|is forbidden|is entitled|are entitled|has the right|have the right)\b/i;

/**
 * The sentences that nothing in the machine keeps: the list that every document ends with. A sentence that says who shall, must or may is one of them;
 * beside live words every sentence without any is, since it is easily taken for one that runs.
 */
export function unenforcedOf(reading: Reading, placeOf: (offset: number) => Place): Unenforced[] {
  return reading.passages.flatMap(({ clause, pieces, sentences, inHeading }) =>
    inHeading
      ? []
      : sentences
          .filter((sentence) => !sentence.some(isLive) && (isNormative(sentence) || (pieces.some(isLive) && says(sentence))) && !isKept(sentence))
          .map((sentence) => {
            const words = wordsOf(sentence);
            return { line: placeOf(words.start).line, clause, words: words.text };
          }),
  );
}

/** What holds for every text, so that a text that says it says nothing untrue. */
const KEPT: readonly RegExp[] = [
  /^while a challenge is undecided it takes no effect\.?$/iu,
  /^no partial result is known to anybody before (it|the ballot|the vote) closes\.?$/iu,
  /^only a count under these rules makes a decision\.?$/iu,
  /^a (proposal|text|motion) stays while an appeal is undecided\.?$/iu,
  /^whoever moved a question may not declare it carried\.?$/iu,
];

function isKept(sentence: readonly Piece[]): boolean {
  const words = sentence
    .map((piece) => piece.text)
    .join("")
    .trim();
  return KEPT.some((kept) => kept.test(words));
}

export function isNormative(sentence: readonly Piece[]): boolean {
  return binds(sentence.map((piece) => piece.text).join(""));
}

const binds = remembered(4096, (text) => NORMATIVE.test(text));

/** Whether it is a sentence and not the run-in heading of a stage. */
function says(sentence: readonly Piece[]): boolean {
  return sentence.some((piece) => piece.kind === "text" && /\p{L}/u.test(piece.text));
}

export function isLive(piece: Piece): boolean {
  return piece.kind === "link" && (piece.scheme === "rule" || piece.scheme === "after");
}

/** The sentence as its reader sees it, and where it begins. */
function wordsOf(sentence: readonly Piece[]): { text: string; start: number } {
  const text = sentence
    .map((piece) => piece.text)
    .join("")
    .trim();
  const first = sentence.find((piece) => piece.text.trim() !== "");
  const lead = first === undefined ? 0 : first.text.length - first.text.trimStart().length;
  return { text, start: (first?.start ?? 0) + (first?.kind === "text" ? lead : 0) };
}
