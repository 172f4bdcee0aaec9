import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { NewsPage } from "./page.js";
import { markSeen, newsOf, unseen } from "./store.js";

const instant = z.iso.datetime();
const seenForm = z.object({ until: instant });

/** The news of a member, and saying that they were read. */
export function newsRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/news", async (c) => {
    const member = signedIn(c).id;
    const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
    const { id } = viewer.organisation;
    const now = new Date(viewer.now.epochMilliseconds);
    const asked = c.req.query("before");
    const before = instant.safeParse(asked);
    if (asked !== undefined && !before.success) throw new HTTPException(404);
    const [news, count] = await Promise.all([
      newsOf(db, id, { member, before: before.success ? new Date(before.data) : now }),
      unseen(db, id, { member, now }),
    ]);
    return page(c, {
      title: wordsOf(viewer.language).news.title,
      body: <NewsPage viewer={viewer} news={news} unseen={count} isNewest={asked === undefined} />,
    });
  });

  app.post("/news/seen", async (c) => {
    const member = signedIn(c).id;
    const { organisation, now } = c.get("viewer");
    const posted = await form(c, seenForm);
    if (!posted.ok) throw new HTTPException(400);
    const until = new Date(Math.min(Date.parse(posted.value.until), now.epochMilliseconds));
    await markSeen(c.get("services").db, organisation.id, { member, until });
    return c.redirect(`/o/${organisation.id}/news`, 303);
  });

  return app;
}
