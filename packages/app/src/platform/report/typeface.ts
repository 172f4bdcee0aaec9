import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Document = PDFKit.PDFDocument;

/** The house's letters for paper, in the parts in which they are published: Latin first, then what Latin lacks. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
const WEIGHTS = { plain: 400, strong: 600 } as const;

export type Weight = keyof typeof WEIGHTS;

/** A piece of text that one font has all letters of. */
interface Run {
  readonly font: string;
  readonly text: string;
}

/** Fonts are read once for all documents. */
const files = new Map<string, Buffer>();
const found = createRequire(import.meta.url);

function fileOf(subset: string, weight: number): Buffer {
  const path = `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`;
  const known = files.get(path) ?? readFileSync(found.resolve(path));
  files.set(path, known);
  return known;
}

/**
 * Writes text of any mixture of alphabets into one document. Only the letters that are used are embedded. What no font of ours has, and text from right to
 * left, can't be printed right: each such letter is a box, and the table for spreadsheets has the text as it is.
 */
export class Typeface {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    for (const [weight, number] of Object.entries(WEIGHTS)) {
      for (const subset of SUBSETS) document.registerFont(`${subset} ${weight}`, fileOf(subset, number));
    }
  }

  width(text: string, weight: Weight, size: number): number {
    return this.#runs(text, weight).reduce((sum, run) => sum + this.#document.font(run.font, size).widthOfString(run.text), 0);
  }

  /** Writes one line, its letters standing on a common base line, and answers nothing: the caller knows where it goes on. */
  write(text: string, { x, y, weight, size }: { x: number; y: number; weight: Weight; size: number }): void {
    let at = x;
    for (const run of this.#runs(text, weight)) {
      this.#document.font(run.font, size).text(run.text, at, y, { lineBreak: false, baseline: "alphabetic" });
      at += this.#document.widthOfString(run.text);
    }
  }

  /** The text in lines of at most this width; a word that is wider is broken. */
  lines(text: string, width: number, { weight, size }: { weight: Weight; size: number }): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ").flatMap((one) => this.#pieces(one, width, { weight, size }))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.width(longer, weight, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  #pieces(word: string, width: number, { weight, size }: { weight: Weight; size: number }): string[] {
    if (this.width(word, weight, size) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece !== "" && this.width(piece + letter, weight, size) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += letter;
    }
    return [...pieces, piece];
  }

  #runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const letter of text) {
      const font = `${subsetOf(letter)} ${weight}`;
      const last = runs.at(-1);
      if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + letter };
      else runs.push({ font, text: letter });
    }
    return runs;
  }
}

/** Which part has a letter, by the ranges that are published with the fonts; Latin for what none has. */
function subsetOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return SUBSETS.find((subset) => rangesOf(subset).some(([from, to]) => from <= code && code <= to)) ?? SUBSETS[0];
}

const ranges = new Map<string, readonly (readonly [from: number, to: number])[]>();

function rangesOf(subset: string): readonly (readonly [from: number, to: number])[] {
  const known = ranges.get(subset) ?? readRanges(subset);
  ranges.set(subset, known);
  return known;
}

/** "U+0000-00FF,U+0131" */
function readRanges(subset: string): (readonly [from: number, to: number])[] {
  const published = found("@fontsource/source-serif-4/unicode.json") as Record<string, string>;
  return (published[subset] ?? "").split(",").map((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}
