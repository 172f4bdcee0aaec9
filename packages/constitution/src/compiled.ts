import type { Block } from "./document.js";
import type { Finding } from "./finding.js";
import type { Rules } from "./rules.js";
import type { DefaultKey } from "./schema/defaults.js";

/** Everything that one reading of a live text gives. A text with errors has it all too, as far as it could be read. */
export interface Compiled {
  readonly source: string;
  readonly language: "folkmoot/1";
  /** Best effort where there are errors; may be put in force only where there are none. */
  readonly rules: Rules;
  /** SHA-256 of the canonical JSON of `rules`, base64url. */
  readonly hash: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What the text leaves out and what holds instead. */
  readonly defaults: readonly DefaultUsed[];
  readonly clauses: readonly Clause[];
  readonly blanks: readonly Blank[];
  readonly unenforced: readonly Unenforced[];
  /** Live words that this version reads, compares and hashes and does not carry out. */
  readonly unrun: readonly Unenforced[];
  readonly document: readonly Block[];
}

export interface DefaultUsed {
  readonly key: DefaultKey;
  /** The thing whose rule is missing, `vote:amendment.ballot`. */
  readonly thing: string;
  readonly rule: string;
  readonly sentence: string;
  /** Where the thing is opened. */
  readonly line: number;
}

export interface Clause {
  /** As a reader would cite it, "11.5.1"; "11B.2" is the second clause under the second sub-heading of article 11. */
  readonly number: string;
  /** Id of its article. */
  readonly article: string;
  readonly line: number;
  /** Offsets of its own source text, without sub-clauses. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly hash: string;
  /** What the machine has understood, a sentence for each live value, said from the values and not from the words. */
  readonly printBack: readonly string[];
}

/** Live words: a value that can be changed by putting other words in their place. */
export interface Blank {
  /** Stable path, `amendment.ballot.carried.1`; unique in the text. */
  readonly id: string;
  /** The thing it belongs to, `vote:amendment.ballot`. */
  readonly thing: string;
  readonly rule: string;
  readonly words: string;
  readonly clause: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Wordings that exist for it, or examples; empty where any words will do. */
  readonly offers: readonly string[];
  /** Every wording that exists for it, where there is a list of them. */
  readonly wordings: readonly string[];
  /** The value said back; the empty string where the words could not be read. */
  readonly meaning: string;
}

/** Words that bind people and that Folkmoot does not enforce: a sentence that says who shall, must, may or may not do something, or a live value that is not run yet. */
export interface Unenforced {
  readonly line: number;
  readonly clause: string;
  readonly words: string;
}
