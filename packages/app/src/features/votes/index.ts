/** Votes: cast once, counted when they have closed, shown when they are a result. */
export type { Cast, CastOutcome } from "./cast.js";
export { cast } from "./caster.js";
export { toldCount } from "./count/told.js";
export { LONGEST_DISSENT } from "./dissent.js";
export { paperOf, type OnPaper } from "./paper/lines.js";
export { ownPaper } from "./paper/own.js";
export { lastResult, ownVote, resultsOf } from "./result.js";
export type { Result } from "./result.js";
export { routes } from "./routes.js";
