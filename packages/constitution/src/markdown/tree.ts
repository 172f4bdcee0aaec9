/** The part of Markdown that a constitution is made of. Everything has the offsets of its source; nothing else of the source is kept. */
export type Block = Heading | List | Paragraph | OddBlock;

export interface Heading extends Range {
  readonly kind: "heading";
  readonly level: number;
  readonly inline: readonly Inline[];
}

export interface List extends Range {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly first: number;
  readonly items: readonly Item[];
}

export interface Item extends Range {
  readonly children: readonly Block[];
}

export interface Paragraph extends Range {
  readonly kind: "paragraph";
  readonly inline: readonly Inline[];
}

/** A block that a constitution has no use for: HTML, code, a quotation, a table, a definition. Kept as text. */
export interface OddBlock extends Range {
  readonly kind: "odd";
  readonly what: Odd;
}

export type Inline = Text | Marked | Link | OddInline;

export interface Text extends Range {
  readonly kind: "text";
  readonly text: string;
}

export interface Marked extends Range {
  readonly kind: "strong" | "emphasis";
  readonly inline: readonly Inline[];
}

/** A link `[words](scheme:path "title")`. `start` and `end` are those of the words, `from` and `to` those of the whole link. */
export interface Link extends Range {
  readonly kind: "link";
  readonly scheme: string;
  readonly path: string;
  readonly title: string | null;
  /** Its words without marks, white space made single. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface OddInline extends Range {
  readonly kind: "odd";
  readonly what: Odd;
  readonly text: string;
}

export type Odd = "html" | "comment" | "image" | "autolink" | "code" | "reference" | "definition" | "quotation" | "rule" | "address" | "other";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of some inline content, without marks. */
export function plain(inline: readonly Inline[]): string {
  return inline.map((node) => ("inline" in node ? plain(node.inline) : node.text)).join("");
}
