import { Hono } from "hono";
import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { electedIn } from "../elected.js";
import { OneProgrammePage, ProgrammePage, type Shown } from "../pages/programme.js";
import { programmesOf, type Found, type FoundProgramme } from "../reading/found.js";
import { itemsOf, textInForce } from "../reading/item.js";
import { actRoutes } from "./acts.js";
import { callIn, itemIn, itemPage } from "./item.js";
import { pictureRoutes } from "./pictures.js";

/** What the members have adopted and what becomes of it: for everybody to read. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/programme", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const all = await programmesOf(services, viewer);
    const current = await Promise.all(all.current.map((found) => shownOf(c, all, found)));
    const elected = all.elected.map((found) => electedIn(viewer, found));
    const text = await textInForce(services, viewer);
    return page(c, {
      title: wordsOf(viewer.language).programme.title,
      body: <ProgrammePage {...{ viewer, text, current, elected }} past={all.past} />,
    });
  });

  app.get("/programme/:number", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const found = await callIn(c, numberIn(c, "number"));
    const shown = await shownOf(c, await programmesOf(services, viewer), found);
    const text = await textInForce(services, viewer);
    return page(c, { title: found.programme.name, body: <OneProgrammePage {...{ viewer, text, shown }} /> });
  });

  app.get("/programme/:number/:option", async (c) => itemPage(c, await itemIn(c), { filling: null, errors: [] }));

  app.route("/", actRoutes());
  app.route("/", pictureRoutes());
  return app;
}

async function shownOf(c: Context<Web>, all: Found, found: FoundProgramme): Promise<Shown> {
  const { replaced } = found.programme;
  const items = await itemsOf(c.get("services"), c.get("viewer").organisation.id, found);
  return { found, items, before: replaced === null ? null : all.of(replaced) };
}
