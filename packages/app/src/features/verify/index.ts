/** A reader's own check of the record, in their browser. */
export { routes } from "./routes.js";
