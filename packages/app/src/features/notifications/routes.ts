import { Hono } from "hono";
import type { Web } from "../../platform/web.js";
import { newsRoutes } from "./news/routes.js";
import { preferenceRoutes } from "./preferences/routes.js";

export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [newsRoutes, preferenceRoutes]) app.route("/", some());
  return app;
}
