import { fromMarkdown } from "mdast-util-from-markdown";
import { remembered } from "../remembered.js";
import { block } from "./convert.js";
import { ODD_LIMIT } from "../limits.js";
import { quickly, type Quick, type Unread } from "./quick.js";
import type { Block, Inline } from "./tree.js";

/**
 * The blocks of a text. The text is read in pieces, one for each heading, and the pieces that were read before are not read again:
 * that is what makes the checker quick enough for every keystroke. A heading at the beginning of a line ends whatever stands before it in CommonMark,
 * unless that is code or HTML that goes on. Only what is defined in another piece (`[d]: address`, an error wherever it stands) is not known in this one.
 */
export function parse(source: string): Block[] {
  return pieces(source).flatMap(({ text, start }) => at(start, piece(text)));
}

/**
 * Where there is more than ODD_LIMIT of what a constitution has no use for, which only the Markdown library can read, and that takes its time; null: nowhere.
 * No more than that is given to it to find out.
 */
export function tangledAt(source: string): number | null {
  let odd = 0;
  for (const { text, start, last } of cut(source)) {
    const { unread } = piece(text);
    for (const { start: from, end } of unread) {
      odd += costOf(text.slice(from, end));
      if (odd > ODD_LIMIT) return start + from;
    }
    if (!last && mayGoOn(text) && goesOn(text)) return odd + costOf(source.slice(start)) > ODD_LIMIT ? start : null;
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

/** A text cut at its headings; from where code or HTML goes on behind a heading, it is one piece to its end. */
export function pieces(source: string): { text: string; start: number }[] {
  const all = cut(source);
  const on = all.findIndex(({ text, last }) => !last && mayGoOn(text) && goesOn(text));
  const open = all[on];
  return open === undefined ? all : [...all.slice(0, on), { text: source.slice(open.start), start: open.start }];
}

function cut(source: string): { text: string; start: number; last: boolean }[] {
  const starts = [0];
  for (let at = source.indexOf("\n#"); at >= 0; at = source.indexOf("\n#", at + 1)) {
    if (isHeading(source, at + 1)) starts.push(at + 1);
  }
  return starts.map((start, i) => ({ text: source.slice(start, endBefore(source, starts[i + 1])), start, last: i === starts.length - 1 }));
}

/** Where the line before a heading ends. */
function endBefore(source: string, heading: number | undefined): number {
  if (heading === undefined) return source.length;
  return source[heading - 2] === "\r" ? heading - 2 : heading - 1;
}

/** A fence of code, HTML. */
function mayGoOn(text: string): boolean {
  return /```|~~~|<[A-Za-z/!?]/u.test(text);
}

/** Whether a heading on the next line would be none. */
const goesOn = remembered(64, (text): boolean => {
  const last = whole(`${text}\n# x`).at(-1);
  return last?.kind !== "heading" || last.start !== text.length + 1;
});

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
