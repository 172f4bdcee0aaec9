import type { Blank } from "./compiled.js";
import { refused } from "./markdown/guard.js";
import { parse } from "./markdown/parse.js";
import type * as markdown from "./markdown/tree.js";
import { Numbering } from "./reading/numbering.js";

/** A text as pages show it: a plain tree of words. It can hold no markup: what the source has of HTML, images or code stands here as its letters. */
export type Block = HeadingBlock | ClausesBlock | ParagraphBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 for the title, 2 for an article, 3 for what stands inside an article. */
  readonly level: number;
  /** "11" for an article, "11B" for the second sub-heading in it; null for the title. */
  readonly number: string | null;
  readonly anchor: string;
  readonly inline: readonly Inline[];
}

export interface ClausesBlock {
  readonly kind: "clauses";
  readonly items: readonly ClauseItem[];
}

export interface ClauseItem {
  /** As a reader would cite it, "11.5.1". */
  readonly number: string;
  /** `clause-11.5.1` */
  readonly anchor: string;
  readonly inline: readonly Inline[];
  /** Further paragraphs and sub-clauses. */
  readonly children: readonly Block[];
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly inline: readonly Inline[];
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inline: readonly Inline[] }
  /** Live words; `blank` is the id of the value they set, null where they could not be understood. */
  | { readonly kind: "live"; readonly blank: string | null; readonly text: string }
  /** Opens or mentions a thing, `procedure:amendment`. */
  | { readonly kind: "term"; readonly thing: string; readonly opens: boolean; readonly text: string }
  /** Points to an article by its id. */
  | { readonly kind: "see"; readonly article: string; readonly text: string };

/** How much of a text that can't be read is shown. */
const MOST_UNREAD = 10_000;

/**
 * The tree of a text; `blanks` are the values that its live words set. Numbers are counted as the compiler counts them, so that an anchor is what
 * findings and refusals cite. A text that is refused unread is one paragraph of its letters.
 */
export function documentOf(source: string, blanks: readonly Pick<Blank, "id" | "start">[]): Block[] {
  return treeOf(source, refused(source) === null ? parse(source) : null, blanks);
}

/** The same of a text that has been parsed; `blocks` are null where it is refused unread. */
export function treeOf(source: string, blocks: readonly markdown.Block[] | null, blanks: readonly Pick<Blank, "id" | "start">[]): Block[] {
  if (blocks === null) return [{ kind: "paragraph", inline: [{ kind: "text", text: source.slice(0, MOST_UNREAD) }] }];
  // A clause that holds for two things sets a value of each; the words show the first.
  const ids = new Map(blanks.toReversed().map((blank) => [blank.start, blank.id]));
  const numbers = new Numbering();
  let unnumbered = 0;

  function block(node: markdown.Block, prefix: string): Block {
    switch (node.kind) {
      case "heading": {
        const { number } = numbers.next(node);
        return {
          kind: "heading",
          level: node.level,
          number,
          anchor: number === null ? `part-${(unnumbered += 1)}` : `article-${number}`,
          inline: inline(node.inline, true),
        };
      }
      case "list":
        return { kind: "clauses", items: node.items.map((item, index) => clause(item, `${prefix}.${node.first + index}`)) };
      case "paragraph":
        return { kind: "paragraph", inline: inline(node.inline, false) };
      case "odd":
        return { kind: "paragraph", inline: [{ kind: "text", text: letters(node) }] };
    }
  }

  function clause(item: markdown.Item, number: string): ClauseItem {
    const [first, ...rest] = item.children;
    const leads = first?.kind === "paragraph";
    const children = (leads ? rest : item.children).map((child) => block(child, number));
    return { number, anchor: clauseAnchor(number), inline: leads ? inline(first.inline, false) : [], children };
  }

  function inline(nodes: readonly markdown.Inline[], opens: boolean): Inline[] {
    return nodes.flatMap((node): Inline | Inline[] => {
      if (node.kind === "text") return { kind: "text", text: node.text };
      if (node.kind === "odd") return { kind: "text", text: letters(node) };
      if (node.kind === "link") return [linked(node, opens), ...formal(node)];
      return { kind: node.kind, inline: inline(node.inline, opens || node.kind === "strong") };
    });
  }

  /** The formal words of a live value, visibly beside it: they hold. */
  function formal({ scheme, title }: markdown.Link): Inline[] {
    return scheme === "rule" && title !== null ? [{ kind: "text", text: ` (“${title}”)` }] : [];
  }

  function linked(link: markdown.Link, opens: boolean): Inline {
    if (link.scheme === "rule") return { kind: "live", blank: ids.get(link.start) ?? null, text: link.text };
    if (link.scheme === "see") return { kind: "see", article: link.path, text: link.text };
    return { kind: "term", thing: `${link.scheme}:${link.path}`, opens: opens || link.scheme === "where", text: link.text };
  }

  function letters(node: markdown.Range): string {
    return source.slice(node.start, node.end);
  }

  return blocks.map((node) => block(node, numbers.at));
}

/** The anchor of a clause on a page, so that a refusal can link to the sentence it quotes. */
export function clauseAnchor(number: string): string {
  return `clause-${number}`;
}

/** The words of a piece of text, without what they are. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map((piece) => ("inline" in piece ? plainText(piece.inline) : piece.text)).join("");
}
