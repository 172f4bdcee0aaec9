import type { DefaultKey } from "../schema/defaults.js";

/** What is said about a text to somebody who reads a language. */
export interface Says {
  /** How each rule introduces its value, by kind and rule or by the rule alone. */
  readonly labels: Readonly<Record<string, string>>;
  readonly and: string;
  readonly or: string;
  /** The condition of an exception that protects articles. */
  readonly touches: (articles: string) => string;
  /** A condition that this version can't find out. */
  readonly unknown: (condition: string) => string;
  readonly defaults: Readonly<Record<DefaultKey, string>>;
}
