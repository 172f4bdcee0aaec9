/** Rules and facts in; what is allowed, what is required, what happens, and why not, out. Pure. */
export { apply, applyToMotion, UNFOUNDED } from "./apply.js";
export { calendar } from "./calendar.js";
export { certificate } from "./certificate.js";
export type * from "./command.js";
export { type Decision, decide } from "./decide.js";
export { type Due, due, type Need, nextDue, type Supplied } from "./due.js";
export type * from "./event.js";
export type * from "./facts.js";
export { closeEarly, maySign, mayVote, openVote, reachSupport, rollWho } from "./hot-path.js";
export { lawfulWays, routes } from "./lawful-ways.js";
export { matterCode } from "./matter.js";
export type * from "./requirement.js";
export { standing } from "./standing.js";
export type * from "./state.js";
