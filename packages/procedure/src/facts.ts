import type { Matter, Rules } from "@folkmoot/constitution";
import type { Weights } from "./weighing.js";
import type { HolidaysSet } from "./holidays.js";
import type { Capacity, Commitment, Count, Handle, Hash, MotionId, OptionId, OptionKind, Patched, Spell, Time } from "./event.js";

/** What is so in an organisation, folded from its entries. Plain data. */
export interface OrganisationFacts {
  readonly mode: "rehearsal" | "real";
  readonly version: number;
  readonly members: number;
  /** How many seats of each body (and office) are filled. */
  readonly seated: { readonly [body: string]: number };
  readonly meetings: readonly { readonly meeting: string; readonly of: string; readonly starts: Time; readonly calledAt: Time }[];
  /** The holidays of its calendars, in the order in which they were set; left out where nobody has set any. */
  readonly holidays?: readonly HolidaysSet[] | undefined;
}

/** What has happened to one motion, folded from its entries. Its state is computed from this and the time, never stored. */
export interface MotionFacts {
  readonly id: MotionId;
  readonly procedure: string;
  readonly version: number;
  readonly by: Handle;
  /** Those who move it with them. */
  readonly with: readonly Handle[];
  readonly as: Capacity;
  /** These four follow the amendments that were accepted. */
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
  readonly rolls: { readonly [stage: string]: { readonly size: number; readonly weights?: Weights; readonly at: Time } };
  readonly closed: {
    readonly [stage: string]: {
      readonly at: Time;
      readonly count: Count;
      readonly entitled: number;
      readonly voters?: number;
      readonly represented?: number;
      readonly carried: boolean;
      readonly adopted?: readonly OptionId[];
    };
  };
  readonly challenges: readonly { readonly by: Handle; readonly at: Time }[];
  /** The latest; it settles the first `settles` challenges, one that is brought afterwards is open again. */
  readonly ruling: { readonly at: Time; readonly ruling: "stands" | "annulled"; readonly silent: boolean; readonly settles: number } | null;
  /** What was put to it, in the order in which it was. */
  readonly options: readonly OptionFacts[];
  readonly contradictions: readonly { readonly options: readonly [OptionId, OptionId]; readonly by: Handle; readonly at: Time }[];
  /** What stands on the ballot paper of a vote. */
  readonly papers: { readonly [stage: string]: readonly OptionId[] };
  /** The ballot boxes of its secret votes, from when they are ready; left out where there is none. */
  readonly boxes?: { readonly [stage: string]: BoxFacts };
  /** The time that members lost in its votes, where the text gives more for it; left out where none was. */
  readonly shutOut?: { readonly [stage: string]: readonly Spell[] };
  /** The motion itself was ruled out of order. */
  readonly order: OutOfOrder | null;
  /** What came of putting it on the text in force when its turn had come; left out where that was not needed. */
  readonly patched?: Omit<Patched, "t" | "motion">;
  readonly ended: { readonly how: "withdrawn" | "lapsed" | "out of order"; readonly at: Time } | null;
  readonly inForceAt: Time | null;
}

/** What has happened to the ballot box of a secret vote. */
export interface BoxFacts {
  readonly election: Hash;
  /** How many hold a part of the key, how many can open the box, and how many have rehearsed it. */
  readonly trustees: number;
  readonly needed: number;
  readonly leftOut?: number;
  readonly rehearsed: number;
  readonly registrar: "platform" | "independent";
  readonly credentials: number;
  /** The spare ones, and what they have taken the place of; left out where there are none, or none has. */
  readonly spares?: readonly Hash[];
  readonly replaced?: readonly { readonly replaced: Hash; readonly by: Hash }[];
  /** What people have voted with, the latest last. Older records leave it out. */
  readonly scripts?: readonly { readonly script: string; readonly at: Time }[];
  /** Who joined and left in the weeks before the roll was fixed. */
  readonly register?: readonly (readonly [joined: number, left: number])[];
  /** Of those on the roll who were drawn: how many of them were found. Left out until it is told. */
  readonly sampled?: { readonly reached: number; readonly unreached: number; readonly unknown: number };
  /** When it was ready. */
  readonly at: Time;
  readonly ended: { readonly at: Time; readonly ballots: number; readonly voters: number } | null;
  readonly opened: {
    readonly at: Time;
    readonly archive: Hash;
    readonly parts: readonly number[];
    readonly shuffles: number;
    readonly spoilt: number;
  } | null;
}

/** What has happened to something that was put to a motion. */
export interface OptionFacts {
  readonly id: OptionId;
  readonly kind: OptionKind;
  readonly on: OptionId | null;
  readonly by: Handle;
  readonly with: readonly Handle[];
  readonly as: Capacity;
  /** These four follow the amendments to it that were accepted. */
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly text: Commitment;
  readonly rules: Hash | null;
  readonly title: Commitment;
  readonly cost: number | null;
  /** The group for which the text keeps places, from 0 in the order of the text; left out where it is of none. */
  readonly group?: number;
  readonly putAt: Time;
  readonly support: { readonly needed: number; readonly reachedAt: Time | null };
  readonly withdrawnAt: Time | null;
  /** The option that it became part of. */
  readonly mergedInto: OptionId | null;
  /** Of a composite: what it was made of. */
  readonly of: readonly OptionId[];
  /** Of an amendment: when it became part of the text that it changes. */
  readonly acceptedAt: Time | null;
  /** When a part of it was taken into that text, the last time; it stands all the same, for the rest. */
  readonly partAcceptedAt?: Time;
  readonly order: OutOfOrder | null;
}

export interface OutOfOrder {
  readonly by: Handle;
  readonly clause: string;
  readonly at: Time;
  readonly appealedAt: Time | null;
  readonly decided: { readonly ruling: "in-order" | "out-of-order"; readonly at: Time; readonly silent: boolean } | null;
}

/** Everything that a decision may look at. `rules` are those that govern the motion; without a motion, those in force. */
export interface Situation {
  readonly rules: Rules;
  readonly organisation: OrganisationFacts;
  readonly motion: MotionFacts | null;
}
