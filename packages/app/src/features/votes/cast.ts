import type { Choice, Requirement } from "@folkmoot/procedure";

/** One vote as a person sent it. The key is that of the form: the same key again is a retry, another key a second vote. */
export interface Cast {
  readonly number: number;
  readonly member: string;
  readonly choice: Choice;
  readonly key: string;
  /** To be printed beside the decision of a body, under the name of who gives it; only a vote against has one. */
  readonly dissent?: string;
}

/** What became of a vote. Only `cast` counts, and it counts once; everything else has changed nothing. */
export type CastOutcome =
  /** Counted, now or when the same form was sent before. The handle is the receipt. */
  | { readonly kind: "cast"; readonly handle: string }
  /** This person has voted before. A vote is final. */
  | { readonly kind: "already"; readonly handle: string }
  | { readonly kind: "closed"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "not open yet"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "not on the roll" }
  | { readonly kind: "no such motion" };
