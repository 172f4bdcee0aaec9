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

/** The anchor of a clause on a page, so that a refusal can link to the sentence it quotes. */
export function clauseAnchor(number: string): string {
  return `clause-${number}`;
}

/** The words of a piece of text, without what they are. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map((piece) => ("inline" in piece ? plainText(piece.inline) : piece.text)).join("");
}
