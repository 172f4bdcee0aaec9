import type { Time } from "./event.js";

/** One thing that the rules require of an act or a motion: met, not met, or not yet known. The certificate of a decision is a list of these. */
export interface Requirement {
  readonly code: RequirementCode;
  readonly status: "met" | "unmet" | "pending";
  /** The clause and words that require it; clause null where it is a default (then the words are its sentence) or where the text is silent. */
  readonly clause: string | null;
  readonly words: string;
  /** Numbers with their base, dates, ids: what was measured. Keys are fixed per code (see words/say.ts). */
  readonly evidence: { readonly [name: string]: number | string };
  /** The earliest instant at which it can be met; null when no time alone will meet it. */
  readonly earliest: Time | null;
}

export type RequirementCode =
  | "competence" // the procedure may decide this matter
  | "barred" // the matter is not on its closed list
  | "one-subject"
  | "standing" // the mover may start it; the actor may do this
  | "sound-text" // the new text has no errors
  | "ladder" // it hangs on another's refusal or silence
  | "again" // it was lost too recently
  | "not-yet-carried" // this version of Folkmoot can't run it yet (hearings, …)
  | "support"
  | "notice"
  | "roll"
  | "box" // a secret vote has its ballot box, whose key is held by those whom the text names
  | "registrar" // its credentials were made by whoever the text says
  | "box-opened" // it was opened, and no more ballots count than people voted
  | "discussion"
  | "window" // the vote was open for as long as the text says
  | "lost-time" // members could not vote for a while, and what the text makes of it
  | "everybody-answered" // … or everybody has answered
  | "quorum"
  | "majority"
  | "tie"
  | "adopted" // of a paper with several options: this one is among those that are adopted
  | "agreed" // of a paper with several options in chambers: each has adopted the same
  | "challenge"
  | "patched" // a change of the text was put on a newer one than it was drafted on
  | "commencement"
  | "right-stage" // the act does not belong to the stage the motion is in
  | "decision-in-force" // an announcement needs one
  | "survey" // a survey is the basis of nothing
  | "option" // what was put to the motion is in the state that the act needs
  | "movers" // each of those who move it has agreed
  | "present-text" // the result was made from the text as it stands
  | "order" // the text lets somebody rule out of order, on a clause that it has, with an appeal
  | "calendar" // the text has the calendar, and the days belong to a year that may be set
  | "room"; // a limit on how many may be put

/** Not like this — here is how. */
export interface Refusal {
  /** Unmet ones, in the order in which a person would want to read them. */
  readonly reasons: readonly Requirement[];
  readonly lawful: readonly LawfulWay[];
}

/** A way that the rules offer for (part of) what was wanted, with its calendar. */
export interface LawfulWay {
  readonly procedure: string;
  readonly name: string;
  readonly clause: string;
  /** What could be decided this way: "change-constitution", "residual", …; the codes of the matters. */
  readonly matters: readonly string[];
  readonly calendar: readonly CalendarLine[];
  /** When the vote or meeting may be at the earliest, and when the decision may take effect at the earliest. */
  readonly earliestVote: Time;
  readonly earliestEffect: Time;
  /** What keeps it from being opened on this version of Folkmoot, if anything. */
  readonly notYet: readonly Requirement[];
}

/** One stage of a procedure, with its dates if it starts at a given instant. */
export interface CalendarLine {
  readonly stage: string;
  readonly kind: string;
  readonly name: string;
  readonly clause: string;
  readonly words: string;
  readonly from: Time;
  readonly to: Time | null;
}
