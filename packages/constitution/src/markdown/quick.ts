import { DEPTH_LIMIT } from "../limits.js";
import { quickInline } from "./quick-inline.js";
import type { Block, Inline, Item } from "./tree.js";

/** A piece of text as blocks. The words of some paragraphs and headings in it may still have to be read by the Markdown library, which puts them `into` theirs. */
export interface Quick {
  readonly blocks: readonly Block[];
  readonly unread: readonly Unread[];
}

/** From the beginning of a paragraph or a heading to the end of its words. */
export interface Unread {
  readonly start: number;
  readonly end: number;
  readonly into: Inline[];
}

/**
 * The blocks of a piece of text that is made as constitutions are: a heading, paragraphs, numbered clauses and lists within lists, with live words and bold
 * ones. Exactly what the Markdown library makes of it, some twenty times sooner, which a property test holds it to; null for a piece with blocks of another kind,
 * or where CommonMark has a case that isn't worth knowing here. Takes time with the length of the text. Attacker-controlled.
 */
export function quickly(text: string): Quick | null {
  if (STRANGE.test(text)) return null;
  const page = new Page(text);
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (!page.line(start, text[end - 1] === "\r" && end > start ? end - 1 : end)) return null;
    start = end + 1;
  }
  return page.finished();
}

/** A carriage return of its own, zero bytes, byte order marks, a tab at the beginning or end of a line: each has rules of its own. */
const STRANGE = /[\0\uFEFF]|\r(?!\n)|(?:^|\n)[ \d.)-]*\t|\t[ \t\r]*(?:\n|$)/u;

/** `1. ` with up to nine digits, or `- `. */
const MARKER = /(?:(\d{1,9})\.|-) /y;
/** What begins something else than a paragraph, at least sometimes. */
const OTHER_BEGINNING = /[-#>+=~|:<`]|\*(?!\*[^\s*])|_|\d{1,9}[.)](?:\s|$)/y;

interface MutableList {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly first: number;
  readonly items: (Item & { readonly children: Block[]; end: number })[];
  readonly start: number;
  end: number;
}

/** An open item of a list, or the page itself. `words`: the column at which its contents begin. */
interface Open {
  readonly words: number;
  readonly children: Block[];
  /** The lists of which it is an item of an item, outermost first, and these items: their ends move with what is put in. */
  readonly list: MutableList | null;
}

/** Where a line ends, with the spaces behind its words and without, and into what it goes: `matched` of what is open, `container` the last of these. */
interface Line {
  readonly end: number;
  readonly lineEnd: number;
  readonly matched: number;
  readonly container: Open;
}

class Page {
  private readonly text: string;
  private readonly open: Open[] = [{ words: 0, children: [], list: null }];
  /** The paragraph that the next line may go on with; `into` is where it stands. */
  private paragraph: { readonly into: Open; readonly start: number; end: number; lineEnd: number } | null = null;

  private readonly unread: Unread[] = [];
  /** Whether a paragraph may be a definition, `[d]: address`. */
  private defines = false;

  constructor(text: string) {
    this.text = text;
  }

  /** One line. False: it isn't for this reader. */
  line(start: number, lineEnd: number): boolean {
    const end = endOfWords(this.text, start, lineEnd);
    let at = start;
    while (at < end && this.text[at] === " ") at++;
    if (at >= end) {
      this.close();
      return true;
    }
    if (this.text[start] === "#") return start === 0 && end === lineEnd && this.heading(end);
    const indent = at - start;
    let matched = 1;
    while (matched < this.open.length && indent >= (this.open[matched]?.words ?? 0)) matched++;
    const container = this.open[matched - 1];
    if (container === undefined || indent - container.words > 3) return false;
    MARKER.lastIndex = at;
    const marker = MARKER.exec(this.text);
    if (marker === null) return this.words(at, { end, lineEnd, matched, container });
    return this.item(at, { end, lineEnd, marker, indent, matched, container });
  }

  finished(): Quick | null {
    this.close();
    return this.defines ? null : { blocks: this.open[0]?.children ?? [], unread: this.unread };
  }

  private heading(end: number): boolean {
    const level = HASHES.exec(this.text)?.[0].length ?? 0;
    const from = level + 1;
    if (level < 1 || level > 6 || this.text[level] !== " " || from >= end || this.text[from] === " " || this.text[end - 1] === "#") return false;
    this.open[0]?.children.push({ kind: "heading", level, inline: this.inline(from, end, 0), start: 0, end });
    return true;
  }

  private words(at: number, { end, lineEnd, matched, container }: Line): boolean {
    if (begins(OTHER_BEGINNING, this.text, at)) return false;
    if (this.paragraph === null) {
      this.open.length = matched;
      this.paragraph = { into: container, start: at, end, lineEnd };
    } else Object.assign(this.paragraph, { end, lineEnd });
    return true;
  }

  private item(at: number, { end, lineEnd, marker, indent, matched, container }: Line & { marker: RegExpExecArray; indent: number }): boolean {
    const [{ length }, digits] = marker;
    const ordered = digits !== undefined;
    const words = at + length;
    if (words >= end || this.text[words] === " " || begins(OTHER_BEGINNING, this.text, words)) return false;
    const interrupts = this.paragraph?.into === container;
    if (interrupts && ordered && digits !== "1") return false;
    this.close();
    this.open.length = matched;
    if (matched > DEPTH_LIMIT) return false;
    const last = container.children.at(-1);
    let list: MutableList;
    if (last?.kind === "list" && !interrupts) {
      list = last as MutableList;
      if (list.ordered !== ordered) return false;
    } else {
      list = { kind: "list", ordered, first: ordered ? Number(digits) : 1, items: [], start: at, end };
      container.children.push(list);
    }
    const item = { children: [], start: at, end };
    list.items.push(item);
    const opened: Open = { words: indent + length, children: item.children, list };
    this.open.push(opened);
    this.paragraph = { into: opened, start: words, end, lineEnd };
    return true;
  }

  /** Ends the paragraph, and moves the ends of everything that it stands in. */
  private close(): void {
    if (this.paragraph === null) return;
    const { into, start, end, lineEnd } = this.paragraph;
    if (this.text[start] === "[" && this.text.slice(start, end).includes("]:")) this.defines = true;
    this.paragraph = null;
    into.children.push({ kind: "paragraph", inline: this.inline(start, end), start, end: lineEnd });
    for (const { list } of this.open.slice(1, this.open.indexOf(into) + 1)) {
      const item = list?.items.at(-1);
      if (list === null || item === undefined) continue;
      list.end = lineEnd;
      item.end = lineEnd;
    }
  }

  /** `block`: where the paragraph or heading begins that these words are in. */
  private inline(start: number, end: number, block = start): Inline[] {
    const read = quickInline(this.text, start, end);
    if (read !== null) return read;
    const into: Inline[] = [];
    this.unread.push({ start: block, end, into });
    return into;
  }
}

const HASHES = /^#+/;

function begins(what: RegExp, text: string, at: number): boolean {
  what.lastIndex = at;
  return what.test(text);
}

/** Where the words of a line end, without the spaces behind them. */
function endOfWords(text: string, start: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > start && text[at - 1] === " ") at--;
  return at;
}
