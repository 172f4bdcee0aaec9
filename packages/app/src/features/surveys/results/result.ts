import type { Opinion } from "../opinion/opinion.js";

/** What a survey came to, counted once when it has closed. No person is in it. */
export interface Result {
  readonly asked: number;
  /** How many have answered anything. */
  readonly answered: number;
  readonly questions: readonly QuestionResult[];
}

/** What one question came to. `answered` is how many answered this one; where they are too few, nothing is broken down. */
export type QuestionResult =
  | { readonly kind: "choice" | "several" | "scale"; readonly answered: number; readonly counts: readonly number[] | null }
  | { readonly kind: "text"; readonly answered: number; readonly isShown: boolean }
  | {
      readonly kind: "statements";
      readonly answered: number;
      /** In an order in which no faction fills the first page. */
      readonly statements: readonly StatementResult[];
      readonly opinion: Opinion | null;
    };

/** How a statement was taken; null: too few voted on it to say so. */
export interface StatementResult {
  readonly number: number;
  /** "": it was hidden. */
  readonly body: string;
  readonly seen: number;
  readonly counts: { readonly agree: number; readonly disagree: number; readonly pass: number } | null;
}
