/** A proposed constitution tried on what the organisation has decided, and on the calendar. */
export { routes } from "./routes.js";
