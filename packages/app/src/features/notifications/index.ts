/** How members hear of what concerns them: news, digests, reminders, answers by mail. Other features write it with `concern` of the platform. */
export { newsJob, sendNews } from "./job.js";
export { routes } from "./routes.js";
export { inboundRoutes } from "./reply/routes.js";
export { receiveMail } from "./reply/receive.js";
export type { Reception } from "./reply/receive.js";
export { stopRoutes } from "./unsubscribe/routes.js";
export { freshNews } from "./news/store.js";
export type { Item as FreshItem } from "./digest/item.js";
export { inWords } from "./in-words.js";
