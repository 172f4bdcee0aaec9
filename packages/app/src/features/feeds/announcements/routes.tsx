import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { AnnouncementsPage } from "./page.js";
import { announcementsBefore, ANNOUNCEMENTS_ON_A_PAGE } from "./store.js";

export function announcementRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/announcements", async (c) => {
    const viewer = c.get("viewer");
    const before = c.req.query("before") ?? null;
    if (before !== null && !/^[1-9][0-9]{0,17}$/.test(before)) throw new HTTPException(404);
    const found = await announcementsBefore(c.get("services").db, viewer.organisation.id, before);
    const announcements = found.slice(0, ANNOUNCEMENTS_ON_A_PAGE);
    const older = found.length > ANNOUNCEMENTS_ON_A_PAGE ? (announcements.at(-1)?.id ?? null) : null;
    return page(c, {
      title: wordsOf(viewer.language).feeds.announcements.title,
      body: <AnnouncementsPage viewer={viewer} announcements={announcements} older={older} isNewest={before === null} />,
    });
  });

  return app;
}
