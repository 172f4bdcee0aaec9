/** One difference between two texts, as a sentence for people who have never seen the source. */
export interface Change {
  /** Where it is said now; where it was said when nothing says it any more; null where neither text says it. */
  readonly clause: string | null;
  /** `notice:amendment.notice`; of several that inherit one rule, the first. */
  readonly thing: string;
  /** The name of the rule; "" where the thing itself came, went or moved. */
  readonly rule: string;
  readonly kind: ChangeKind;
  /** What held, in words; "" where there was nothing. */
  readonly before: string;
  /** What would hold, in words; "" where there is nothing. */
  readonly after: string;
  readonly sentence: string;
}

/**
 * - "rule": another value. - "words": other words for the same value. - "default": the text no longer says it, and what holds where nothing is said takes its place.
 * - "dead": words that nothing runs from.
 * - "said": it was a default and is now said. - "new", "gone": a thing. - "order": a stage comes earlier or later.
 */
export type ChangeKind = "rule" | "words" | "default" | "said" | "new" | "gone" | "order" | "dead";
