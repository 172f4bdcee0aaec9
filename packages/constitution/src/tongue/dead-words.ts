import { remembered } from "../remembered.js";
import type { RuleSpec } from "../schema/rule.js";

/** What the checker looks for in the words between the live ones, in one language. All patterns are for text in lower case with straight quotes. */
export interface DeadWords extends Omit<DeadPatterns, "normative" | "maySay" | "figures" | "only"> {
  /** Whether a text ends by saying that only this procedure may decide what follows. */
  readonly onlyThis: (text: string) => boolean;
  /** Whether any word of a text is one that could join it to a live value: most pieces have none. */
  readonly maySay: (text: string) => boolean;
  /** Whether a sentence binds somebody: shall, must, may. */
  readonly binds: (sentence: string) => boolean;
  /** Lengths of time, amounts and majorities in a text. */
  readonly figures: (text: string) => readonly { readonly words: string; readonly index: number }[];
}

interface DeadPatterns {
  /** A bound or a negation right before live words. */
  readonly bound: RegExp;
  /** A bound that can be put inside the brackets as it stands. */
  readonly movable: RegExp;
  /** The same right behind them. */
  readonly behind: RegExp;
  readonly negation: RegExp;
  /** All words that join; with the flag g. */
  readonly joining: RegExp;
  /** What may stand between two values of one rule; its first group is the word that joins them. */
  readonly joint: RegExp;
  readonly and: string;
  readonly or: string;
  readonly maySay: RegExp;
  readonly normative: RegExp;
  /** At the end: only this procedure may decide what follows. */
  readonly only: RegExp;
  /** With the flag g. */
  readonly figures: readonly RegExp[];
  /** What holds for every text, so that a text that says it says nothing untrue. */
  readonly kept: readonly RegExp[];
  /** By kind and rule, or by the rule alone: what a sentence has to say for the rule to mean what it is. */
  readonly senses: Readonly<Record<string, Sense>>;
  /** The words of its own that a rule tolerates beside it, by kind and rule or by the rule alone; null: those of the schema. */
  readonly leads: Readonly<Record<string, Lead>> | null;
  /** A name without its article, and in one of its numbers, to compare it with another. */
  readonly bareName: (name: string) => string;
}

/** What the dead words of a sentence have to say, or must not say. The machine runs the rule whatever they say. */
export interface Sense {
  readonly must?: RegExp;
  readonly never?: RegExp;
}

export type Lead = Partial<Pick<RuleSpec, "before" | "after">>;

export function deadWords(patterns: DeadPatterns): DeadWords {
  const { maySay, normative, only, figures } = patterns;
  return {
    ...patterns,
    maySay: remembered(4096, (text) => maySay.test(text.toLowerCase().replaceAll("’", "'"))),
    onlyThis: remembered(4096, (text) => only.test(text.toLowerCase())),
    binds: remembered(4096, (sentence) => normative.test(sentence.toLowerCase())),
    figures: remembered(2048, (text) =>
      figures.flatMap((figure) => [...text.matchAll(figure)].map((match) => ({ words: match[0], index: match.index }))),
    ),
  };
}
