import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { inEach, wordsOf } from "../../../../languages/index.js";
import { form, ticked } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import { line as oneLine, prose } from "../../../../platform/http/text.js";
import type { Web } from "../../../../platform/web.js";
import { LONGEST_TEXT, LONGEST_TITLE } from "../../acts/deposit.js";
import { motionPath } from "../../pages/context.js";
import { answer, attemptOf, formKey } from "../../routes/answer.js";
import { compositeOf, consent, offerComposite } from "../composites.js";
import { amountOf } from "../money.js";
import { CompositePage, OfferPage } from "../pages/composite.js";
import { budgetOf, putTo } from "../stage.js";
import { EMPTY, linesIn, statusOf, type Refill } from "./frame.js";

const partNumber = z.string().regex(/^[1-9][0-9]{0,5}$/);

const forms = inEach(({ options: { put } }) =>
  z.object({
    key: formKey,
    parts: ticked(partNumber),
    title: oneLine({ missing: put.missingTitle, most: LONGEST_TITLE }),
    text: prose({ missing: put.missingText, most: LONGEST_TEXT }),
    cost: z
      .string()
      .max(20)
      .default("")
      .refine((typed) => typed === "" || amountOf(typed) !== null, put.costMissing),
  }),
);
const answerForm = z.object({ key: formKey, agrees: z.enum(["yes", "no"]) });

/** Making one out of several: an offer, and the answer of each mover. */
export function compositeRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/composites/new", (c) => offer(c, EMPTY, []));
  app.post("/motions/:number/composites/new", async (c) => {
    const viewer = c.get("viewer");
    const words = wordsOf(viewer.language).options;
    const posted = await form(c, forms(viewer.language));
    if (!posted.ok) return offer(c, posted.reason, []);
    const { key, parts, title, text, cost } = posted.value;
    const number = numberIn(c, "number");
    const attempt = { ...attemptOf(c, key), number, parts: parts.map(Number), title, body: text, cost: amountOf(cost) };
    const outcome = await offerComposite(c.get("services"), viewer.organisation.id, attempt);
    if (outcome.kind === "no such motion") throw new HTTPException(404);
    if (outcome.kind === "too few parts")
      return offer(c, { typed: { title, text, cost }, errors: [{ field: "parts", message: words.composite.tooFew }] }, parts);
    if (outcome.kind === "too many offers")
      return offer(c, { typed: { title, text, cost }, errors: [{ field: "parts", message: words.composite.tooMany }] }, parts);
    return c.redirect(`${motionPath(viewer, number)}/composites/${key}`, 303);
  });

  app.get("/motions/:number/composites/:composite", async (c) => {
    signedIn(c);
    const { viewer, view, lines } = await linesIn(c);
    const composite = await compositeOf(c.get("services").db, viewer.organisation.id, { motion: view.motion.id, id: compositeIn(c) });
    if (composite === undefined) throw new HTTPException(404);
    const parts = lines.filter(({ row }) => composite.parts.includes(row.id));
    return page(c, { title: composite.title, body: <CompositePage {...{ viewer, view, composite, parts }} /> });
  });

  app.post("/motions/:number/composites/:composite/answer", async (c) => {
    const posted = await form(c, answerForm);
    if (!posted.ok) throw new HTTPException(400);
    const viewer = c.get("viewer");
    const number = numberIn(c, "number");
    const composite = compositeIn(c);
    const attempt = { ...attemptOf(c, posted.value.key), number, composite, agrees: posted.value.agrees === "yes" };
    const outcome = await consent(c.get("services"), viewer.organisation.id, attempt);
    if (outcome.kind === "no such composite") throw new HTTPException(404);
    if (outcome.kind === "kept") return c.redirect(`${motionPath(viewer, number)}/composites/${composite}`, 303);
    return answer(c, outcome, "#options");
  });

  return app;
}

async function offer(c: Context<Web>, refill: Refill, chosen: readonly string[]): Promise<Response> {
  signedIn(c);
  const { viewer, view, lines } = await linesIn(c);
  if (putTo(view.situation, "proposal") === "candidate") throw new HTTPException(404);
  const words = wordsOf(viewer.language).options;
  const { title = "", text = "", cost = "" } = refill.typed;
  const open = lines.filter(({ keeps }) => keeps.merge.length === 0);
  const asked = new Set(chosen.length > 0 ? chosen : (c.req.query("parts") ?? "").split(","));
  return page(c, {
    title: words.composite.title,
    status: statusOf(refill),
    body: (
      <OfferPage
        {...{ viewer, view, errors: refill.errors }}
        lines={open}
        chosen={open.map(({ row }) => String(row.number)).filter((number) => asked.has(number))}
        typed={{ title, text, cost }}
        currency={budgetOf(view.situation)?.currency ?? null}
      />
    ),
  });
}

function compositeIn(c: Context<Web>): string {
  const id = c.req.param("composite") ?? "";
  if (!formKey.safeParse(id).success) throw new HTTPException(404);
  return id;
}
