import type { Link } from "../markdown/tree.js";
import type { Scope, Thing } from "./thing.js";

/** Live words in the text: a rule that is set, or a reference. */
export interface Use {
  readonly link: Link;
  readonly scope: Scope;
  readonly clause: string;
}

/** A rule of a thing with its value, as far as the words could be read. */
export interface Setting {
  readonly owner: Thing;
  readonly rule: string;
  readonly use: Use;
  /** The exceptions that it stands in, outermost first; empty: it is the general rule. */
  readonly where: readonly Thing[];
  /** Null where the words could not be read. */
  readonly value: unknown;
  readonly words: string;
  /** The formal words for the same; those of the text where it is in English. */
  readonly formal: string;
}
