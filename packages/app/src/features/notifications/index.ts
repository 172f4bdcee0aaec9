/** How members hear of what concerns them: news, digests, reminders, answers by mail. Other features write it with `concern` of the platform. */
export { newsJob, sendNews } from "./job.js";
export { routes } from "./routes.js";
export { inboundRoutes } from "./reply/routes.js";
export { receiveMail } from "./reply/receive.js";
export type { Reception } from "./reply/receive.js";
export { stopRoutes } from "./unsubscribe/routes.js";
export { newsOf, unseen } from "./news/store.js";
export type { News } from "./news/store.js";
export { inWords } from "./in-words.js";
