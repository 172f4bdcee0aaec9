import type { Capacity, Commitment, Hash, MotionId, Time } from "./event.js";

/** What is recorded of an organisation and not of one motion: its beginning, its text, its people, its meetings and its days. */
export type OrganisationEvent = Founded | ConstitutionSet | RegisterChanged | Seated | MeetingCalled | HolidaysSet | ClockMoved;

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

/** The holidays of one year in a calendar of the text; what was set before for that year counts no longer, except for periods that have begun. */
export interface HolidaysSet {
  readonly t: "holidays";
  readonly calendar: string;
  readonly year: number;
  /** Dates in order, "2017-04-14". */
  readonly days: readonly string[];
  readonly as: Capacity;
  readonly at: Time;
}

/** A rehearsal's users move its clock forward; a real organisation has no such entry. */
export interface ClockMoved {
  readonly t: "clock";
  readonly seconds: number;
  readonly at: Time;
}
