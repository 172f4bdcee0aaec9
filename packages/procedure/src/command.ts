import type { Matter } from "@folkmoot/constitution";
import type { Capacity, Choice, Commitment, Handle, Hash, MotionId, Time } from "./event.js";

/** What a person asks for. Only typed codes, numbers, hashes and commitments: a refused command goes into the record as it stands. */
export type Command = Deposit | GiveNotice | Close | Challenge | Rule | Withdraw | Announce;

export interface Actor {
  readonly handle: Handle;
  readonly as: Capacity;
}

export interface Deposit {
  readonly kind: "deposit";
  readonly motion: MotionId;
  readonly actor: Actor;
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
}

/** Publishing that something is in force. It needs a decision in that state. */
export interface Announce {
  readonly kind: "announce";
  readonly motion: MotionId | null;
  readonly actor: Actor;
  readonly text: Commitment;
}

/** Acts that many do at once and that a unique constraint counts. They enter the record in batches. */
export type Ballotpaper = { readonly choice: Choice };
