import { fromMarkdown } from "mdast-util-from-markdown";
import { remembered } from "../remembered.js";
import { block } from "./convert.js";
import type { Block, Inline } from "./tree.js";

/**
 * The blocks of a text. The text is read in pieces, one for each heading, and the pieces that were read before are not read again:
 * that is what makes the checker quick enough for every keystroke. A heading at the beginning of a line ends whatever stands before it in CommonMark,
 * unless that is code, HTML or waits for a definition from elsewhere; a text with any of these is read whole.
 */
export function parse(source: string): Block[] {
  if (reachesAcross(source)) return [...piece(source).blocks];
  return pieces(source).flatMap(({ text, start }) => at(start, piece(text)));
}

/** A piece that has been read, with offsets from its own beginning, and as it last stood in a text. */
interface Piece {
  readonly blocks: readonly Block[];
  last: { readonly start: number; readonly blocks: readonly Block[] };
}

const piece = remembered(512, (text): Piece => {
  const blocks = whole(text);
  return { blocks, last: { start: 0, blocks } };
});

function at(start: number, made: Piece): readonly Block[] {
  if (made.last.start !== start) made.last = { start, blocks: made.blocks.map((b) => moved(b, start)) };
  return made.last.blocks;
}

function whole(text: string): Block[] {
  return fromMarkdown(text).children.map((node) => block(node));
}

export function reachesAcross(source: string): boolean {
  return source.includes("```") || source.includes("~~~") || source.includes("<") || source.includes("]:");
}

export function pieces(source: string): { text: string; start: number }[] {
  const starts = [0];
  for (let at = source.indexOf("\n#"); at >= 0; at = source.indexOf("\n#", at + 1)) {
    if (isHeading(source, at + 1)) starts.push(at + 1);
  }
  return starts.map((start, i) => ({ text: source.slice(start, starts[i + 1]), start }));
}

/** One to six hashes and a space. */
function isHeading(source: string, at: number): boolean {
  let end = at;
  while (source[end] === "#") end++;
  return end - at <= 6 && (source[end] === " " || source[end] === "\n" || source[end] === undefined);
}

function moved(b: Block, by: number): Block {
  const at = { start: b.start + by, end: b.end + by };
  if (b.kind === "odd") return { ...b, ...at };
  if (b.kind === "list") {
    return {
      ...b,
      ...at,
      items: b.items.map((item) => ({ children: item.children.map((child) => moved(child, by)), start: item.start + by, end: item.end + by })),
    };
  }
  return { ...b, ...at, inline: b.inline.map((node) => movedInline(node, by)) };
}

function movedInline(node: Inline, by: number): Inline {
  const at = { start: node.start + by, end: node.end + by };
  if (node.kind === "link") return { ...node, ...at, from: node.from + by, to: node.to + by };
  if (node.kind === "strong" || node.kind === "emphasis") return { ...node, ...at, inline: node.inline.map((inner) => movedInline(inner, by)) };
  return { ...node, ...at };
}
