import { Hono } from "hono";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { setting } from "../../../platform/http/setting.js";
import type { Web } from "../../../platform/web.js";
import { SecrecyPage } from "../pages/secrecy.js";
import { box } from "./shown.js";

/** What secret means in the vote of a ballot box, for everybody. */
export function secrecyRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/box/secrecy", async (c) => {
    const { viewer, number, found } = await box(c);
    const { names } = await setting(c.get("services"), viewer.organisation.id, viewer.organisation.facts.version);
    return page(c, { title: wordsOf(viewer.language).secrecy.title, body: <SecrecyPage {...{ viewer, number, found, names }} /> });
  });

  return app;
}
