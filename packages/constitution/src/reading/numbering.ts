import { plain, type Heading } from "../markdown/tree.js";

const NUMBERED = /^\s*(\d{1,6})\s*[.)]?\s/;

/** One of several texts that are read one after the other: where it begins, and the letter before its numbers. */
export interface Layer {
  readonly start: number;
  readonly prefix: string;
}

/** Counts headings: "11" for an article, "11B" for its second sub-heading, null for a title. Clauses before the first article count as article 0. */
export class Numbering {
  at = "0";
  #article = "0";
  #letters = 0;
  #prefix = "";

  /** Another text begins, whose numbers have this before them. */
  begin(prefix: string): void {
    this.#prefix = prefix;
    this.#article = `${prefix}0`;
    this.#letters = 0;
    this.at = this.#article;
  }

  /** The number of the next heading of the text. */
  next(heading: Heading): { number: string | null; article: boolean } {
    const said = heading.level <= 2 ? NUMBERED.exec(plain(heading.inline))?.[1] : undefined;
    if (said !== undefined) {
      const number = this.#prefix + said;
      this.#article = number;
      this.#letters = 0;
      this.at = number;
      return { number, article: true };
    }
    if (heading.level <= 2) return { number: null, article: false };
    this.#letters++;
    this.at = `${this.#article}${letter(this.#letters)}`;
    return { number: this.at, article: false };
  }
}

/** 1 → A, 26 → Z, 27 → AA. */
function letter(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest === 0 ? "" : letter(rest)) + String.fromCharCode(65 + ((n - 1) % 26));
}

/** The words of a heading without its number. */
export function titleOf(heading: Heading): string {
  return plain(heading.inline).replace(NUMBERED, "").trim();
}
