import { error, type Note } from "../reading/notes.js";
import type { Passage, Piece } from "../reading/passage.js";
import type { DeadWords } from "../tongue/dead-words.js";
import type { Checked } from "./checked.js";
import { deadWordsOf } from "./dead-words.js";

const DECIDING = new Set([
  "procedure",
  "meeting",
  "ballot",
  "vote",
  "notice",
  "discussion",
  "proposals",
  "amendments",
  "mediation",
  "order",
  "challenge",
  "commencement",
  "hearing",
  "approval",
]);

/** A length of time, an amount or a majority that stands unlinked where things are decided: people would count on it, and nothing would keep it. */
export function figures({ text }: Checked): Note[] {
  const { figures: figuresIn } = deadWordsOf(text.lexicon);
  return text.reading.passages.filter(decides).flatMap(({ pieces }) => pieces.flatMap((piece) => dead(piece, figuresIn)));
}

function decides({ scope, inHeading }: Passage): boolean {
  return !inHeading && scope.some((thing) => DECIDING.has(thing.kind));
}

function dead(piece: Piece, figuresIn: DeadWords["figures"]): Note[] {
  if (piece.kind !== "text") return [];
  const exact = piece.end - piece.start === piece.text.length;
  return figuresIn(piece.text).map(({ words, index }) => {
    const at = exact ? { start: piece.start + index, end: piece.start + index + words.length } : piece;
    return error(
      at,
      "dead-figure",
      `“${words}” is not live: people will count on it, and nothing keeps it. Make it the value of a rule, such as [${words}](rule:…), or leave it out.`,
    );
  });
}
