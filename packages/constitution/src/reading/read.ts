import type { Block, Heading, Inline, Item, Link, List } from "../markdown/tree.js";
import { kinds } from "../schema/kinds.js";
import { Numbering, titleOf, type Layer } from "./numbering.js";
import { Openings } from "./openings.js";
import type { Note } from "./notes.js";
import { passageOf, piecesOf, type Passage } from "./passage.js";
import type { Use } from "./setting.js";
import type { Scope, Thing } from "./thing.js";

/** The text as things, uses and passages. Nothing of it has been understood yet. */
export interface Reading {
  readonly things: readonly Thing[];
  readonly rules: readonly Use[];
  readonly references: readonly Use[];
  readonly passages: readonly Passage[];
  readonly articles: readonly ReadArticle[];
  readonly clauses: readonly ReadClause[];
  readonly notes: Note[];
}

export interface ReadArticle {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly start: number;
  end: number;
}

export interface ReadClause {
  readonly number: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A heading with what it opens; clauses below it hold for each of these. */
interface OpenHeading {
  readonly level: number;
  readonly opened: readonly Thing[];
}

/** Walks the blocks of a text once, or of several that stand one after the other as `layers`. Clauses under a heading that names two procedures are walked for each of them. */
export function readBlocks(blocks: readonly Block[], length: number, layers: readonly Layer[] = []): Reading {
  const reader = new Reader();
  const waiting = [...layers];
  for (const block of blocks) {
    while (waiting[0] !== undefined && waiting[0].start <= block.start) reader.begin(waiting.shift()?.prefix ?? "");
    reader.block(block);
  }
  const last = reader.articles.at(-1);
  if (last !== undefined) last.end = length;
  const { openings, rules, references, passages, articles, clauses, notes } = reader;
  return { things: openings.things, rules, references, passages, articles, clauses, notes };
}

class Reader {
  readonly notes: Note[] = [];
  readonly openings = new Openings(this.notes);
  readonly rules: Use[] = [];
  readonly references: Use[] = [];
  readonly passages: Passage[] = [];
  readonly articles: ReadArticle[] = [];
  readonly clauses: ReadClause[] = [];
  readonly #numbering = new Numbering();
  /** The ids that are taken, each with the last number that was put behind it. */
  readonly #articleIds = new Map<string, number>();
  #headings: OpenHeading[] = [];

  begin(prefix: string): void {
    this.#numbering.begin(prefix);
    this.openings.begin();
  }

  block(block: Block): void {
    if (block.kind === "heading") return this.#heading(block);
    if (block.kind === "odd") return;
    const scopes = this.#scopes();
    if (block.kind === "paragraph") this.#clause(this.#numbering.at, block.start, block.end);
    if (block.kind === "list") this.#number(block, this.#numbering.at);
    scopes.forEach((scope, i) => {
      const again = i > 0;
      if (block.kind === "list") this.#list(block, scope, { number: this.#numbering.at, again });
      else this.#inline(block.inline, scope, { clause: this.#numbering.at, again, definable: false });
    });
  }

  #heading(heading: Heading): void {
    this.#headings = this.#headings.filter((open) => open.level < heading.level);
    const { number, article } = this.#numbering.next(heading);
    const links = linksOf(heading.inline).filter((link) => link.scheme in kinds);
    if (article && number !== null) this.#article(heading, number, links);
    else if (heading.level <= 2) this.#endArticle(heading.start);
    const outer = this.#headings.flatMap((open) => open.opened);
    const place = { scope: outer, article: this.articles.at(-1)?.id ?? null, clause: number ?? this.#numbering.at };
    const opened = links.map((link) => this.openings.openOrGoOn(link, place));
    this.#headings.push({ level: heading.level, opened });
    this.passages.push(passageOf(heading.inline, { clause: place.clause, scope: outer, inHeading: true }));
  }

  #article(heading: Heading, number: string, links: readonly Link[]): void {
    this.#endArticle(heading.start);
    this.articles.push({
      id: this.#articleId(links[0]?.path ?? slug(titleOf(heading))),
      number,
      name: titleOf(heading),
      start: heading.start,
      end: heading.end,
    });
  }

  /** No two articles have one id, whatever their headings say: a change of the one would be taken for a change of the other. */
  #articleId(wanted: string): string {
    for (let n = (this.#articleIds.get(wanted) ?? 0) + 1; ; n += 1) {
      const id = n === 1 ? wanted : `${wanted}-${n}`;
      if (n > 1 && this.#articleIds.has(id)) continue;
      this.#articleIds.set(wanted, n);
      if (n > 1) this.#articleIds.set(id, 1);
      return id;
    }
  }

  #endArticle(at: number): void {
    const last = this.articles.at(-1);
    if (last !== undefined && last.end < at) last.end = at;
  }

  /** One scope for each way through the open headings: most often one. A thing stands in what holds it and in nothing else: a procedure under the heading of another one is not in that one. */
  #scopes(): Scope[] {
    const opened = this.#headings.map((heading) => heading.opened).filter((things) => things.length > 0);
    return opened.reduce<Scope[]>((ways, things) => ways.flatMap((way) => things.map((thing) => inHolder(thing, way))).slice(0, WAYS_LIMIT), [[]]);
  }

  #number(list: List, prefix: string): void {
    list.items.forEach((item, i) => {
      const number = `${prefix}.${list.first + i}`;
      const inner = item.children.find((child) => child.kind === "list");
      this.#clause(number, item.start, inner === undefined ? item.end : inner.start);
      for (const child of item.children) if (child.kind === "list") this.#number(child, number);
    });
  }

  #clause(number: string, start: number, end: number): void {
    this.clauses.push({ number, article: this.articles.at(-1)?.id ?? "", start, end });
  }

  #list(list: List, scope: Scope, at: { number: string; again: boolean }): void {
    list.items.forEach((item, i) => this.#item(item, scope, { number: `${at.number}.${list.first + i}`, again: at.again }));
  }

  #item(item: Item, scope: Scope, at: { number: string; again: boolean }): void {
    let inner = scope;
    for (const child of item.children) {
      if (child.kind === "list") this.#list(child, inner, at);
      else if (child.kind === "paragraph") inner = this.#inline(child.inline, inner, { clause: at.number, again: at.again, definable: false });
    }
  }

  /** Reads one paragraph; gives the scope that its sub-clauses stand in. */
  #inline(inline: readonly Inline[], scope: Scope, at: { clause: string; again: boolean; definable: boolean }): Scope {
    const walk = new Walk(scope, this.articles.at(-1)?.id ?? null, at.clause, this.openings);
    walk.inline(inline, at.definable);
    this.rules.push(...walk.rules);
    this.references.push(...walk.references);
    if (!at.again) this.passages.push(passageOf(inline, { clause: at.clause, scope: walk.inner, inHeading: false }));
    return walk.inner;
  }
}

/** How many things headings may open side by side. */
const WAYS_LIMIT = 8;

function inHolder(thing: Thing, way: Scope): Scope {
  const held = thing.holder === null ? -1 : way.indexOf(thing.holder);
  return [...way.slice(0, held + 1), thing];
}

/** The way through one paragraph: what is open changes from word to word. */
class Walk {
  readonly rules: Use[] = [];
  readonly references: Use[] = [];
  readonly #outer: Scope;
  readonly #article: string | null;
  readonly #clause: string;
  readonly #openings: Openings;
  /** Several where things that are opened side by side share what follows. */
  #current: readonly Scope[];
  #fresh = false;
  #condition: Thing | null = null;

  constructor(outer: Scope, article: string | null, clause: string, openings: Openings) {
    this.#outer = outer;
    this.#article = article;
    this.#clause = clause;
    this.#openings = openings;
    this.#current = [outer];
  }

  get inner(): Scope {
    return this.#current.at(-1) ?? this.#outer;
  }

  inline(nodes: readonly Inline[], bold: boolean): void {
    for (const node of nodes) {
      if (node.kind === "link") this.#link(node, bold);
      else if ("inline" in node) this.inline(node.inline, bold || node.kind === "strong");
    }
  }

  #link(link: Link, bold: boolean): void {
    const [scope = this.#outer] = this.#current;
    if (link.scheme === "rule") {
      this.#fresh = false;
      for (const each of this.#current) this.rules.push({ link, scope: each, clause: this.#clause });
    } else if (link.scheme === "where") this.#where(link);
    else if (link.scheme in kinds && bold) this.#open(link);
    else this.references.push({ link, scope, clause: this.#clause });
  }

  #where(link: Link): void {
    const thing = this.#openings.open(link, { scope: this.inner, article: this.#article, clause: this.#clause });
    this.#condition = thing;
    this.#current = this.#current.map((scope) => [...scope, thing]);
  }

  #open(link: Link): void {
    const from = this.#fresh ? this.#outer : (this.#current[0] ?? this.#outer);
    const thing = this.#openings.open(link, { scope: from, article: this.#article, clause: this.#clause });
    const held = thing.holder === null ? -1 : from.indexOf(thing.holder);
    const scope = [
      ...(held < 0 ? this.#outer.filter((open) => open.kind === "organisation") : from.slice(0, held + 1)),
      ...(this.#condition === null ? [] : [this.#condition]),
      thing,
    ];
    this.#current = this.#fresh ? [...this.#current, scope] : [scope];
    this.#fresh = true;
  }
}

function linksOf(inline: readonly Inline[]): Link[] {
  return piecesOf(inline).filter((piece) => piece.kind === "link");
}

const LONGEST_SLUG = 60;

/** An id out of a heading's words, in the letters of an id: entries of the record name articles by it. A heading without any such letter is "article". */
function slug(words: string): string {
  return (
    words
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST_SLUG)
      .replace(/^-|-$/g, "") || "article"
  );
}
