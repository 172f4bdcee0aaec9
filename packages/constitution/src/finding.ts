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
  /** Wording that would settle it, ready to be put in place of `words`, or the empty string where they are to be taken out; none where it takes more than that. */
  readonly suggestions: readonly string[];
  /** Wording of a chess club's rules that passes where this was found in them; null where no line of text can show it. */
  readonly example: string | null;
}

export type { FindingCode } from "./catalogue.js";
