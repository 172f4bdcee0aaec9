import { Hono, type Context } from "hono";
import { z } from "zod";
import { isLanguage, languageCodes, type Language } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { keepLanguage } from "../../platform/http/language.js";
import { signedIn } from "../../platform/http/require.js";
import type { Db } from "../../platform/database.js";
import type { Web } from "../../platform/web.js";

const longestAddress = 2_000;

const choice = z.object({ language: z.enum(languageCodes), to: z.string().max(longestAddress).catch("/") });

/** A member's choice: kept with the member, for pages and mails, and in this browser, for the pages before they sign in. */
export function languageRoutes(): Hono<Web> {
  const routes = new Hono<Web>();
  routes.post("/language", async (c) => {
    const { id } = signedIn(c);
    const { organisation } = c.get("viewer");
    const chosen = await form(c, choice);
    if (!chosen.ok) return c.redirect(`/o/${organisation.id}`, 303);
    await choose(c.get("services").db, { organisation: organisation.id, member: id, language: chosen.value.language });
    keepLanguage(c, chosen.value.language);
    return c.redirect(back(c, chosen.value.to), 303);
  });
  return routes;
}

/** A visitor's choice: a cookie that says how to write to this browser, and nothing else. */
export function visitorRoutes(): Hono<Web> {
  const routes = new Hono<Web>();
  routes.get("/language/:language", (c) => {
    const language = c.req.param("language");
    if (!isLanguage(language)) return c.notFound();
    keepLanguage(c, language);
    return c.redirect(back(c, c.req.query("to") ?? "/"), 303);
  });
  return routes;
}

async function choose(db: Db, to: { readonly organisation: string; readonly member: string; readonly language: Language }): Promise<void> {
  await db
    .updateTable("member")
    .set({ language: to.language, language_chosen: true })
    .where("organisation", "=", to.organisation)
    .where("id", "=", to.member)
    .execute();
}

/** A page of this server and of no other, whatever the address says: "//elsewhere.example" and "/\elsewhere.example" are elsewhere (H-38). */
function back(c: Context<Web>, to: string): string {
  const here = new URL(c.req.url).origin;
  if (!to.startsWith("/") || to.length > longestAddress || !URL.canParse(to, here)) return "/";
  const { origin, pathname, search } = new URL(to, here);
  // "/.//elsewhere.example" is on this server and its path, said alone, is not.
  return origin === here && !pathname.startsWith("//") ? pathname + search : "/";
}
