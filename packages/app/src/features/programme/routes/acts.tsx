import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { takeOne, type Limit } from "../../../platform/http/limit.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { ask } from "../acts/ask.js";
import { acceptCarrying, declineCarrying, setCarrier, type Chosen } from "../acts/carrier.js";
import type { OnItem } from "../acts/on-item.js";
import { close, say, setReview } from "../acts/say.js";
import { NOTES_PER_HOUR, REQUESTS_PER_HOUR } from "../limits.js";
import type { Filling } from "../pages/writer-acts.js";
import { today } from "../reading/item.js";
import { dayAhead, formsIn } from "./forms.js";
import { itemIn, itemPage, type FoundItem } from "./item.js";

const notesLimit: Limit = { what: "programme notes", most: NOTES_PER_HOUR, seconds: 3_600 };
const requestsLimit: Limit = { what: "account requests", most: REQUESTS_PER_HOUR, seconds: 3_600 };

/** What people do about an item. Each act is checked again where it is done, and done once. */
export function actRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  const words = (c: Context<Web>) => wordsOf(c.get("viewer").language).programme;

  app.post("/programme/:number/:option/ask", async (c) => {
    const { found, on } = await pressed(c, requestsLimit);
    return done(c, found, await ask(found.services, found.viewer.organisation.id, { ...on, rest: found.text.rest }));
  });

  app.post("/programme/:number/:option/accept", async (c) => {
    const { found, on } = await pressed(c, notesLimit);
    return done(c, found, await acceptCarrying(found.services, found.viewer.organisation.id, on));
  });

  app.post("/programme/:number/:option/decline", async (c) => {
    const { found, on } = await pressed(c, notesLimit);
    return done(c, found, await declineCarrying(found.services, found.viewer.organisation.id, on));
  });

  app.post("/programme/:number/:option/carrier", (c) =>
    filled(c, { name: "carrier", schema: formsIn(c.get("viewer").language).carrier }, async (found, on, { who, member }, again) => {
      const place = found.text.places.find(({ id, kind }) => `${kind}:${id}` === who);
      if (place === undefined && who !== "") return again("who", words(c).set.missing);
      if (place === undefined && member.trim() === "") return again("member", words(c).set.memberMissing);
      const chosen: Chosen = place === undefined ? { kind: "member", typed: member.trim() } : { kind: "place", place };
      const outcome = await setCarrier(found.services, found.viewer.organisation.id, { ...on, chosen, rest: found.text.rest });
      return outcome === "nobody of that name" ? again("member", words(c).set.nobody) : done(c, found, outcome);
    }),
  );

  app.post("/programme/:number/:option/note", (c) =>
    filled(c, { name: "note", schema: formsIn(c.get("viewer").language).note }, async (found, on, { kind, body }) =>
      done(c, found, await say(found.services, found.viewer.organisation.id, { ...on, kind, body, text: found.text })),
    ),
  );

  app.post("/programme/:number/:option/review", (c) =>
    filled(c, { name: "review", schema: formsIn(c.get("viewer").language).review }, async (found, on, posted, again) => {
      const day = dayAhead(posted.day, today(found.viewer));
      if (day === null) return again("day", words(c).reviewForm.missing);
      return done(c, found, await setReview(found.services, found.viewer.organisation.id, { ...on, day, text: found.text }));
    }),
  );

  app.post("/programme/:number/:option/closing", (c) =>
    filled(c, { name: "closing", schema: formsIn(c.get("viewer").language).closing }, async (found, on, { how, reasons }) =>
      done(c, found, await close(found.services, found.viewer.organisation.id, { ...on, closes: how, body: reasons, text: found.text })),
    ),
  );

  return app;
}

/** A form without fields: a button. */
async function pressed(c: Context<Web>, limit: Limit): Promise<{ found: FoundItem; on: OnItem }> {
  const by = signedIn(c);
  const found = await itemIn(c);
  const posted = await form(c, formsIn(found.viewer.language).nothing);
  if (!posted.ok) throw new HTTPException(400);
  takeOf(found, limit, by.id);
  return { found, on: { item: found.id, by, key: posted.value.key } };
}

type Again = (field: string, message: string) => Promise<Response>;

/** A form of the page: shown again with what was typed until it can be done. */
async function filled<Shape extends z.ZodRawShape & { readonly key: z.ZodType<string> }>(
  c: Context<Web>,
  { name, schema }: { readonly name: Filling["form"]; readonly schema: z.ZodObject<Shape> },
  work: (found: FoundItem, on: OnItem, posted: z.output<z.ZodObject<Shape>>, again: Again) => Promise<Response>,
): Promise<Response> {
  const by = signedIn(c);
  const found = await itemIn(c);
  const posted = await form(c, schema);
  if (!posted.ok) return itemPage(c, found, { filling: { form: name, typed: posted.reason.typed }, errors: posted.reason.errors });
  takeOf(found, notesLimit, by.id);
  const typed = Object.fromEntries(Object.entries(posted.value).map(([field, value]) => [field, String(value)]));
  const again: Again = (field, message) => itemPage(c, found, { filling: { form: name, typed }, errors: [{ field, message }] });
  return work(found, { item: found.id, by, key: typed["key"] ?? "" }, posted.value, again);
}

function takeOf({ services, viewer }: FoundItem, limit: Limit, member: string): void {
  if (!takeOne(services, limit, `${viewer.organisation.id} ${member}`)) throw new HTTPException(429);
}

type Refusal = "not yours" | "closed" | "too many" | "not asked" | "nobody of that name";

/** Back to the item, or why nothing was done. */
async function done(c: Context<Web>, found: FoundItem, outcome: "done" | Refusal): Promise<Response> {
  if (outcome === "done") return c.redirect(found.path, 303);
  if (outcome === "not yours") throw new HTTPException(403);
  const { refusals } = wordsOf(found.viewer.language).programme;
  const message = outcome === "nobody of that name" ? refusals["not asked"] : refusals[outcome];
  return itemPage(c, found, { filling: null, errors: [{ field: null, message }], status: 409 });
}
