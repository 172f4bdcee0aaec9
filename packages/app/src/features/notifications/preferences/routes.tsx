import { Hono } from "hono";
import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import { form, type FieldError } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { asTyped, chosen, preferencesForm, type Typed } from "./form.js";
import { PreferencesPage } from "./page.js";
import { DEFAULTS } from "./preferences.js";
import { preferencesOf, savePreferences } from "./store.js";

const PATH = "/account/notifications";

/** Choosing what comes by mail, and when. */
export function preferenceRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get(PATH, async (c) => {
    const member = signedIn(c).id;
    const { organisation } = c.get("viewer");
    const preferences = await preferencesOf(c.get("services").db, organisation.id, member);
    return preferencesPage(c, { typed: asTyped(preferences), errors: [] });
  });

  app.post(PATH, async (c) => {
    const member = signedIn(c).id;
    const { organisation, language } = c.get("viewer");
    const posted = await form(c, preferencesForm);
    if (!posted.ok) return preferencesPage(c, { typed: asTyped(DEFAULTS), errors: posted.reason.errors });
    const preferences = chosen(posted.value, wordsOf(language).notifications);
    if (!preferences.ok) return preferencesPage(c, { typed: typedIn(posted.value), errors: preferences.reason });
    await savePreferences(c.get("services").db, { organisation: organisation.id, member }, preferences.value);
    return c.redirect(`/o/${organisation.id}${PATH}?saved`, 303);
  });

  return app;
}

function typedIn({ digest, hour, weekday, wanted, others, quietFrom, quietUntil }: Parameters<typeof chosen>[0]): Typed {
  return { digest, hour: String(hour), weekday: String(weekday), wanted, others, quietFrom: String(quietFrom), quietUntil: String(quietUntil) };
}

function preferencesPage(c: Context<Web>, { typed, errors }: { typed: Typed; errors: readonly FieldError[] }): Response {
  const viewer = c.get("viewer");
  return page(c, {
    title: wordsOf(viewer.language).notifications.title,
    status: errors.length === 0 ? 200 : 422,
    body: <PreferencesPage viewer={viewer} typed={typed} errors={errors} saved={errors.length === 0 && c.req.query("saved") !== undefined} />,
  });
}
