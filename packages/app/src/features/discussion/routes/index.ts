import { Hono } from "hono";
import type { Web } from "../../../platform/web.js";
import { fileRoutes } from "./files.js";
import { moderationRoutes } from "./moderation.js";
import { placeRoutes } from "./places.js";
import { postRoutes } from "./posts.js";

/** Everything under /o/:organisation that is said. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [placeRoutes, postRoutes, moderationRoutes, fileRoutes]) app.route("/", some());
  return app;
}
