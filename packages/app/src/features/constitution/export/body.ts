import type { Blank, Block, ClauseItem, Compiled, HeadingBlock, Inline } from "@folkmoot/constitution";
import { xml, type Xml } from "../../../platform/xml.js";
import { articleId, clauseElement, clauseId, thingId } from "./places.js";
import type { Things } from "./things.js";

/**
 * The body of a text in Akoma Ntoso: articles, sections and clauses under ids that stay, with every word of it and none besides. Live words are
 * `<inline name="rule">`, have their rule as their class and refer to the thing whose rule they set.
 */
export function bodyOf(
  { document, blanks, rules }: Pick<Compiled, "document" | "blanks" | "rules">,
  things: Things,
  origins: ReadonlyMap<string, string>,
): Xml {
  const names: Names = {
    things,
    origins,
    blanks: new Map(blanks.map((blank) => [blank.id, blank])),
    articles: new Map(rules.articles.map(({ id, number }) => [id, number])),
    texts: 0,
  };
  const untitled = document.filter((block) => !(block.kind === "heading" && block.level === 1));
  const children = divisions(untitled, names);
  return xml("body", {}, ...(children.length === 0 ? [unnumberedText([], names)] : children));
}

interface Names {
  readonly things: Things;
  /** The id that a line keeps in every version, by its number. */
  readonly origins: ReadonlyMap<string, string>;
  readonly blanks: ReadonlyMap<string, Blank>;
  /** The number of an article by its id. */
  readonly articles: ReadonlyMap<string, string>;
  /** How many pieces of text without a number there have been. */
  texts: number;
}

/** Clauses and text as they stand, and each heading with all up to the next one that is not below it. */
function divisions(blocks: readonly Block[], names: Names): Xml[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  if (first.kind === "clauses") return [...first.items.map((item) => clause(item, 0, names)), ...divisions(rest, names)];
  if (first.kind === "paragraph") return [unnumberedText([first], names), ...divisions(rest, names)];
  const end = rest.findIndex((block) => block.kind === "heading" && block.level <= first.level);
  const own = end < 0 ? rest : rest.slice(0, end);
  return [division(first, own, names), ...divisions(rest.slice(own.length), names)];
}

function division(heading: HeadingBlock, blocks: readonly Block[], names: Names): Xml {
  const { number, level, anchor } = heading;
  const words = xml("heading", {}, ...inlines(level > 2 ? heading.inline : unnumbered(heading.inline), number ?? "", names));
  if (number === null) return xml("hcontainer", { name: "part", eId: anchor }, words, ...contents(blocks, names));
  const element = level > 2 ? "section" : "article";
  return xml(element, idsOf(articleId(number), number, names), xml("num", {}, number), words, ...contents(blocks, names));
}

/** Paragraphs alone are its content; before clauses they lead in. */
function contents(blocks: readonly Block[], names: Names): Xml[] {
  const leading = blocks.findIndex(({ kind }) => kind !== "paragraph");
  if (leading < 0) return [xml("content", {}, ...paragraphs(blocks, names))];
  const intro = leading === 0 ? [] : [xml("intro", {}, ...paragraphs(blocks.slice(0, leading), names))];
  return [...intro, ...divisions(blocks.slice(leading), names)];
}

function clause(item: ClauseItem, depth: number, names: Names): Xml {
  const { number, inline, children } = item;
  const own = xml("p", {}, ...inlines(inline, number, names));
  const below = children.flatMap((block) => (block.kind === "clauses" ? block.items : []));
  const further = children.filter(({ kind }) => kind !== "clauses");
  const inside =
    below.length === 0
      ? [xml("content", {}, own, ...further.flatMap((block) => paragraphs([block], names, number)))]
      : [
          xml("intro", {}, own),
          ...below.map((each) => clause(each, depth + 1, names)),
          ...(further.length === 0 ? [] : [xml("wrapUp", {}, ...paragraphs(further, names, number))]),
        ];
  return xml(clauseElement(depth), idsOf(clauseId(number), number, names), xml("num", {}, number), ...inside);
}

/** The id by the number that it has in this version, and where that is another the one that it keeps. */
function idsOf(eId: string, number: string, { origins }: Names): { readonly eId: string; readonly wId?: string } {
  const wId = origins.get(number);
  return wId === undefined || wId === eId ? { eId } : { eId, wId };
}

/** Words under no number, among clauses or before the first article. */
function unnumberedText(blocks: readonly Block[], names: Names): Xml {
  names.texts += 1;
  return xml("hcontainer", { name: "text", eId: `text_${names.texts}` }, xml("content", {}, ...paragraphs(blocks, names)));
}

function paragraphs(blocks: readonly Block[], names: Names, place = ""): Xml[] {
  if (blocks.length === 0) return [xml("p")];
  return blocks.map((block) => xml("p", {}, ...("inline" in block ? inlines(block.inline, place, names) : [])));
}

/** `place` is the number of the clause or heading that the words stand in, "" for none. */
function inlines(inline: readonly Inline[], place: string, names: Names): (Xml | string)[] {
  return inline.map((piece): Xml | string => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "strong":
        return xml("b", {}, ...inlines(piece.inline, place, names));
      case "emphasis":
        return xml("i", {}, ...inlines(piece.inline, place, names));
      case "live":
        return liveWords(piece.text, names.blanks.get(piece.blank ?? ""));
      case "term":
        return xml(piece.opens ? "def" : "term", { refersTo: `#${thingId(names.things.named(piece.thing, place))}` }, piece.text);
      case "see": {
        const number = names.articles.get(piece.article);
        return number === undefined ? piece.text : xml("ref", { href: `#${articleId(number)}` }, piece.text);
      }
    }
  });
}

function liveWords(words: string, blank: Blank | undefined): Xml {
  if (blank === undefined) return xml("inline", { name: "rule" }, words);
  return xml("inline", { name: "rule", class: blank.rule, refersTo: `#${thingId(blank.thing)}` }, words);
}

/** The words of a heading without the number before them, which stands in `num`. */
function unnumbered([first, ...rest]: readonly Inline[]): Inline[] {
  if (first === undefined) return [];
  return first.kind === "text" ? [{ kind: "text", text: first.text.replace(/^\s*\d+[.)]?\s*/u, "") }, ...rest] : [first, ...rest];
}
