/** The evening of 10 January 2017, as a guided walk through a rehearsal. */
export { routes } from "./routes.js";
