import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { compile } from "@folkmoot/constitution";
import { clientPrefix } from "../../platform/http/client.js";
import { browserFormToken, writeSessionToken } from "../../platform/http/cookie.js";
import { form, type FieldError } from "../../platform/http/form.js";
import { takeOne, type Limit } from "../../platform/http/limit.js";
import { page } from "../../platform/http/page.js";
import { logEvent } from "../../platform/log.js";
import { startSession } from "../../platform/session/session.js";
import type { Web } from "../../platform/web.js";
import { deviceName } from "../sign-in/index.js";
import { detailsSchema, draftSchema } from "./draft.js";
import { foundByHand } from "./founding.js";
import { ChoosePage, FoundPage, OrganisationsPage } from "./pages.js";
import { listed } from "./store.js";
import { modelText, modelTexts, sourceOf } from "./texts.js";

const foundings: Limit = { what: "foundings", most: 20, seconds: 3_600 };

/** `/` and `/found`: which organisations there are here, and founding one. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/", async (c) => page(c, { title: "Folkmoot", body: <OrganisationsPage organisations={await listed(c.get("services").db)} /> }));

  app.get("/found", async (c) => {
    const text = c.req.query("text");
    if (text === undefined) return page(c, { title: "Found an organisation", body: <ChoosePage texts={modelTexts} /> });
    return showForm(c, text, { typed: {}, errors: [] });
  });

  app.post("/found", async (c) => {
    const services = c.get("services");
    const text = modelText(c.req.query("text") ?? "");
    if (text === null) throw new HTTPException(404);
    const { blanks } = compile(await sourceOf(text));
    const posted = await form(c, draftSchema(text, blanks));
    if (!posted.ok) return showForm(c, text.id, posted.reason);
    if (!takeOne(services.pool, foundings, clientPrefix(c))) throw new HTTPException(429);
    const details = detailsSchema.parse(posted.value);
    const founded = await foundByHand(services, text, { details, fields: posted.value });
    if (!founded.ok) return showForm(c, text.id, { typed: strings(posted.value), errors: founded.reason });
    if (details.mode === "real") return c.redirect(`/o/${details.id}/sign-in`, 303);
    writeSessionToken(c, details.id, await startSession(services.db, details.id, founded.value, deviceName(c.req.header("user-agent"))));
    logEvent(services.log, "signed in", { organisation: details.id, by: "founded" });
    return c.redirect(`/o/${details.id}/members`, 303);
  });

  return app;
}

async function showForm(
  c: Context<Web>,
  id: string,
  { typed, errors }: { typed: { readonly [field: string]: string }; errors: readonly FieldError[] },
): Promise<Response> {
  const text = modelText(id);
  if (text === null) throw new HTTPException(404);
  const compiled = compile(await sourceOf(text));
  const canBeReal = c.get("services").config.smtpUrl !== null;
  return page(c, {
    title: `Found an organisation: ${text.title}`,
    status: errors.length === 0 ? 200 : 422,
    body: <FoundPage text={text} compiled={compiled} typed={typed} errors={errors} canBeReal={canBeReal} csrf={browserFormToken(c)} />,
  });
}

function strings(fields: { readonly [field: string]: unknown }): { readonly [field: string]: string } {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
