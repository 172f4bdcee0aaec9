import type { FindingCode } from "../catalogue.js";
import type { Block, Odd } from "../markdown/tree.js";
import { error, warning, type Note } from "../reading/notes.js";
import type { Piece } from "../reading/passage.js";
import { kinds } from "../schema/kinds.js";
import type { Checked } from "./checked.js";
import { nearest } from "./nearest.js";

/** Marks that look live and are not, and what a constitution has no use for: it would hide something from its reader or from the machine. */
export function marks({ blocks, text }: Checked): Note[] {
  const inBlocks = everyBlock(blocks).flatMap((block) => (block.kind === "odd" ? [odd(block.what, block)] : []));
  const inText = text.reading.passages.flatMap(({ pieces, inHeading }) =>
    pieces.flatMap((piece) => inline(piece, inHeading, text.lexicon.spoken !== null)),
  );
  return [...inBlocks, ...inText];
}

function everyBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === "list" ? block.items.flatMap((item) => everyBlock(item.children)) : [block]));
}

function inline(piece: Piece, inHeading: boolean, formalTitles: boolean): Note[] {
  if (piece.kind === "odd") return [odd(piece.what, piece)];
  if (piece.kind === "text") return brokenMark(piece);
  const notes: Note[] = [];
  if (!REFERENCES.includes(piece.scheme) && !(piece.scheme in kinds)) {
    notes.push(
      error(
        { start: piece.from, end: piece.to },
        "unknown-kind",
        `There is no kind of thing called “${piece.scheme}”, so these words do nothing. There are: ${KINDS.join(", ")}.`,
        ...nearest(piece.scheme, KINDS).map((kind) => `[${piece.text}](${kind}:${piece.path})`),
      ),
    );
  }
  if (inHeading && (piece.scheme === "rule" || piece.scheme === "after"))
    notes.push(error(piece, "rule-in-heading", "A heading opens things and sets no rules: put the live words into a clause."));
  if (piece.title !== null && REFERENCES.includes(piece.scheme) && !(piece.scheme === "rule" && formalTitles)) {
    notes.push(
      error(
        { start: piece.from, end: piece.to },
        "title",
        `${formalTitles ? "Only live words of a rule can have formal words beside them." : "This text is in English, where the words themselves are the value."} The title “${piece.title}” would say something that the reader doesn't see.`,
        `[${piece.text}](${piece.scheme}:${piece.path})`,
      ),
    );
  }
  return notes;
}

const KINDS = ["rule", "see", "after", ...Object.keys(kinds)];
const REFERENCES: readonly string[] = ["rule", "see", "after"];

function brokenMark(piece: { text: string; start: number; end: number }): Note[] {
  const found = /\*\*|~~|\]\s?\(|\]\[|\[\^/.exec(piece.text);
  if (found === null) return [];
  const at =
    piece.end - piece.start === piece.text.length ? { start: piece.start + found.index, end: piece.start + found.index + found[0].length } : piece;
  return [
    error(
      at,
      "broken-mark",
      "These signs were meant to make a link, bold or struck words or a footnote and did not, so nothing here is live. Bold must not be followed by a letter, a link has no space between ] and (, and words are struck or put below the line nowhere.",
    ),
  ];
}

const SAYINGS: Readonly<Record<Odd, readonly [severity: "error" | "warning", code: FindingCode, message: string]>> = {
  html: ["error", "html", "HTML has no place in a constitution: a reader would not see what stands there. It is shown as letters."],
  comment: ["error", "html", "A comment is hidden from those who read the text, so it has no place in it."],
  image: ["error", "image", "A constitution has words only: say in words what the picture shows."],
  autolink: ["error", "autolink", "A bare address is not live. Write the words in square brackets and the address in round ones."],
  code: ["error", "code", "Words in back quotes or in an indented block are not live."],
  reference: [
    "error",
    "by-reference",
    "This takes its address from elsewhere in the text, where a reader would not look for it. Write the address right behind the words.",
  ],
  definition: [
    "error",
    "by-reference",
    "An address that stands apart from its words can be changed without anybody seeing it at the words. Write it right behind them.",
  ],
  quotation: ["error", "quotation", "Nothing in a quotation is live. Take the > away, or put the words into a clause."],
  rule: ["warning", "line", "A line across the page says nothing; headings divide a constitution."],
  address: [
    "error",
    "address",
    "This links to something outside the text, or its address has a sign that none has. An address is a kind and a name, such as (rule:period).",
  ],
  other: ["error", "not-read", "This kind of mark is not read, so nothing in it is live."],
};

/** What is simply to be taken out. */
const OUT: readonly Odd[] = ["html", "comment", "image", "autolink", "rule"];

function odd(what: Odd, at: { start: number; end: number }): Note {
  const [severity, code, message] = SAYINGS[what];
  const settled = OUT.includes(what) ? [""] : [];
  return severity === "error" ? error(at, code, message, ...settled) : warning(at, code, message, ...settled);
}
