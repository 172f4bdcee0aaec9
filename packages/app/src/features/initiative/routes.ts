import { Hono } from "hono";
import type { Web } from "../../platform/web.js";
import { draftActRoutes } from "./drafts/act-routes.js";
import { draftRoutes } from "./drafts/routes.js";
import { plainTextRoutes } from "./plain/routes.js";
import { shareRoutes } from "./drafts/share-routes.js";
import { startRoutes } from "./start/routes.js";
import { statementRoutes } from "./statements/routes.js";

/** Everything under /o/:organisation that somebody with an idea walks through. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [startRoutes, plainTextRoutes, draftRoutes, draftActRoutes, shareRoutes, statementRoutes]) app.route("/", some());
  return app;
}
