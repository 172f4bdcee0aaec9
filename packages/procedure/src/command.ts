import type { Matter } from "@folkmoot/constitution";
import type { Capacity, Choice, Commitment, Handle, Hash, MotionId, OptionId, OptionKind, Time } from "./event.js";

/** What a person asks for. Only typed codes, numbers, hashes and commitments: a refused command goes into the record as it stands. */
export type Command =
  | Deposit
  | GiveNotice
  | Close
  | Challenge
  | Rule
  | Withdraw
  | Announce
  | CiteSurvey
  | SetHolidays
  | PutOption
  | WithdrawOption
  | AdoptOption
  | AcceptAmendment
  | Merge
  | Contradict
  | RuleOut
  | Appeal
  | DecideAppeal;

export interface Actor {
  readonly handle: Handle;
  readonly as: Capacity;
}

export interface Deposit {
  readonly kind: "deposit";
  readonly motion: MotionId;
  readonly actor: Actor;
  /** Those who have agreed to move it with them; left out where nobody has. */
  readonly with?: readonly Handle[];
  /** To a procedure by name, or to a body: then any procedure of that body that admits it will do. */
  readonly to: { readonly procedure: string } | { readonly body: string };
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly text: Commitment;
  /** Of a change of the constitution; null where the text begins with its title. */
  readonly title: Commitment | null;
  readonly rules: Hash | null;
  /** Errors that the checker finds in the new text; a text with errors is not tabled. */
  readonly errors: number;
  /** When the mover wants it decided; null: as soon as the procedure allows. */
  readonly decideAt: Time | null;
}

export interface GiveNotice {
  readonly kind: "give-notice";
  readonly motion: MotionId;
  readonly actor: Actor;
  readonly recipients: number;
  readonly meeting: Time | null;
}

/** Asking to close a vote and declare its result. Only time or the last answer can do that; anybody's request is answered with why not. */
export interface Close {
  readonly kind: "close";
  readonly motion: MotionId;
  readonly actor: Actor;
  /** How many of those entitled have answered so far. */
  readonly answered: number;
}

export interface Challenge {
  readonly kind: "challenge";
  readonly motion: MotionId;
  readonly actor: Actor;
  readonly grounds: Commitment;
}

/** What those who rule on a challenge have said, one voice each; it is settled when more than half of their seats agree. */
export interface Rule {
  readonly kind: "rule";
  readonly motion: MotionId;
  readonly actor: Actor;
  readonly ruling: "stands" | "annulled";
  readonly voices: readonly (readonly [Handle, "stands" | "annulled"])[];
  readonly reasons: Commitment;
}

export interface Withdraw {
  readonly kind: "withdraw";
  readonly motion: MotionId;
  readonly actor: Actor;
  /** Those of the others who move it that have agreed; left out where nobody moves it with them. */
  readonly agreed?: readonly Handle[];
}

/** Publishing that something is in force. It needs a decision in that state. */
export interface Announce {
  readonly kind: "announce";
  readonly motion: MotionId | null;
  readonly actor: Actor;
  readonly text: Commitment;
}

/** Naming a survey as the basis of an act. Never lawful: a survey tells what people think and decides nothing. The refusal says what would be lawful. */
export interface CiteSurvey {
  readonly kind: "cite-survey";
  readonly motion: null;
  readonly survey: MotionId;
  readonly actor: Actor;
  /** What was to be done on the strength of it. */
  readonly matters: readonly Matter[];
  readonly text: Commitment;
}

/** Sets the holidays of one year in a calendar of the text. */
export interface SetHolidays {
  readonly kind: "set-holidays";
  readonly motion: null;
  readonly calendar: string;
  readonly year: number;
  readonly days: readonly string[];
  readonly actor: Actor;
}

/** Puts something to a motion while its stage for it lasts. */
export interface PutOption {
  readonly kind: "put-option";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly what: OptionKind;
  readonly on: OptionId | null;
  readonly actor: Actor;
  readonly with?: readonly Handle[];
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly text: Commitment;
  readonly title: Commitment;
  readonly rules: Hash | null;
  readonly errors: number;
  readonly cost: number | null;
  readonly group?: number;
}

export interface WithdrawOption {
  readonly kind: "withdraw-option";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly actor: Actor;
  /** Those of the others who move it that have agreed. */
  readonly agreed: readonly Handle[];
}

export interface AdoptOption {
  readonly kind: "adopt-option";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly actor: Actor;
}

/** Those who move the text that an amendment changes take it in; `text` is what results. */
export interface AcceptAmendment {
  readonly kind: "accept-amendment";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly actor: Actor;
  /** Those of the others who move the text that have agreed to this very result; left out where nobody moves it with them. */
  readonly agreed?: readonly Handle[];
  /** Not everything that the amendment asks for is taken in; left out where everything is. */
  readonly takes?: "part";
  /** The text that the result was made from: somebody may have accepted another amendment meanwhile. */
  readonly from: Commitment;
  readonly text: Commitment;
  readonly rules: Hash | null;
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly errors: number;
}

export interface Merge {
  readonly kind: "merge";
  readonly motion: MotionId;
  readonly option: OptionId;
  readonly of: readonly OptionId[];
  readonly actor: Actor;
  /** Every mover who has agreed to this very text, the actor included. */
  readonly agreed: readonly Handle[];
  readonly text: Commitment;
  readonly title: Commitment;
  readonly cost: number | null;
}

export interface Contradict {
  readonly kind: "contradict";
  readonly motion: MotionId;
  readonly options: readonly [OptionId, OptionId];
  readonly actor: Actor;
  readonly reasons: Commitment;
}

export interface RuleOut {
  readonly kind: "rule-out";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  readonly actor: Actor;
  readonly clause: string;
  readonly reasons: Commitment;
}

export interface Appeal {
  readonly kind: "appeal";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  readonly actor: Actor;
  readonly grounds: Commitment;
}

/** What those who hear the appeal have said, one voice each; it is decided when more than half of their seats agree. */
export interface DecideAppeal {
  readonly kind: "decide-appeal";
  readonly motion: MotionId;
  readonly option: OptionId | null;
  readonly actor: Actor;
  readonly ruling: "in-order" | "out-of-order";
  readonly voices: readonly (readonly [Handle, "in-order" | "out-of-order"])[];
  readonly reasons: Commitment;
}

/** Acts that many do at once and that a unique constraint counts. They enter the record in batches. */
export type Ballotpaper = { readonly choice: Choice };
