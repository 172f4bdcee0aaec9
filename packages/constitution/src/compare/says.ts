import type { ThingKind } from "./entries.js";

/** How changes are told in one language. */
export interface ChangeSays {
  readonly and: string;
  readonly or: string;
  readonly quoted: (words: string) => string;
  /** What a rule of these things is called: "Notice for “Changing this constitution”". */
  readonly label: (kind: ThingKind, rule: string, names: string) => string;
  readonly kinds: Readonly<Record<ThingKind, string>>;
  readonly nothing: string;
  readonly otherWords: (before: string, after: string) => string;
  readonly wasSilent: (before: string, after: string) => string;
  readonly meansElse: (before: string) => string;
  /** What the text no longer says; `dead`: its words still stand there. */
  readonly falls: (before: string, dead: boolean, holds: string) => string;
  readonly newException: (of: string, condition: string) => string;
  readonly goneException: (of: string, condition: string) => string;
  readonly dissolved: (name: string) => string;
  readonly of: (name: string, holder: string) => string;
  readonly comes: (kind: string, name: string) => string;
  readonly goes: (kind: string, name: string) => string;
  readonly called: (kind: string, was: string, is: string) => string;
  readonly order: (of: string, before: string, after: string) => string;
  readonly touched: (article: string, name: string, clauses: string) => string;
  readonly deadGone: (words: string) => string;
  readonly deadNew: (words: string) => string;
  readonly deadAround: (before: string, after: string) => string;
  readonly deadMore: (count: number) => string;
}
