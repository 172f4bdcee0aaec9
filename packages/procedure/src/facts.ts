import type { Matter, Rules } from "@folkmoot/constitution";
import type { Capacity, Commitment, Count, Handle, Hash, MotionId, Time } from "./event.js";

/** What is so in an organisation, folded from its entries. Plain data. */
export interface OrganisationFacts {
  readonly mode: "rehearsal" | "real";
  readonly version: number;
  readonly members: number;
  /** How many seats of each body (and office) are filled. */
  readonly seated: { readonly [body: string]: number };
  readonly meetings: readonly { readonly meeting: string; readonly of: string; readonly starts: Time; readonly calledAt: Time }[];
}

/** What has happened to one motion, folded from its entries. Its state is computed from this and the time, never stored. */
export interface MotionFacts {
  readonly id: MotionId;
  readonly procedure: string;
  readonly version: number;
  readonly by: Handle;
  readonly as: Capacity;
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly text: Commitment;
  readonly rules: Hash | null;
  readonly members: number;
  readonly depositedAt: Time;
  readonly support: { readonly needed: number; readonly reachedAt: Time | null };
  readonly notices: {
    readonly [stage: string]: { readonly sentAt: Time; readonly recipients: number; readonly meeting: Time | null; readonly bySystem: boolean };
  };
  readonly rolls: { readonly [stage: string]: { readonly size: number; readonly at: Time } };
  readonly closed: { readonly [stage: string]: { readonly at: Time; readonly count: Count; readonly entitled: number; readonly carried: boolean } };
  readonly challenges: readonly { readonly by: Handle; readonly at: Time }[];
  /** The latest; it settles the first `settles` challenges, one that is brought afterwards is open again. */
  readonly ruling: { readonly at: Time; readonly ruling: "stands" | "annulled"; readonly silent: boolean; readonly settles: number } | null;
  readonly ended: { readonly how: "withdrawn" | "lapsed"; readonly at: Time } | null;
  readonly inForceAt: Time | null;
}

/** Everything that a decision may look at. `rules` are those that govern the motion; without a motion, those in force. */
export interface Situation {
  readonly rules: Rules;
  readonly organisation: OrganisationFacts;
  readonly motion: MotionFacts | null;
}
