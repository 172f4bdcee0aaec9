/** Rules and facts in; what is allowed, what is required, what happens, and why not, out. Pure. */
export type * from "./command.js";
export type * from "./event.js";
export type * from "./facts.js";
export type * from "./requirement.js";
export type * from "./state.js";
