/** The evening of 10 January 2017, as a guided walk through a rehearsal. */
export { castOf } from "./people.js";
export { routes } from "./routes.js";
export { play } from "./steps.js";
