import type { FindingCode } from "../catalogue.js";
import type { ChangeSays } from "../compare/says.js";
import type { DeadWords } from "./dead-words.js";
import type { Says } from "./says.js";
import type { Case, Gender } from "./pattern.js";

/** A saying of the language, and the formal words for the same with the same slots. */
export type Saying = readonly [own: string, formal: string];

/** How each type of value is said, and each part of one. The first saying that fits is the one that is printed. */
export type Table = Readonly<Record<string, readonly Saying[]>>;

/**
 * A language that live text can be written in beside English. What is said in it is put into the formal words, which are English, by a table of sayings; the formal words are read
 * as they always are. So a language adds words and no meaning, and there is one grammar.
 */
export interface Tongue {
  /** As in `lang="de"`. */
  readonly code: "de";
  /** The wording of `language` that declares a text to be in it. */
  readonly declared: string;
  readonly table: Table;
  /** How the wordings of rules that have a list of them are said, by formal wording; the usual one first. */
  readonly wordings: Readonly<Record<string, readonly string[]>>;
  /** How text is cut into words and signs. */
  readonly pieces: RegExp;
  /** Numbers in words from zero on, all forms of each; the first is printed. */
  readonly spoken: readonly (readonly string[])[];
  readonly nouns: Nouns;
  /** The words between the live ones. */
  readonly dead: DeadWords;
  readonly says: Says;
  readonly changes: ChangeSays;
  /** The usual names of what proposals to any text are about: how it calls them, with the English name as the last form. */
  readonly usual: readonly { readonly kind: string; readonly id: string; readonly forms: readonly string[] }[];
  /** What people read in two ways, or in none, by the code of its finding; lower case. */
  readonly ambiguous: Partial<Readonly<Record<FindingCode, RegExp>>>;
}

/** How nouns and articles bend. */
export interface Nouns {
  /** All that a thing may be called in a sentence. */
  readonly forms: (thing: { readonly kind: string; readonly forms: readonly string[] }) => readonly string[];
  readonly gender: (forms: readonly string[]) => Gender;
  readonly bend: (forms: readonly string[], inCase: Case, many: boolean) => string;
  /** A fact as it stands behind "who", of as many as `said` says it of: "den Beitrag gezahlt hat". */
  readonly clause: (forms: readonly string[], said: readonly string[]) => string;
  /** The forms of each article by gender, in the order of `CASES`. */
  readonly articles: Readonly<Record<string, Readonly<Record<Gender, readonly string[]>>>>;
}
