import type { FindingCode } from "./catalogue.js";

/** Something that the checker has to say about a place in the text. An error keeps a text from being put in force; a warning does not. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "warning";
  /** 1-based, of the first character of `words`. */
  readonly line: number;
  readonly column: number;
  /** The words of the text that it is about, exactly. */
  readonly words: string;
  /** One or two plain sentences: what is wrong here. */
  readonly message: string;
  /** One sentence with a worked number, the same for every text: what it can cost. */
  readonly why: string;
  /** Wording that would settle it, ready to be put in place of `words`; empty when there is no single one. */
  readonly suggestions: readonly string[];
}

export type { FindingCode } from "./catalogue.js";
