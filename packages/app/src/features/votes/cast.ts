import type { Choice, Requirement } from "@folkmoot/procedure";

/** One vote as a person sent it. The key is that of the form: the same key again is a retry, another key a second vote. */
export type Cast = Choosing | Marking;

interface Sent {
  readonly number: number;
  readonly member: string;
  readonly key: string;
  /** In which of the votes that are open at the same time; left out: the first. */
  readonly stage?: string | undefined;
}

/** For or against one text. */
export interface Choosing extends Sent {
  readonly choice: Choice;
  /** To be printed beside the decision of a body, under the name of who gives it; only a vote against has one. */
  readonly dissent?: string;
}

/** A paper with several options, as @folkmoot/tally writes it. */
export interface Marking extends Sent {
  readonly mark: string;
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
  /** It is not a paper of this vote: no form of ours sends it. */
  | { readonly kind: "not a paper of this vote" }
  | { readonly kind: "no such motion" };
