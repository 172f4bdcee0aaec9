/** What programs and outsiders follow: the web feed, calendars, announcements. */
export { announcementsBefore, ANNOUNCEMENTS_ON_A_PAGE, type Announcement } from "./announcements/store.js";
export { eventsOf } from "./dates.js";
export type { CalendarEvent } from "./calendar.js";
export { routes } from "./routes.js";
