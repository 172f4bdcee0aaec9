import type { Matter } from "@folkmoot/constitution";
import type { Capacity, Commitment, Handle, Hash, MotionId, OptionId, Time } from "./event.js";

// What is put to a motion, and the ballot papers on which it stands, as the record holds it.

export type PutEvent =
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
  /** Of those for whom the text keeps places: which of the groups that it names, from 0. Left out of everybody else. */
  readonly group?: number;
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
 * The movers of a text take an amendment into it, each of them. The text that results is bound whole, since what clashed with what had been accepted before was
 * settled by hand; of a change of the constitution also what it compiles to and decides.
 */
export interface OptionAccepted {
  readonly t: "option-accepted";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly by: Handle;
  /** The others who move the text, all of whom have agreed to this very result; left out where one person moves it. */
  readonly with?: readonly Handle[];
  readonly as: Capacity;
  /** Not everything that it asks for stands in the text: it goes on as an amendment to the new one. Left out where everything does. */
  readonly takes?: "part";
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
