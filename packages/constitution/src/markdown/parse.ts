import { fromMarkdown } from "mdast-util-from-markdown";
import { remembered } from "../remembered.js";
import { block } from "./convert.js";
import { ODD_LIMIT } from "../limits.js";
import { quickly, type Quick, type Unread } from "./quick.js";
import type { Block, Inline } from "./tree.js";

/**
 * The blocks of a text. The text is read in pieces, one for each heading, and the pieces that were read before are not read again:
 * that is what makes the checker quick enough for every keystroke. A heading at the beginning of a line ends whatever stands before it in CommonMark,
 * unless that is code, HTML or waits for a definition from elsewhere; a text with any of these is read whole.
 */
export function parse(source: string): Block[] {
  if (across(source) !== null) return [...whole(source)];
  return pieces(source).flatMap(({ text, start }) => at(start, piece(text)));
}

/**
 * Where there is more than ODD_LIMIT of what a constitution has no use for, which only the Markdown library can read, and that takes its time; null: nowhere.
 * Nothing is given to it to find out.
 */
export function tangledAt(source: string): number | null {
  const everywhere = across(source);
  if (everywhere !== null) return costOf(source) > ODD_LIMIT ? everywhere : null;
  let odd = 0;
  for (const { text, start } of pieces(source)) {
    const { unread } = piece(text);
    for (const { start: from, end } of unread) {
      odd += costOf(text.slice(from, end));
      if (odd > ODD_LIMIT) return start + from;
    }
  }
  return null;
}

/** How long the library takes, in characters of a paragraph: a line takes about as long as sixteen, and to begin as long as sixty-four. */
function costOf(text: string): number {
  return 64 + text.length + 16 * (text.split("\n").length - 1);
}

/** A piece with offsets from its own beginning, what of it the Markdown library has still to read, and as it last stood in a text. */
interface Piece {
  readonly unread: readonly Pick<Unread, "start" | "end">[];
  readonly blocks: () => readonly Block[];
  last: { readonly start: number; readonly blocks: readonly Block[] } | null;
}

const piece = remembered(512, (text): Piece => {
  const quick = quickly(text);
  const unread = quick?.unread ?? [{ start: 0, end: text.length }];
  let blocks: readonly Block[] | null = null;
  return { unread, blocks: () => (blocks ??= quick === null ? whole(text) : filled(text, quick)), last: null };
});

function at(start: number, made: Piece): readonly Block[] {
  if (made.last?.start !== start) made.last = { start, blocks: start === 0 ? made.blocks() : made.blocks().map((b) => moved(b, start)) };
  return made.last.blocks;
}

function whole(text: string): Block[] {
  return fromMarkdown(text).children.map((node) => block(node));
}

/** What stands in a paragraph or a heading is the same wherever that stands, so it is read by itself. */
function filled(text: string, { blocks, unread }: Quick): readonly Block[] {
  for (const { start, end, into } of unread) {
    const [own] = whole(text.slice(start, end));
    if (own?.kind === "paragraph" || own?.kind === "heading") into.push(...own.inline.map((node) => movedInline(node, start)));
  }
  return blocks;
}

/** The first thing that may reach across headings: a fence of code, HTML or an address in pointed brackets, a definition. */
export function across(source: string): number | null {
  const at = source.search(/```|~~~|<[A-Za-z/!?]|\]:/u);
  return at < 0 ? null : at;
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
