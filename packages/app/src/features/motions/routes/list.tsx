import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Services } from "../../../platform/services.js";
import { lookedUpLast, sharedPage } from "../../../platform/http/shared-page.js";
import { sharedAnswer } from "../../../platform/together.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { motionLines } from "../reading/list.js";
import { seesMotions } from "../reading/visibility.js";
import { ListPage } from "../pages/list.js";
import { RefusalPage } from "../pages/refusal.js";
import { latestRefusals, refusalOf } from "../acts/refusals.js";

export function listRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  // Members may all see the same of it, and so may all outsiders: those who look at the same moment share what was looked up, never the page with their token.
  const listed = sharedAnswer(async (all: readonly { readonly services: Services; readonly viewer: Viewer }[]) => {
    const { services, viewer } = lookedUpLast(all);
    const refusals = seesMotions(viewer) ? await latestRefusals(services.db, viewer.organisation.id) : [];
    return { ...(await motionLines(services, viewer)), refusals };
  });
  const list = sharedPage(async (viewer, services: Services) => {
    const lines = await listed(`${viewer.organisation.id} ${seesMotions(viewer)} ${viewer.language}`, { services, viewer });
    return { title: wordsOf(viewer.language).motions.title, body: <ListPage viewer={viewer} {...lines} /> };
  });
  app.get("/motions", (c) => list(c, c.get("services")));

  app.get("/motions/refused/:motion", async (c) => {
    signedIn(c);
    const viewer = c.get("viewer");
    const motion = c.req.param("motion");
    // The id of a motion, or the commitment of an announcement.
    if (!/^[A-Za-z0-9_-]{22,43}$/.test(motion)) throw new HTTPException(404);
    const refused = await refusalOf(c.get("services").db, viewer.organisation.id, motion);
    if (refused === undefined) throw new HTTPException(404);
    return page(c, { title: wordsOf(viewer.language).acts.refused.title, body: <RefusalPage viewer={viewer} refused={refused} /> });
  });

  return app;
}
