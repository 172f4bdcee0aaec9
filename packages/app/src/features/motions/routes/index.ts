import { Hono } from "hono";
import type { Web } from "../../../platform/web.js";
import { actRoutes } from "./acts.js";
import { announceRoutes } from "./announce.js";
import { listRoutes } from "./list.js";
import { motionRoutes } from "./motion.js";
import { routes as optionRoutes } from "../options/routes/index.js";
import { nothingUnder } from "./under.js";
import type { UnderMotion } from "./under.js";

/** Everything under /o/:organisation that is about motions. `under`: what another feature shows at the end of a motion's page. */
export function routes(under: UnderMotion = nothingUnder): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [listRoutes, () => motionRoutes(under), actRoutes, () => optionRoutes(under), announceRoutes]) app.route("/", some());
  return app;
}
