import { Hono } from "hono";
import type { Web } from "../../../platform/web.js";
import { actRoutes } from "./acts.js";
import { boardRoutes } from "./board.js";
import { credentialRoutes } from "./credentials.js";
import { drawnRoutes } from "./drawn.js";
import { peopleRoutes } from "./people.js";
import { secrecyRoutes } from "./secrecy.js";

export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.route("/", peopleRoutes());
  app.route("/", actRoutes());
  app.route("/", credentialRoutes());
  app.route("/", drawnRoutes());
  app.route("/", secrecyRoutes());
  app.route("/", boardRoutes());
  return app;
}
