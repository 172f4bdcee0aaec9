import type { Requirement } from "./requirement.js";
import type { Time } from "./event.js";

export type MotionState =
  | "support" // gathering signatures
  | "awaiting notice" // somebody must send the notice
  | "notice" // sent, its period runs
  | "discussion"
  | "amendments" // amendments and other texts may be put
  | "proposals" // a call takes proposals
  | "mediation"
  | "awaiting box" // the ballot box of a secret vote is not ready yet
  | "vote" // open
  | "counting" // over, the count is not recorded yet; of a secret vote: the box is not opened yet
  | "declared" // carried, the challenge window is open
  | "challenged" // a challenge is undecided
  | "awaiting commencement"
  | "in force"
  | "not carried"
  | "lapsed"
  | "withdrawn"
  | "out of order" // ruled out, and no appeal can change it any more
  | "annulled";

/** Where a motion stands at an instant. */
export interface Standing {
  readonly state: MotionState;
  readonly stages: readonly StageStanding[];
  readonly requirements: readonly Requirement[];
  /** What happens next by time alone, null when it waits for a person or is over. */
  readonly next: { readonly what: MotionState; readonly at: Time } | null;
}

export interface StageStanding {
  readonly stage: string;
  readonly kind: string;
  readonly name: string;
  readonly clause: string;
  readonly status: "past" | "now" | "to come";
  /** Dates that are fixed, or the earliest possible where `status` is "to come". */
  readonly from: Time | null;
  readonly to: Time | null;
}
