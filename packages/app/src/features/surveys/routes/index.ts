import { Hono } from "hono";
import type { Web } from "../../../platform/web.js";
import { answerRoutes } from "./answers.js";
import { citeRoutes } from "./cite.js";
import { draftRoutes } from "./drafts.js";
import { questionRoutes } from "./questions.js";
import { sentRoutes } from "./sent.js";

/** Everything under /o/:organisation/surveys. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const some of [draftRoutes, questionRoutes, sentRoutes, answerRoutes, citeRoutes]) app.route("/", some());
  return app;
}
