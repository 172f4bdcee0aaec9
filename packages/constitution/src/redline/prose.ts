import type { List, ListItem, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { refused } from "../markdown/guard.js";
import { pieces } from "../markdown/parse.js";
import type { Heading } from "../markdown/tree.js";
import { Numbering } from "../reading/numbering.js";

/** One heading, clause or paragraph of a text: its words as they are read, and what its links say. */
export interface ProseLine {
  readonly kind: "heading" | "clause" | "paragraph";
  /** The number by which a reader would cite it, "11.5.1", "11"; null for the title and for a paragraph outside the clauses. */
  readonly number: string | null;
  readonly text: string;
  /** Its own Markdown without the number before it and without sub-clauses: what has to be the same for the line to be the same. */
  readonly source: string;
  readonly links: readonly ProseLink[];
  /** What it opens, with the heading around it, "procedure:amendment/vote:ballot"; null where it opens nothing. */
  readonly key: string | null;
}

export interface ProseLink {
  readonly words: string;
  /** `rule:period`, `body:board "Board, committee"`, `vote:ballot (opened here)`. */
  readonly address: string;
}

/**
 * The lines of a text in reading order. Reads any text whatever; what CommonMark does not know as a heading, list or paragraph stands as its letters.
 * A text that the compiler would refuse to read is taken line by line as it is written.
 */
export function proseLines(source: string): ProseLine[] {
  if (refused(source) !== null) return source.split("\n").map(unread);
  const numbers = new Numbering();
  const lines: ProseLine[] = [];
  let heading = "";
  let piece = "";
  const line = (kind: ProseLine["kind"], node: Nodes, number: string | null) => {
    const opened = kind === "heading" ? firstThing(node) : firstBoldThing(node);
    if (kind === "heading") heading = opened ?? "";
    const key = opened === null ? null : kind === "heading" ? opened : `${heading}/${opened}`;
    lines.push({
      kind,
      number,
      text: node.type === "definition" ? sourceOf(node, piece) : wordsOf(node),
      source: sourceOf(node, piece),
      links: linksOf(node),
      key,
    });
  };
  const clauses = (list: List, prefix: string) => list.children.forEach((item, index) => clause(item, `${prefix}.${(list.start ?? 1) + index}`));
  const clause = (item: ListItem, number: string) => {
    let first = true;
    for (const child of item.children) {
      if (child.type === "list") clauses(child, number);
      else line(first ? "clause" : "paragraph", child, number);
      first = false;
    }
  };
  const block = (node: RootContent) => {
    if (node.type === "list") clauses(node, numbers.at);
    else if (node.type === "heading") line("heading", node, numbers.next(headingOf(node.depth, wordsOf(node))).number);
    else line("paragraph", node, null);
  };
  for (const { text } of pieces(source)) {
    piece = text;
    nodesOf(text).forEach(block);
  }
  return lines;
}

const PIECES_KEPT = 512;
const kept = new Map<string, readonly RootContent[]>();

/** Pieces that were read before are not read again: a redline stands beside every keystroke. */
function nodesOf(text: string): readonly RootContent[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= PIECES_KEPT) kept.clear();
  const nodes = fromMarkdown(text).children;
  kept.set(text, nodes);
  return nodes;
}

function headingOf(level: number, text: string): Heading {
  return { kind: "heading", level, inline: [{ kind: "text", text, start: 0, end: text.length }], start: 0, end: text.length };
}

function unread(text: string): ProseLine {
  return { kind: "paragraph", number: null, text, source: text, links: [], key: null };
}

/** The words of a node as a reader sees them; HTML, code and images as their letters, so that nothing hides in them. */
export function wordsOf(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return `![${node.alt ?? ""}]`;
  if (node.type === "break") return "\n";
  if (node.type === "blockquote") return node.children.map(wordsOf).join("\n");
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Bold makes the difference between opening a thing and mentioning it, so it belongs to the address. */
function linksOf(node: Nodes, bold = false): ProseLink[] {
  if (node.type === "link") {
    const opens = bold && THING.test(node.url) ? " (opened here)" : "";
    return [{ words: wordsOf(node), address: `${node.url}${node.title ? ` "${node.title}"` : ""}${opens}` }];
  }
  return "children" in node ? node.children.flatMap((child) => linksOf(child, bold || node.type === "strong")) : [];
}

const THING = /^(?!rule:|see:|after:)[a-z]+:[a-z0-9.-]+$/u;

function firstThing(node: Nodes): string | null {
  if (node.type === "link") return THING.test(node.url) ? node.url : null;
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = firstThing(child);
    if (found !== null) return found;
  }
  return null;
}

function firstBoldThing(node: Nodes): string | null {
  if (node.type === "link") return node.url.startsWith("where:") ? node.url : null;
  if (node.type === "strong") return firstThing(node);
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = firstBoldThing(child);
    if (found !== null) return found;
  }
  return null;
}
