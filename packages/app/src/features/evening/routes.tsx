import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../languages/index.js";
import { clientPrefix } from "../../platform/http/client.js";
import { form } from "../../platform/http/form.js";
import { takeOne } from "../../platform/http/limit.js";
import type { Limit } from "../../platform/http/limit.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { foundMovement } from "../organisation/index.js";
import { ElsewherePage, EveningPage } from "./pages.js";
import { castOf } from "./people.js";
import { sceneOf } from "./scene.js";
import { STEPS, play } from "./steps.js";

/** Each new evening is a movement of 20,000 people. */
const evenings: Limit = { what: "evenings", most: 3, seconds: 3_600 };
/** Of everybody together: many machines may not fill the disk of this one. */
const eveningsOfAll: Limit = { what: "evenings of all", most: 30, seconds: 3_600 };
const nothing = z.object({});
const stepName = z.enum(STEPS);

/** The guided evening: for rehearsals, and for anybody who looks at one. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/evening", async (c) => {
    const [services, viewer] = [c.get("services"), onlyRehearsal(c)];
    const people = await castOf(services, viewer.organisation.id);
    if (people === null) return page(c, { title: wordsOf(viewer.language).evening.title, body: <ElsewherePage viewer={viewer} /> });
    return page(c, {
      title: wordsOf(viewer.language).evening.title,
      body: <EveningPage viewer={viewer} scene={await sceneOf(services, viewer, people)} />,
    });
  });

  app.post("/evening/again", async (c) => {
    onlyRehearsal(c);
    await form(c, nothing);
    const services = c.get("services");
    if (!takeOne(services.pool, evenings, clientPrefix(c)) || !takeOne(services.pool, eveningsOfAll, "")) throw new HTTPException(429);
    const id = `movement-${randomBytes(4).toString("hex")}`;
    await foundMovement(services, id);
    return c.redirect(`/o/${id}/evening`, 303);
  });

  app.post("/evening/:step", async (c) => {
    const [services, viewer] = [c.get("services"), onlyRehearsal(c)];
    await form(c, nothing);
    const { id } = viewer.organisation;
    const step = stepName.safeParse(c.req.param("step"));
    const people = await castOf(services, id);
    if (!step.success || people === null) throw new HTTPException(404);
    const { next, isLate } = await sceneOf(services, viewer, people);
    // A press on a page that is out of date plays nothing twice, nothing out of turn and nothing too late.
    if (next === step.data && !isLate) await play(services, id, { step: step.data, people });
    return c.redirect(`/o/${id}/evening#${step.data}`, 303);
  });

  return app;
}

function onlyRehearsal(c: Context<Web>): Web["Variables"]["viewer"] {
  const viewer = c.get("viewer");
  if (viewer.organisation.mode !== "rehearsal") throw new HTTPException(404);
  return viewer;
}
