import { Hono } from "hono";
import { wordsOf } from "../../languages/index.js";
import { languageOf } from "../../platform/http/language.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { CheckBallotPage } from "./page.js";

/** "Check my ballot", on whatever device and for whatever organisation: what is to be checked stands behind the # and never comes here. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/check-a-ballot", (c) =>
    page(c, { title: wordsOf(languageOf(c)).booth.check.title, scripts: ["check-ballot.js"], body: <CheckBallotPage /> }),
  );
  return app;
}
