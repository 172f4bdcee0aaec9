/** What programs and outsiders follow: the web feed, calendars, announcements. */
export { routes } from "./routes.js";
