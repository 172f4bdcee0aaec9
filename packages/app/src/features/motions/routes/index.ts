import { Hono } from "hono";
import type { Web } from "../../../platform/web.js";
import { actRoutes } from "./acts.js";
import { announceRoutes } from "./announce.js";
import { discussionRoutes } from "./discussion.js";
import { draftRoutes } from "./draft.js";
import { listRoutes } from "./list.js";
import { motionRoutes } from "./motion.js";
import { newRoutes } from "./new.js";

/** Everything under /o/:organisation that is about motions. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [listRoutes, newRoutes, draftRoutes, motionRoutes, actRoutes, discussionRoutes, announceRoutes]) app.route("/", some());
  return app;
}
