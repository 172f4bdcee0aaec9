import { plainText, type Block, type HeadingBlock, type Rules } from "@folkmoot/constitution";

/** Where each article stands on the page, by its id. */
export function articleAnchors(document: readonly Block[], rules: Pick<Rules, "articles">): ReadonlyMap<string, string> {
  const byNumber = new Map(articlesOf(document).map((heading) => [heading.number, heading.anchor]));
  return new Map(
    rules.articles.flatMap(({ id, number }) => {
      const anchor = byNumber.get(number);
      return anchor === undefined ? [] : [[id, anchor] as const];
    }),
  );
}

/** The headings of a text's articles, in order. */
export function articlesOf(document: readonly Block[]): HeadingBlock[] {
  return document.filter((block): block is HeadingBlock => block.kind === "heading" && block.level === 2);
}

/** The words of a heading without the number that stands before it. */
export function headingWords(heading: HeadingBlock): string {
  return plainText(heading.inline).replace(/^\s*\d+[.:]?\s*/u, "");
}

/** The title of a text. */
export function titleOf(document: readonly Block[]): string {
  const title = document.find((block): block is HeadingBlock => block.kind === "heading" && block.level === 1);
  return title === undefined ? "Constitution" : plainText(title.inline);
}
