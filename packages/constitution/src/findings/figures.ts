import { error, type Note } from "../reading/notes.js";
import type { Passage, Piece } from "../reading/passage.js";
import { remembered } from "../remembered.js";
import type { Checked } from "./checked.js";

const NUMBER = "(?:\\d[\\d,]{0,12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty-one|twenty-eight|thirty)";
const FIGURES: readonly RegExp[] = [
  new RegExp(`\\b(?:${NUMBER}|one)(?: clear| calendar| working)? (?:minute|hour|day|week|month|year)s?\\b`, "gi"),
  /\b\d{1,6}(?:\.\d{1,4})?(?: ?%| per ?cent\b)/gi,
  new RegExp(`\\b(?:${NUMBER}|one|a)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?\\b`, "gi"),
  /\b(?:half of|majority|unanimous(?:ly)?|quorum)\b/gi,
  new RegExp(`\\b${NUMBER} (?:members|people|persons|signatures|supporters|votes)\\b`, "gi"),
];
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
  return text.reading.passages.filter(decides).flatMap(({ pieces }) => pieces.flatMap(dead));
}

function decides({ scope, inHeading }: Passage): boolean {
  return !inHeading && scope.some((thing) => DECIDING.has(thing.kind));
}

function dead(piece: Piece): Note[] {
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

const figuresIn = remembered(2048, (text) =>
  FIGURES.flatMap((figure) => [...text.matchAll(figure)].map((match) => ({ words: match[0], index: match.index }))),
);
