import type { Capacity, Commitment, Time } from "./event.js";

/**
 * What members say to each other is no formal act; that an office hides some of it is one. The words themselves, the reasons and the appeal are never in the
 * record: their commitments are, and whoever may read them can check them.
 */
export type HidingEvent = Hidden | HidingAppealed | HidingDecided;

/** Why something may be hidden. Nothing else is a reason; that somebody is wrong is none. */
export type Ground = (typeof GROUNDS)[number];
export const GROUNDS = ["insult", "private", "threat", "unlawful", "spam"] as const;

/** What can be hidden: a post in a discussion, a statement beside a motion, the wording of a survey, a statement that somebody who was asked has added to one. */
export type Hideable = (typeof HIDEABLE)[number];
export const HIDEABLE = ["post", "statement", "survey", "survey-statement"] as const;

/** 16 random bytes, base64url. */
export type HidingId = string;

export interface Hidden {
  readonly t: "hidden";
  readonly hiding: HidingId;
  readonly what: Hideable;
  /** Of the words as they were when they were hidden. */
  readonly text: Commitment;
  readonly ground: Ground;
  readonly reasons: Commitment;
  /** The clause that it rests on; null: the default of Folkmoot. */
  readonly clause: string | null;
  /** The office, and nobody's handle: it acts for the office. */
  readonly as: Capacity;
  readonly at: Time;
}

/** By whoever wrote it, once. */
export interface HidingAppealed {
  readonly t: "hiding-appealed";
  readonly hiding: HidingId;
  readonly grounds: Commitment;
  readonly at: Time;
}

/** By more than half of those who hear it, or by silence (`by` null): then it can be read again. */
export interface HidingDecided {
  readonly t: "hiding-decided";
  readonly hiding: HidingId;
  readonly ruling: "upheld" | "restored";
  /** The body that heard it. */
  readonly by: string | null;
  /** How many said so, of how many who heard it. */
  readonly voices: number;
  readonly of: number;
  readonly at: Time;
}
