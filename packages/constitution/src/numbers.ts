/**
 * Where each clause of a text stands, as a reader would cite it. "11.5.1" is the first sub-clause of clause 5 of article 11. The sub-headings of an
 * article are lettered in their order: "11B.2" is the second clause under the second sub-heading of article 11. Clauses before the first numbered
 * article count as article 0.
 */
export interface Numbering {
  /** Takes the next heading in reading order and says its number, "11" or "11B"; null for the title and for a heading without a number. */
  heading(level: number, text: string): string | null;
  /** What stands before the numbers of the clauses that follow: "11" or "11B". */
  prefix(): string;
}

const NUMBERED = /^\s*(\d{1,9})[.)]?(?=\s)/u;

/** Counts through one text. */
export function numbering(): Numbering {
  let article = "0";
  let letters = 0;
  let prefix = article;
  return {
    heading(level, text) {
      const number = level <= 2 ? NUMBERED.exec(text)?.[1] : undefined;
      if (number !== undefined) {
        article = number;
        letters = 0;
        prefix = article;
        return article;
      }
      if (level <= 2) return null;
      letters += 1;
      prefix = `${article}${letter(letters)}`;
      return prefix;
    },
    prefix: () => prefix,
  };
}

/** 1 → A, 26 → Z, 27 → AA. */
function letter(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest === 0 ? "" : letter(rest)) + String.fromCharCode(65 + ((n - 1) % 26));
}
