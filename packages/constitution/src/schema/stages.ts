/** Kinds that are stages of a procedure, in no order of their own. */
export const STAGES = [
  "notice",
  "discussion",
  "proposals",
  "amendments",
  "mediation",
  "order",
  "hearing",
  "vote",
  "challenge",
  "approval",
  "ruling",
  "commencement",
] as const;

/** Stages in which something is put to a motion that may stand on its ballot paper. */
export const TAKES_OPTIONS: readonly string[] = ["proposals", "amendments"];

/** Stages that come before the vote: in one of them something is said, put or ruled out that is voted on. */
export const BEFORE_THE_VOTE: readonly string[] = ["notice", "discussion", "proposals", "amendments", "mediation", "order", "hearing"];
