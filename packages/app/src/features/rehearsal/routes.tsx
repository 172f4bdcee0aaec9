import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { wordsOf } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import type { Web } from "../../platform/web.js";
import { foundingOnly, rulesOfVersion } from "../motions/index.js";
import { tendAll } from "../boxes/index.js";
import { moveClock, nextDeadline, samplePeople } from "./clock.js";
import { RehearsalPage } from "./pages.js";

const moveForm = z.object({ move: z.enum(["hour", "day", "next"]) });

/** The clock of a rehearsal. A real organisation has no such page. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/rehearsal", async (c) => {
    const [services, viewer] = [c.get("services"), onlyRehearsal(c)];
    const next = await nextDeadline(services, viewer);
    const [people, rules] = await Promise.all([
      samplePeople(services, viewer.organisation.id),
      rulesOfVersion(services.db, viewer.organisation.id, viewer.organisation.facts.version),
    ]);
    return page(c, {
      title: wordsOf(viewer.language).rehearsal.title,
      body: <RehearsalPage viewer={viewer} next={next} people={people} isUnfounded={foundingOnly(rules)} />,
    });
  });

  app.post("/rehearsal", async (c) => {
    const viewer = onlyRehearsal(c);
    signedIn(c);
    const posted = await form(c, moveForm);
    if (!posted.ok) throw new HTTPException(400);
    const [services, { organisation }] = [c.get("services"), viewer];
    // Before, so that no press hurries past what was about to happen by itself; after, so that the page shows what has.
    await tendAll(services, organisation.id);
    const next = await nextDeadline(services, viewer);
    const moved = await moveClock(services, organisation.id, (from) => destination(posted.value.move, from, next?.at ?? null));
    await tendAll(services, organisation.id);
    if (moved.kind !== "moved") throw new HTTPException(400, { message: wordsOf(viewer.language).rehearsal.notMoved });
    return c.redirect(`/o/${organisation.id}/rehearsal`, 303);
  });

  return app;
}

function destination(move: "hour" | "day" | "next", from: Temporal.Instant, next: Temporal.Instant | null): Temporal.Instant {
  if (move === "hour") return from.add({ hours: 1 });
  return move === "day" ? from.add({ hours: 24 }) : (next ?? from);
}

function onlyRehearsal(c: Context<Web>): Web["Variables"]["viewer"] {
  const viewer = c.get("viewer");
  if (viewer.organisation.mode !== "rehearsal") throw new HTTPException(404);
  return viewer;
}
