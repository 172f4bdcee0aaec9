import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { inEach, wordsOf } from "../../../languages/index.js";
import { form, type Unaccepted } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { type Limit, takeOne } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { line } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { motionPath, motionView } from "../../motions/index.js";
import { appoint, type AppointOutcome, takeBack } from "./appoint.js";
import { mine } from "./mine.js";
import { RepresentedPage } from "./page.js";

const stage = z.string().regex(/^[a-z0-9.-]{1,200}$/);
const LONGEST_WHO = 200;
/** Whoever may be appointed is on the register, which is nobody's to search: a name is typed as one knows it, and not often. */
const NAMES: Limit = { what: "names of those who vote for others", most: 20, seconds: 3_600 };

const formsIn = inEach(({ represented: words }) => ({
  appoint: z.object({
    stage,
    who: z.union([z.literal(""), line({ missing: words.missing, most: LONGEST_WHO })]).optional(),
    always: z.enum(["once", "always"]).optional(),
    told: z.enum(["free", "for", "against", "abstain"]).optional(),
  }),
}));
const takeBackForm = z.object({ stage, always: z.enum(["once", "always"]) });

/** Having somebody vote for one: in one vote of a motion, or in every vote of its procedure. */
export function representedRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/represented", (c) => representedPage(c));

  app.post("/motions/:number/represented", async (c) => {
    const member = signedIn(c).id;
    const [services, viewer, number] = [c.get("services"), c.get("viewer"), numberIn(c, "number")];
    const words = wordsOf(viewer.language).represented;
    const posted = await form(c, formsIn(viewer.language).appoint);
    if (!posted.ok) return representedPage(c, posted.reason);
    const { stage: id, who, always, told = "free" } = posted.value;
    if (who === "") return representedPage(c, { errors: [{ field: "who", message: words.missing }], typed: {} });
    if (!takeOne(services.pool, NAMES, `${viewer.organisation.id} ${member}`)) throw new HTTPException(429);
    const wish = { number, stage: id, member, typed: who ?? null, always: always === "always", told: told === "free" ? null : told };
    const outcome = await appoint(services, viewer.organisation.id, wish);
    if (outcome.kind === "appointed") return c.redirect(`${motionPath(viewer, number)}/represented`, 303);
    return refused(c, outcome, who ?? "");
  });

  app.post("/motions/:number/represented/take-back", async (c) => {
    const member = signedIn(c).id;
    const [services, viewer, number] = [c.get("services"), c.get("viewer"), numberIn(c, "number")];
    const posted = await form(c, takeBackForm);
    if (!posted.ok) throw new HTTPException(400);
    const { stage: id, always } = posted.value;
    const outcome = await takeBack(services, viewer.organisation.id, { number, stage: id, member, always: always === "always" });
    if (outcome === "no such motion") throw new HTTPException(404);
    if (outcome === "closed")
      return representedPage(c, { errors: [{ field: "", message: wordsOf(viewer.language).represented.refused.closed }], typed: {} });
    return c.redirect(`${motionPath(viewer, number)}/represented`, 303);
  });

  return app;
}

function refused(c: Context<Web>, { kind }: Exclude<AppointOutcome, { kind: "appointed" }>, typed: string): Promise<Response> {
  if (kind === "no such motion") throw new HTTPException(404);
  const message = wordsOf(c.get("viewer").language).represented.refused[kind];
  return representedPage(c, { errors: [{ field: kind === "nobody" || kind === "oneself" ? "who" : "", message }], typed: { who: typed } });
}

async function representedPage(c: Context<Web>, wrong: Unaccepted = { errors: [], typed: {} }): Promise<Response> {
  const member = signedIn(c).id;
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const view = await motionView(services, viewer, numberIn(c, "number"));
  const votes = await mine(services.db, viewer.organisation.id, { view, member, now: viewer.now });
  return page(c, {
    title: wordsOf(viewer.language).represented.title,
    status: wrong.errors.length === 0 ? 200 : 422,
    body: <RepresentedPage viewer={viewer} view={view} votes={votes} errors={wrong.errors} typed={wrong.typed["who"] ?? ""} />,
  });
}
