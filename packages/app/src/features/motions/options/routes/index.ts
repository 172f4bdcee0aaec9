import { Hono } from "hono";
import type { Web } from "../../../../platform/web.js";
import type { UnderMotion } from "../../routes/under.js";
import { acceptanceRoutes } from "./acceptance.js";
import { compositeRoutes } from "./composites.js";
import { mergingRoutes } from "./merging.js";
import { optionRoutes } from "./option.js";
import { orderRoutes } from "./order.js";
import { putRoutes } from "./put.js";

/** Everything about what is put to a motion. */
export function routes(under: UnderMotion): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [putRoutes, compositeRoutes, () => optionRoutes(under), mergingRoutes, acceptanceRoutes, orderRoutes]) app.route("/", some());
  return app;
}
