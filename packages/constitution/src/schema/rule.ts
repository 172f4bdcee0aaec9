import type { TypeName } from "./types.js";

/** What is known of one rule, as data. */
export interface RuleSpec {
  /** A type of the phrase grammar, a list of the only wordings there are, or "prose" for what only a person can judge. */
  readonly type: TypeName | "prose" | { readonly wordings: readonly string[] };
  /** How several values are joined: "and", all must hold; "or", any suffices. Null: it is said once. */
  readonly joined: "and" | "or" | null;
  /** What may stand right before the live words although it has a joining word in it, such as "within" or "if". Lower case; `…` at the beginning: anything before. */
  readonly before: readonly string[];
  /** The same right behind them. */
  readonly after: readonly string[];
  /** Doubts about the words that don't matter for this rule. */
  readonly tolerates: readonly string[];
  /** A bound that the words must say themselves, since the rule is one: "no more than 28 days". Null: none. */
  readonly needs: "bound-most" | null;
}

type Options = Partial<Omit<RuleSpec, "type">>;

export function once(type: RuleSpec["type"], options: Options = {}): RuleSpec {
  return { type, joined: null, before: [], after: [], tolerates: [], needs: null, ...options };
}

export function all(type: RuleSpec["type"], options: Options = {}): RuleSpec {
  return once(type, { joined: "and", ...options });
}

export function any(type: RuleSpec["type"], options: Options = {}): RuleSpec {
  return once(type, { joined: "or", ...options });
}

export function wordings(...list: readonly string[]): RuleSpec["type"] {
  return { wordings: list };
}
