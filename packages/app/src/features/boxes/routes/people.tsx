import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { RegistrarPage } from "../pages/registrar.js";
import { TrusteePage } from "../pages/trustee.js";
import { isRegistrar } from "../registrar/roll.js";
import { boxState, namesIn } from "../state.js";
import { acting, box } from "./shown.js";

/** The pages of those who hold the key and who makes the credentials, and what scripts are told. For members. */
export function peopleRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/box/state.json", async (c) => {
    if (c.get("viewer").member === null) throw new HTTPException(401);
    const { viewer, view, found } = await box(c);
    return c.json(await boxState(c.get("services"), viewer, view, found), 200, { "cache-control": "no-store" });
  });

  app.get("/motions/:number/box/trustee", async (c) => {
    acting(c);
    const { viewer, view, found, number } = await box(c);
    const state = await boxState(c.get("services"), viewer, view, found);
    const members = await namesIn(c.get("services").db, viewer, found.anew);
    const body = (
      <TrusteePage {...{ viewer, number, state, members }} title={view.motion.title} thanks={c.req.query("done") !== undefined} anew={found.anew} />
    );
    return page(c, { title: wordsOf(viewer.language).boxes.trusteePage.title, scripts: ["trustee.js"], body });
  });

  app.get("/motions/:number/box/registrar", async (c) => {
    acting(c);
    const { viewer, view, found, number } = await box(c);
    const state = await boxState(c.get("services"), viewer, view, found);
    const thanks = c.req.query("done") !== undefined;
    const body = (
      <RegistrarPage
        {...{ viewer, number, state, thanks }}
        title={view.motion.title}
        isRegistrar={isRegistrar(viewer, found)}
        list={found.lists.at(-1) ?? null}
      />
    );
    return page(c, { title: wordsOf(viewer.language).boxes.registrarPage.title, scripts: ["registrar.js"], body });
  });

  return app;
}
