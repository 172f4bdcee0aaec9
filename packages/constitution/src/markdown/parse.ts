import { fromMarkdown } from "mdast-util-from-markdown";
import { block } from "./convert.js";
import type { Block, Inline } from "./tree.js";

/**
 * The blocks of a text. The text is read in pieces, one for each heading, and the pieces that were read before are not read again:
 * that is what makes the checker quick enough for every keystroke. A heading at the beginning of a line ends whatever stands before it in CommonMark,
 * unless that is code, HTML or waits for a definition from elsewhere; a text with any of these is read whole.
 */
export function parse(source: string): Block[] {
  if (reachesAcross(source)) return [...piece(source)];
  return pieces(source).flatMap(({ text, start }) => piece(text).map((b) => moved(b, start)));
}

const PIECES_KEPT = 512;
const kept = new Map<string, readonly Block[]>();

function piece(text: string): readonly Block[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= PIECES_KEPT) kept.clear();
  const blocks = whole(text);
  kept.set(text, blocks);
  return blocks;
}

function whole(text: string): Block[] {
  return fromMarkdown(text).children.map((node) => block(node));
}

function reachesAcross(source: string): boolean {
  return source.includes("```") || source.includes("~~~") || source.includes("<") || source.includes("]:");
}

function pieces(source: string): { text: string; start: number }[] {
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
    return { ...b, ...at, items: b.items.map((item) => ({ children: item.children.map((child) => moved(child, by)), start: item.start + by, end: item.end + by })) };
  }
  return { ...b, ...at, inline: b.inline.map((node) => movedInline(node, by)) };
}

function movedInline(node: Inline, by: number): Inline {
  const at = { start: node.start + by, end: node.end + by };
  if (node.kind === "link") return { ...node, ...at, from: node.from + by, to: node.to + by };
  if (node.kind === "strong" || node.kind === "emphasis") return { ...node, ...at, inline: node.inline.map((inner) => movedInline(inner, by)) };
  return { ...node, ...at };
}
