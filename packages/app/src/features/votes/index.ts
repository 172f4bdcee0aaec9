/** Votes: cast once, counted when they have closed, shown when they are a result. */
export type { Cast, CastOutcome } from "./cast.js";
export { cast } from "./caster.js";
export { lastResult, ownVote, resultsOf } from "./result.js";
export type { Result } from "./result.js";
export { routes } from "./routes.js";
