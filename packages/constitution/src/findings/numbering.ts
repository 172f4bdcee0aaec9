import { error, warning, type Note } from "../reading/notes.js";
import type { Checked } from "./checked.js";

/** Every clause can be cited: headings of articles have numbers, and no number stands twice. */
export function numbering({ blocks, text }: Checked): Note[] {
  const numbers = new Set(text.reading.articles.map(({ start }) => start));
  const unnumbered = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 && !numbers.has(block.start) ? [block] : []));
  return [
    ...unnumbered.map(({ start, end }) =>
      warning(
        { start, end },
        "no-number",
        "This heading has no number, so its clauses can't be cited. Article headings begin with one: ## 7. Officers",
      ),
    ),
    ...twice(text.reading.articles.map(({ number, start, end }) => ({ number, start, end: Math.min(end, start + 80) }))),
    ...twice(
      text.reading.clauses
        .filter(({ number }) => number.includes("."))
        .map(({ number, start, end }) => ({ number, start, end: Math.min(end, start + 80) })),
    ),
  ];
}

function twice(numbered: readonly { number: string; start: number; end: number }[]): Note[] {
  const seen = new Set<string>();
  return numbered.flatMap(({ number, start, end }) => {
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [error({ start, end }, "number-twice", `There is a ${number} already, so nobody could say which of the two is meant.`)];
  });
}
