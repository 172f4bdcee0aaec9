import type { Requirement } from "@folkmoot/procedure";
import type { RefusalCode } from "@folkmoot/ballot";

/** A ballot as somebody has sent it, checked in all that is only in itself. */
export interface CastBallot {
  readonly number: number;
  readonly member: string;
  readonly ballot: string;
  readonly tracker: string;
  readonly credential: string;
  /** The election for which it was checked. */
  readonly election: string;
}

/** A ballot that is in the box. */
export interface Accepted {
  readonly tracker: string;
  /** The hash by which the record names its election. */
  readonly election: string;
  /** The tracker of the ballot that it replaces; null: it is the first of its credential. */
  readonly after: string | null;
}

/** What became of a ballot. Only of one that is accepted anything is stored, and that once. */
export type BallotOutcome =
  | ({ readonly kind: "accepted" } & Accepted)
  /** This person has voted before, or somebody has with this credential, and a vote is final. */
  | { readonly kind: "already voted" }
  | { readonly kind: "voted too often" }
  | { readonly kind: "closed"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "not open yet"; readonly reasons: readonly Requirement[] }
  | { readonly kind: "not on the roll" }
  | { readonly kind: "not a ballot"; readonly code: Extract<RefusalCode, `ballot-${string}`>; readonly why: string }
  /** More come in than can be checked: nothing is stored, and the same may be sent again a little later. */
  | { readonly kind: "busy" }
  | { readonly kind: "no such motion" };
