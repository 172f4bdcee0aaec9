import type { Matter, StageKind } from "@folkmoot/constitution";

/**
 * What the record can hold: every formal act as typed codes, numbers, hashes and commitments, never a word that a person typed and never a name
 * (design: architecture, "text in the record"). One event is one entry; the order of the entries is the order of the acts.
 */
export type Event =
  | Founded
  | ConstitutionSet
  | RegisterChanged
  | Seated
  | MeetingCalled
  | ClockMoved
  | RollFixed
  | Deposited
  | Refused
  | Supported
  | SupportReached
  | NoticeSent
  | Voted
  | Dissented
  | Closed
  | Challenged
  | Ruled
  | Withdrawn
  | CameIntoForce
  | Lapsed
  | Announced
  | TextWithheld
  | Shown
  | Surveyed
  | SurveyClosed
  | OptionPut
  | OptionSupported
  | OptionReached
  | OptionWithdrawn
  | OptionAdopted
  | OptionAccepted
  | Merged
  | Contradicted
  | RuledOut
  | Appealed
  | AppealDecided
  | PaperFixed
  | Marked;

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

export interface Founded {
  readonly t: "founded";
  readonly mode: "rehearsal" | "real";
  readonly origin: string;
  /** Hash of the public key that may succeed the log key. */
  readonly successor: Hash;
  readonly at: Time;
}

export interface ConstitutionSet {
  readonly t: "constitution";
  readonly version: number;
  readonly text: Commitment;
  readonly rules: Hash;
  readonly language: string;
  /** The decision that set it; null only at the founding. */
  readonly motion: MotionId | null;
  readonly at: Time;
}

/** Joins and leaves, in batches and without times. */
export interface RegisterChanged {
  readonly t: "register";
  readonly joined: number;
  readonly left: number;
}

export interface Seated {
  readonly t: "seated";
  readonly body: string;
  /** How many of its seats are filled now. An office is a body of one. */
  readonly filled: number;
}

export interface MeetingCalled {
  readonly t: "meeting-called";
  readonly meeting: string;
  /** The body or the kind of meeting (`committee`, `conference`). */
  readonly of: string;
  readonly starts: Time;
  readonly at: Time;
}

/** A rehearsal's users move its clock forward; a real organisation has no such entry. */
export interface ClockMoved {
  readonly t: "clock";
  readonly seconds: number;
  readonly at: Time;
}

/** Who counts for a stage ("support" before the first): how many, and the hash of the sorted list of their handles. */
export interface RollFixed {
  readonly t: "roll";
  readonly motion: MotionId;
  readonly stage: string;
  readonly size: number;
  readonly handles: Hash;
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
  readonly entitled: number;
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

export type OptionKind =
  | "proposal" // put to a call
  | "alternative" // a whole text of its own beside the motion's
  | "amendment"; // the text of the motion, or of another option, with a change

/** Something is put to a motion: a proposal to a call, another text beside a motion, an amendment to a text. */
export interface OptionPut {
  readonly t: "option-put";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly kind: OptionKind;
  /** Of an amendment: the option whose text it changes; null, the motion's own. Null of everything else. */
  readonly on: OptionId | null;
  readonly by: Handle;
  readonly with?: readonly Handle[];
  readonly as: Capacity;
  /** Of what it would decide, where its text is a constitution; empty where it is not: then it decides what the motion does. */
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  /** The whole text as it would be; of an amendment too. */
  readonly text: Commitment;
  readonly title: Commitment;
  /** For a change of the constitution: the hash of the rules that the text compiles to. */
  readonly rules: Hash | null;
  /** In the smallest unit of the budget's currency; null where it names none. */
  readonly cost: number | null;
  /** How many signatures it needs, its mover's included; 1 where its mover puts it alone. */
  readonly support: number;
  readonly at: Time;
}

/** Signatures for an option, in batches, sorted and without times. */
export interface OptionSupported {
  readonly t: "option-supported";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly handles: readonly Handle[];
}

export interface OptionReached {
  readonly t: "option-reached";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly count: number;
  readonly needed: number;
  readonly at: Time;
}

/** Taken back by all who move it. */
export interface OptionWithdrawn {
  readonly t: "option-withdrawn";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly by: readonly Handle[];
  readonly at: Time;
}

/** Somebody else takes on an option that was withdrawn: it is theirs from then on, with the support it had. */
export interface OptionAdopted {
  readonly t: "option-adopted";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly by: Handle;
  readonly as: Capacity;
  readonly at: Time;
}

/**
 * The movers of a text take an amendment into it. The text that results is bound whole, since what clashed with what had been accepted before was settled by
 * hand; of a change of the constitution also what it compiles to and decides.
 */
export interface OptionAccepted {
  readonly t: "option-accepted";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly by: Handle;
  readonly as: Capacity;
  readonly text: Commitment;
  readonly rules: Hash | null;
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly at: Time;
}

/** Several options become one, with the consent of each of their movers: it takes their place and keeps those who signed any of them. */
export interface Merged {
  readonly t: "merged";
  readonly motion: MotionId;
  /** The new one. */
  readonly option: OptionId;
  readonly of: readonly OptionId[];
  /** Every mover of each, sorted. */
  readonly by: readonly Handle[];
  readonly text: Commitment;
  readonly title: Commitment;
  readonly cost: number | null;
  readonly at: Time;
}

/** Somebody who may says that two options can't both be carried out. What follows when both are carried stands in the text. */
export interface Contradicted {
  readonly t: "contradicted";
  readonly motion: MotionId;
  readonly options: readonly [OptionId, OptionId];
  readonly by: Handle;
  readonly as: Capacity;
  readonly reasons: Commitment;
  readonly at: Time;
}

/** Out of order: an act with its clause, its reasons and an appeal. `option: null`: the motion itself. */
export interface RuledOut {
  readonly t: "ruled-out";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  readonly by: Handle;
  readonly as: Capacity;
  /** The clause that it would break, by its number in the governing text. */
  readonly clause: string;
  readonly reasons: Commitment;
  readonly at: Time;
}

export interface Appealed {
  readonly t: "appealed";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  readonly by: Handle;
  readonly as: Capacity;
  readonly grounds: Commitment;
  readonly at: Time;
}

/** By more than half of those who hear it, or by silence (`by` empty): then the option stays. */
export interface AppealDecided {
  readonly t: "appeal-decided";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  /** "in-order": the ruling falls. */
  readonly ruling: "in-order" | "out-of-order";
  readonly by: readonly Handle[];
  readonly reasons: Commitment | null;
  readonly at: Time;
}

/**
 * What stands on the ballot paper, fixed when the vote opens: every option that has its support and was not withdrawn, merged, accepted or ruled out for good.
 * In the order of their ids, which are random: no place on the paper is anybody's choice.
 */
export interface PaperFixed {
  readonly t: "paper";
  readonly motion: MotionId;
  readonly stage: string;
  readonly options: readonly OptionId[];
  readonly at: Time;
}

/** Open papers with several options, in sorted batches without times, entered when the vote has closed. A mark is as @folkmoot/tally writes it; "-" is blank. */
export interface Marked {
  readonly t: "marked";
  readonly motion: MotionId;
  readonly stage: string;
  readonly marks: readonly (readonly [Handle, string])[];
}
