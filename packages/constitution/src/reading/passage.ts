import type { Inline, Link, OddInline, Text } from "../markdown/tree.js";
import type { Scope } from "./thing.js";

/** One paragraph with what is live in it, flat. */
export interface Passage {
  readonly clause: string;
  readonly scope: Scope;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly (readonly Piece[])[];
  readonly inHeading: boolean;
}

export type Piece = Text | Link | OddInline;

/** A paragraph or heading, flat, with its sentences. */
export function passageOf(inline: readonly Inline[], at: Pick<Passage, "clause" | "scope" | "inHeading">): Passage {
  const pieces = piecesOf(inline);
  return { ...at, pieces, sentences: sentencesOf(pieces) };
}

export function piecesOf(inline: readonly Inline[]): Piece[] {
  return inline.flatMap((node) => ("inline" in node ? piecesOf(node.inline) : [node]));
}

/** The passage cut into its sentences. A full stop, question mark or exclamation mark before a space or the end ends one, also in bold or live words ("**[Notice.](…)**"). */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  const put = (piece: Piece): void => void sentences.at(-1)?.push(piece);
  for (const piece of pieces) {
    if (piece.kind !== "text") {
      put(piece);
      if (/[.!?]$/.test(piece.text)) sentences.push([]);
      continue;
    }
    let from = 0;
    for (const stop of piece.text.matchAll(/[.!?]["”’)]?(?=\s|$)/g)) {
      const to = stop.index + stop[0].length;
      put(partOf(piece, from, to));
      sentences.push([]);
      from = to;
    }
    if (from < piece.text.length) put(partOf(piece, from, piece.text.length));
  }
  return sentences.filter((sentence) => sentence.some((piece) => piece.text.trim() !== ""));
}

/** A part of a text piece. Offsets are exact where the text stands in the source as it is, and those of the piece where it doesn't (escapes, line breaks). */
function partOf(piece: Text, from: number, to: number): Text {
  const exact = piece.end - piece.start === piece.text.length;
  return {
    kind: "text",
    text: piece.text.slice(from, to),
    start: exact ? piece.start + from : piece.start,
    end: exact ? piece.start + to : piece.end,
  };
}
