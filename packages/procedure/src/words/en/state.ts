import type { MotionState } from "../../state.js";

/** A state in a few words, for a tag or a heading. */
export const states: { readonly [state in MotionState]: string } = {
  support: "Gathering support",
  "awaiting notice": "Waiting for notice",
  notice: "Notice given",
  discussion: "Open for discussion",
  "awaiting box": "Waiting for the ballot box",
  vote: "Vote open",
  counting: "Being counted",
  declared: "Carried, open to challenge",
  challenged: "Challenged",
  "awaiting commencement": "Carried, not yet in force",
  "in force": "In force",
  "not carried": "Not carried",
  lapsed: "Lapsed",
  amendments: "Amendments may be put",
  proposals: "Call open",
  mediation: "In mediation",
  "out of order": "Out of order",
  withdrawn: "Withdrawn",
  annulled: "Annulled",
};
