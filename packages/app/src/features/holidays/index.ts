/** Calendars of holidays that a constitution names: what they hold, and setting them. Other features link here. */
export { routes } from "./routes.js";
