import type { MotionId, Time } from "./event.js";

/** Why nobody could vote: the server did not run, turned away more voters than it took, or could not hand over the mails with which people sign in. */
export const LOST = ["down", "busy", "mail"] as const;

/** Time in which members could not vote, from its first instant to the first in which they could again. */
export type Spell = readonly [from: Time, to: Time, why: (typeof LOST)[number]];

/** Members could not vote in one whose text gives them more time for it: told while it is open, or at its end. */
export interface ShutOut {
  readonly t: "shut-out";
  readonly motion: MotionId;
  readonly stage: string;
  /** In order and apart; since the last such entry. */
  readonly spells: readonly Spell[];
  readonly at: Time;
}
