/** Live text in, rules out: a constitution that is its own program. Pure. */
export type * from "./finding.js";
export type * from "./rules.js";
