import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { isLanguage, wordsOf, type Language } from "../../languages/index.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import type { Web } from "../../platform/web.js";
import { announcementRoutes } from "./announcements/routes.js";
import { document } from "./answer.js";
import { calendarOf } from "./dates.js";
import { addressSince, endAddress, makeAddress, ownerOf } from "./own.js";
import { CalendarsPage } from "./page.js";
import { publicFeed } from "./public.js";

/** What programs subscribe to: the web feed, the public calendar, and a calendar of one's own behind a secret address. And the announcements. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/feed.atom", async (c) => {
    const [{ db, config }, { organisation }] = [c.get("services"), c.get("viewer")];
    const body = await publicFeed(db, { organisation, language: languageAsked(c), publicUrl: config.publicUrl });
    return document(c, { body, type: "application/atom+xml", isPublic: true });
  });

  app.get("/calendar.ics", async (c) => {
    const [{ db, config }, { organisation, now }] = [c.get("services"), c.get("viewer")];
    const body = await calendarOf(db, { organisation, now, language: languageAsked(c), publicUrl: config.publicUrl, member: null });
    return document(c, { body, type: "text/calendar", isPublic: true });
  });

  app.get("/calendar/:file{.+\\.ics}", async (c) => {
    const [{ db, config }, { organisation, now }] = [c.get("services"), c.get("viewer")];
    const member = await ownerOf(db, organisation.id, (c.req.param("file") ?? "").replace(/\.ics$/, ""));
    if (member === null) throw new HTTPException(404);
    const body = await calendarOf(db, { organisation, now, language: member.language, publicUrl: config.publicUrl, member });
    return document(c, { body, type: "text/calendar", isPublic: false });
  });

  app.get("/calendars", (c) => calendarsPage(c, { made: null, ended: c.req.query("ended") !== undefined }));

  app.post("/calendars/make", async (c) => {
    const member = signedIn(c).id;
    const [{ db, config }, { organisation, now }] = [c.get("services"), c.get("viewer")];
    const token = await makeAddress(db, { organisation: organisation.id, member }, now);
    return calendarsPage(c, { made: `${config.publicUrl}/o/${organisation.id}/calendar/${token}.ics`, ended: false });
  });

  app.post("/calendars/end", async (c) => {
    const member = signedIn(c).id;
    const { organisation } = c.get("viewer");
    await endAddress(c.get("services").db, { organisation: organisation.id, member });
    return c.redirect(`/o/${organisation.id}/calendars?ended`, 303);
  });

  app.route("/", announcementRoutes());
  return app;
}

/** A program that fetches a feed says nothing of its reader's language, so the address does. */
function languageAsked(c: Context<Web>): Language {
  const asked = c.req.query("language") ?? "en";
  if (!isLanguage(asked)) throw new HTTPException(404);
  return asked;
}

async function calendarsPage(c: Context<Web>, done: { readonly made: string | null; readonly ended: boolean }): Promise<Response> {
  const [{ db, config }, viewer] = [c.get("services"), c.get("viewer")];
  const { organisation, member, language } = viewer;
  const since = member === null ? null : await addressSince(db, organisation.id, member.id);
  const open = `${config.publicUrl}/o/${organisation.id}/calendar.ics${language === "en" ? "" : `?language=${language}`}`;
  return page(c, { title: wordsOf(language).feeds.calendar.title, body: <CalendarsPage viewer={viewer} open={open} since={since} {...done} /> });
}
