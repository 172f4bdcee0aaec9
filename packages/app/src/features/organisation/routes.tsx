import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { compile, inLanguage } from "@folkmoot/constitution";
import { keepersOfRegister } from "@folkmoot/procedure";
import { wordsOf } from "../../languages/index.js";
import { clientPrefix } from "../../platform/http/client.js";
import { browserFormToken, writeSessionToken } from "../../platform/http/cookie.js";
import { form, type FieldError } from "../../platform/http/form.js";
import { languageOf } from "../../platform/http/language.js";
import { takeOne, type Limit } from "../../platform/http/limit.js";
import { page } from "../../platform/http/page.js";
import { holds, signedIn } from "../../platform/http/require.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { startSession } from "../../platform/session/session.js";
import type { Viewer, Web } from "../../platform/web.js";
import { awaited, hasNamed, writeToNamed } from "../members/index.js";
import { rulesOfVersion, textOfVersion } from "../motions/index.js";
import { deviceName } from "../sign-in/index.js";
import { detailsSchema, draftSchema } from "./draft.js";
import { foundByHand } from "./founding.js";
import { FoundedPage } from "./founded-page.js";
import { ChoosePage, FoundPage, OrganisationsPage } from "./pages.js";
import { placesOf } from "./places.js";
import { listed } from "./store.js";
import { modelText, modelTexts, sourceOf } from "./texts.js";

const foundings: Limit = { what: "foundings", most: 20, seconds: 3_600 };
/** Of everybody together: many machines may not fill the disk of this one. */
const foundingsOfAll: Limit = { what: "foundings of all", most: 200, seconds: 3_600 };
/** Times that all who were named may be written to again, for one organisation. */
const invitings: Limit = { what: "invitings", most: 3, seconds: 86_400 };

/** `/` and `/found`: which organisations there are here, and founding one. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/", async (c) => page(c, { title: "Folkmoot", body: <OrganisationsPage organisations={await listed(c.get("services").db)} /> }));

  app.get("/found", async (c) => {
    const text = c.req.query("text");
    if (text === undefined) return page(c, { title: wordsOf(languageOf(c)).founding.title, body: <ChoosePage texts={modelTexts} /> });
    return showForm(c, text, { typed: {}, errors: [] });
  });

  app.post("/found", async (c) => {
    const services = c.get("services");
    const text = modelText(c.req.query("text") ?? "");
    if (text === null) throw new HTTPException(404);
    const compiled = compile(await sourceOf(text));
    const language = languageOf(c);
    const schema = draftSchema(text, { blanks: compiled.blanks, places: placesOf(compiled) }, wordsOf(language).founding.wrong);
    const posted = await form(c, schema);
    if (!posted.ok) return showForm(c, text.id, posted.reason);
    if (!takeOne(services.pool, foundings, clientPrefix(c)) || !takeOne(services.pool, foundingsOfAll, "")) throw new HTTPException(429);
    const details = detailsSchema.parse(posted.value);
    const founded = await foundByHand(services, text, { details, fields: posted.value, language });
    if (!founded.ok) return showForm(c, text.id, { typed: strings(posted.value), errors: founded.reason });
    if (details.mode === "real") return c.redirect(`/o/${details.id}/founded`, 303);
    writeSessionToken(c, details.id, await startSession(services.db, details.id, founded.value, deviceName(c.req.header("user-agent"))));
    logEvent(services.log, "signed in", { organisation: details.id, by: "founded" });
    return c.redirect(`/o/${details.id}/founded`, 303);
  });

  app.get("/o/:organisation/founded", async (c) => foundedPage(c, null));

  app.post("/o/:organisation/founded", async (c) => {
    const services = c.get("services");
    const { id } = c.get("viewer").organisation;
    const member = signedIn(c);
    const posted = await form(c, z.object({}));
    if (!posted.ok) throw new HTTPException(400);
    if (!(await mayWriteToNamed(services, id, member))) throw new HTTPException(403);
    if (!takeOne(services.pool, invitings, id)) throw new HTTPException(429);
    return foundedPage(c, await writeToNamed(services, id, languageOf(c)));
  });

  return app;
}

async function foundedPage(c: Context<Web>, written: number | null): Promise<Response> {
  const viewer = c.get("viewer");
  const services = c.get("services");
  const { id, facts } = viewer.organisation;
  const compiled = compile(await textOfVersion(services.db, id, facts.version));
  const waiting = await awaited(services.db, id);
  const mayWrite = viewer.member !== null && (await mayWriteToNamed(services, id, viewer.member));
  return page(c, {
    title: wordsOf(viewer.language).organisations.founded.title,
    body: <FoundedPage viewer={viewer} places={placesOf(compiled)} waiting={waiting} mayWrite={mayWrite} written={written} />,
  });
}

/** The founder, and whoever keeps the register. */
async function mayWriteToNamed(services: Services, organisation: string, member: NonNullable<Viewer["member"]>): Promise<boolean> {
  if (await hasNamed(services.db, organisation, member.id)) return true;
  const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", organisation).executeTakeFirstOrThrow();
  return holds(member, keepersOfRegister(await rulesOfVersion(services.db, organisation, facts.version)));
}

async function showForm(
  c: Context<Web>,
  id: string,
  { typed, errors }: { typed: { readonly [field: string]: string }; errors: readonly FieldError[] },
): Promise<Response> {
  const text = modelText(id);
  if (text === null) throw new HTTPException(404);
  const compiled = compile(await sourceOf(text));
  const { founding: words } = wordsOf(languageOf(c));
  const canBeReal = c.get("services").config.smtpUrl !== null;
  return page(c, {
    title: words.titleOf(words.texts[text.id].title),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <FoundPage
        text={text}
        compiled={{ ...compiled, ...inLanguage(compiled, languageOf(c)) }}
        places={placesOf(compiled, languageOf(c))}
        typed={typed}
        errors={errors}
        canBeReal={canBeReal}
        csrf={browserFormToken(c)}
      />
    ),
  });
}

function strings(fields: { readonly [field: string]: unknown }): { readonly [field: string]: string } {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
