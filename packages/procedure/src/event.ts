import type { Matter, StageKind } from "@folkmoot/constitution";
import type { BoxEvent } from "./box-event.js";
import type { HidingEvent } from "./hiding-event.js";
import type { OrganisationEvent } from "./organisation-event.js";
import type { PutEvent } from "./put-event.js";
import type { ShutOut } from "./shut-out-event.js";

export type * from "./box-event.js";
export type * from "./hiding-event.js";
export type * from "./organisation-event.js";
export type * from "./put-event.js";
export type * from "./shut-out-event.js";

/**
 * What the record can hold: every formal act as typed codes, numbers, hashes and commitments, never a word that a person typed and never a name
 * (design: architecture, "text in the record"). One event is one entry; the order of the entries is the order of the acts.
 */
export type Event =
  | OrganisationEvent
  | RollFixed
  | Deposited
  | Refused
  | Supported
  | SupportReached
  | NoticeSent
  | Voted
  | Represented
  | Dissented
  | Closed
  | Challenged
  | Ruled
  | Withdrawn
  | Patched
  | CameIntoForce
  | Lapsed
  | Announced
  | TextWithheld
  | Shown
  | Surveyed
  | SurveyClosed
  | ShutOut
  | BoxEvent
  | HidingEvent
  | PutEvent;

export type EventOf<Type extends Event["t"]> = Extract<Event, { t: Type }>;

/** An instant in UTC with milliseconds, "2017-01-10T19:40:00.000Z". */
export type Time = string;
/** 16 bytes, base64url: a person in one procedure and nowhere else. SHA-256 of the person's secret and the procedure's id, cut. */
export type Handle = string;
/** SHA-256 over 32 bytes of salt and the text, base64url. Salt and text stand beside the record and can be withheld. */
export type Commitment = string;
/** SHA-256, base64url. */
export type Hash = string;
/** 16 random bytes, base64url. */
export type MotionId = string;
/** 16 random bytes, base64url: something put to a motion. On a ballot paper the motion's own text has the id of the motion. */
export type OptionId = string;

/** Who counts for a stage ("support" before the first): how many, and the hash of the sorted list of their handles. */
export interface RollFixed {
  readonly t: "roll";
  readonly motion: MotionId;
  readonly stage: string;
  readonly size: number;
  readonly handles: Hash;
  /** Of a vote in which some have several votes: how many have how many, the fewest votes first, with the hash of the sorted list of their handles. */
  readonly weights?: readonly { readonly votes: number; readonly size: number; readonly handles: Hash }[];
  /** The instant as of which it was drawn up. */
  readonly at: Time;
}

export interface Deposited {
  readonly t: "deposited";
  readonly motion: MotionId;
  readonly procedure: string;
  /** Version of the constitution that governs it to its end. */
  readonly version: number;
  readonly by: Handle;
  /** Those who move it with them; left out where nobody does. */
  readonly with?: readonly Handle[];
  readonly as: Capacity;
  readonly matters: readonly Matter[];
  /** Ids of the articles that it changes. */
  readonly touches: readonly string[];
  readonly text: Commitment;
  /** The title of a change of the constitution, whose text has no place for one; null where the title is the head of the text. */
  readonly title: Commitment | null;
  /** For a change of the constitution: the hash of the rules that the new text compiles to. */
  readonly rules: Hash | null;
  /** How many members the register holds: the base of a share of the members. */
  readonly members: number;
  /** How many signatures it needs, its mover's included; 1 where the mover starts it alone. */
  readonly support: number;
  readonly at: Time;
}

/** In which capacity somebody acts. Only the one that is used is recorded. */
export type Capacity =
  | { readonly kind: "member" }
  | { readonly kind: "seat"; readonly body: string }
  | { readonly kind: "office"; readonly office: string }
  | { readonly kind: "nobody" };

export interface Refused {
  readonly t: "refused";
  /** What was asked, as it was asked: replaying it must refuse it again, for the same reasons. */
  readonly command: unknown;
  readonly reasons: readonly { readonly code: string; readonly clause: string | null }[];
  readonly at: Time;
}

/** Signatures, in batches, sorted and without times. */
export interface Supported {
  readonly t: "supported";
  readonly motion: MotionId;
  readonly handles: readonly Handle[];
}

export interface SupportReached {
  readonly t: "support-reached";
  readonly motion: MotionId;
  readonly count: number;
  readonly needed: number;
  readonly at: Time;
}

export interface NoticeSent {
  readonly t: "notice";
  readonly motion: MotionId;
  readonly stage: string;
  /** null: nobody did it in time and the system sent it, as the text says. */
  readonly by: { readonly handle: Handle; readonly as: Capacity } | null;
  readonly recipients: number;
  /** For a vote at a meeting: when the meeting starts. */
  readonly meeting: Time | null;
  readonly at: Time;
}

export type Choice = "for" | "against" | "abstain";

/** Open votes, in sorted batches without times, entered when the vote has closed. */
export interface Voted {
  readonly t: "voted";
  readonly motion: MotionId;
  readonly stage: string;
  readonly votes: readonly (readonly [Handle, Choice])[];
}

/** Somebody who has not voted, whom they have vote for them, and how where they have told them; null: as they vote themselves. */
export type Appointment = readonly [from: Handle, to: Handle, told: Choice | null];

/** Those who have not voted and have others vote for them: behind the votes, in the order in which they were appointed and without times. Whose vote counts for them, if anybody's, follows. */
export interface Represented {
  readonly t: "represented";
  readonly motion: MotionId;
  readonly stage: string;
  readonly votes: readonly Appointment[];
}

/**
 * Papers with several options are counted as: for, a paper that asks for at least one option; against, one that asks for none of them but is not blank;
 * abstain, a blank one. Their sum is how many took part.
 */
export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Printed beside the decision of a body: somebody who voted against, entered when the vote has closed, after its votes and sorted by handle. */
export interface Dissented {
  readonly t: "dissented";
  readonly motion: MotionId;
  readonly stage: string;
  readonly by: Handle;
  readonly text: Commitment;
  /** When the vote closed; the moment in which it was written tells too much. */
  readonly at: Time;
}

export interface Closed {
  readonly t: "closed";
  readonly motion: MotionId;
  readonly stage: string;
  readonly count: Count;
  /** How many people are on the roll. */
  readonly entitled: number;
  /** Of a vote in which some have several votes, which `count` counts: how many people took part. */
  readonly voters?: number;
  /** Where people may have others vote for them: how many of those who took part did so through somebody else. */
  readonly represented?: number;
  readonly carried: boolean;
  /** Of a paper with several options: those that were adopted, best first. Left out of a vote for or against one text. */
  readonly adopted?: readonly OptionId[];
  readonly at: Time;
}

export interface Challenged {
  readonly t: "challenged";
  readonly motion: MotionId;
  readonly by: Handle;
  readonly as: Capacity;
  readonly grounds: Commitment;
  readonly at: Time;
}

/** A challenge is settled: by more than half of those who rule, or by silence as the text says (`by` empty). */
export interface Ruled {
  readonly t: "ruled";
  readonly motion: MotionId;
  readonly ruling: "stands" | "annulled";
  readonly by: readonly Handle[];
  readonly reasons: Commitment | null;
  readonly at: Time;
}

export interface Withdrawn {
  readonly t: "withdrawn";
  readonly motion: MotionId;
  readonly by: Handle;
  /** The others who move it, all of whom have agreed; left out where nobody moves it with them. */
  readonly with?: readonly Handle[];
  readonly at: Time;
}

/**
 * A change of the constitution whose turn has come was put on the text in force, which is another than the one it was drafted on; entered where the text says what becomes of
 * two changes that touch the same words.
 */
export interface Patched {
  readonly t: "patched";
  readonly motion: MotionId;
  /** The version that it was put on. */
  readonly version: number;
  /** The decisions whose words it touches, and whether it prevails over each, as the text says. */
  readonly clashes: readonly { readonly with: MotionId; readonly prevails: boolean }[];
  /** What comes into force; null: nothing, since another prevails, or since what came of it has errors or would decide more than was voted on. */
  readonly set: { readonly text: Commitment; readonly rules: Hash } | null;
  readonly at: Time;
}

export interface CameIntoForce {
  readonly t: "in-force";
  readonly motion: MotionId;
  readonly at: Time;
}

/** It ended without a decision: support, notice or a stage did not come in time. */
export interface Lapsed {
  readonly t: "lapsed";
  readonly motion: MotionId;
  readonly stage: StageKind | "support";
  readonly at: Time;
}

export interface Announced {
  readonly t: "announced";
  readonly motion: MotionId;
  readonly text: Commitment;
  readonly at: Time;
}

/** A text beside the record was withheld by procedure; its commitment stays. */
export interface TextWithheld {
  readonly t: "withheld";
  readonly text: Commitment;
  readonly clause: string | null;
  readonly at: Time;
}

/** A draft was first shown to somebody who will decide about it: from then on nobody can say that it was another one, or later. */
export interface Shown {
  readonly t: "shown";
  readonly draft: MotionId;
  readonly text: Commitment;
  /** The body or office in which its first reader sits. */
  readonly to: string;
  readonly at: Time;
}

/** A survey was sent: its wording is frozen. It is no motion and decides nothing. */
export interface Surveyed {
  readonly t: "surveyed";
  readonly survey: MotionId;
  /** The whole wording, with its authors. */
  readonly text: Commitment;
  /** How many were asked. */
  readonly audience: number;
  readonly closes: Time;
  readonly at: Time;
}

export interface SurveyClosed {
  readonly t: "survey-closed";
  readonly survey: MotionId;
  readonly answers: number;
  readonly audience: number;
  readonly at: Time;
}
