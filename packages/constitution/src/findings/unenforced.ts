import type { Unenforced } from "../compiled.js";
import type { Place } from "../markdown/lines.js";
import type { Piece } from "../reading/passage.js";
import type { Understood } from "../resolve/understood.js";
import type { DeadWords } from "../tongue/dead-words.js";
import { deadWordsOf } from "./dead-words.js";

/**
 * The sentences that nothing in the machine keeps: the list that every document ends with. A sentence that says who shall, must or may is one of them;
 * beside live words every sentence without any is, since it is easily taken for one that runs.
 */
export function unenforcedOf({ reading, lexicon }: Understood, placeOf: (offset: number) => Place): Unenforced[] {
  const dead = deadWordsOf(lexicon);
  return reading.passages.flatMap(({ clause, pieces, sentences, inHeading }) =>
    inHeading
      ? []
      : sentences
          .filter(
            (sentence) =>
              !sentence.some(isLive) && (isNormative(sentence, dead) || (pieces.some(isLive) && says(sentence))) && !isKept(sentence, dead),
          )
          .map((sentence) => {
            const words = wordsOf(sentence);
            return { line: placeOf(words.start).line, clause, words: words.text };
          }),
  );
}

/** Whether it says what holds anyway. */
export function isKept(sentence: readonly Piece[], { kept }: DeadWords): boolean {
  const words = sentence
    .map((piece) => piece.text)
    .join("")
    .trim();
  return kept.some((one) => one.test(words));
}

export function isNormative(sentence: readonly Piece[], { binds }: DeadWords): boolean {
  return binds(sentence.map((piece) => piece.text).join(""));
}

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
