import { Hono } from "hono";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { DrawnPage, fieldOf } from "../pages/drawn.js";
import { boxPath } from "../pages/frame.js";
import { drawnOf, FOUND, tellFound } from "../sample/sample.js";
import type { Found } from "../where.js";
import { notTaken } from "./acts.js";
import { acting, box } from "./shown.js";

const answer = z.enum(["", ...FOUND]);

/** Whom those who hold the key ask whether they exist, and what they found out. Nobody else sees the names. */
export function drawnRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/box/drawn", async (c) => {
    const { id } = acting(c);
    const { viewer, number, found } = await box(c);
    const mine = isTrustee(found, id);
    const people = mine ? await drawnOf(c.get("services").db, found) : [];
    const body = <DrawnPage {...{ viewer, number, found, mine, people }} thanks={c.req.query("done") !== undefined} />;
    return page(c, { title: wordsOf(viewer.language).credentials.drawn.title, body });
  });

  app.post("/motions/:number/box/drawn", async (c) => {
    const { id } = acting(c);
    const shown = await box(c);
    const { found, viewer, number } = shown;
    const people = isTrustee(found, id) ? await drawnOf(c.get("services").db, found) : [];
    const posted = await form(c, z.object(Object.fromEntries(people.map((_, at) => [fieldOf(at), answer]))));
    if (people.length === 0 || !posted.ok) return notTaken(c, shown, { code: "not due", why: "" });
    const told = new Map(people.map(({ member }, at) => [member, posted.value[fieldOf(at)] || null] as const));
    await tellFound(c.get("services"), found, told);
    return c.redirect(`${boxPath(viewer, number)}/drawn?done`, 303);
  });

  return app;
}

function isTrustee({ trustees }: Found, id: string): boolean {
  return trustees.some(({ member }) => member === id);
}
