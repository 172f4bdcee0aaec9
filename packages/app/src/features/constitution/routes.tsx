import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ComponentChildren } from "preact";
import { wordsOf } from "../../languages/index.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { captureRoutes } from "./capture/routes.js";
import { compared } from "./compared.js";
import { compiledText } from "./compiled-text.js";
import { downloads, versionNumber } from "./export/routes.js";
import { BookPage } from "./pages/book.js";
import { ComparePage } from "./pages/compare.js";
import { HistoryPage } from "./pages/history.js";
import { setBy } from "./set-by.js";
import { versionsOf, versionText, versionTexts, type VersionText } from "./store.js";

/** What another feature shows beside a clause in force, by its number: the way to what is said about it. Null: nothing for whoever looks. */
export type ClauseTalk = (c: Context<Web>) => Promise<((clause: string) => ComponentChildren) | null>;

/** The constitution is public in every version: nothing here asks who looks, but for what is said beside it. */
export function routes(talk: ClauseTalk = async () => null): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/constitution", async (c) => book(c, c.get("viewer").organisation.facts.version, await talk(c)));

  app.get("/constitution/versions", async (c) => {
    const viewer = c.get("viewer");
    const versions = await versionsOf(c.get("services").db, viewer.organisation.id);
    return page(c, { title: wordsOf(viewer.language).constitution.versions.pageTitle, body: <HistoryPage viewer={viewer} versions={versions} /> });
  });
  app.get("/constitution/versions/:number", (c) => book(c, versionNumber(c.req.param("number"))));

  // What the form of two versions asks for, at the address that can be passed on.
  app.get("/constitution/compare", (c) => {
    const [before, after] = [versionNumber(c.req.query("before") ?? ""), versionNumber(c.req.query("after") ?? "")];
    return c.redirect(`/o/${c.get("viewer").organisation.id}/constitution/compare/${before}/${after}`, 303);
  });
  app.get("/constitution/compare/:before/:after", async (c) => {
    const viewer = c.get("viewer");
    const before = await required(c, versionNumber(c.req.param("before")));
    const after = await required(c, versionNumber(c.req.param("after")));
    const versions = await versionsOf(c.get("services").db, viewer.organisation.id);
    const view = compared(before, after);
    return page(c, {
      title: wordsOf(viewer.language).constitution.compare.title(before.number, after.number),
      body: <ComparePage viewer={viewer} before={before} after={after} view={view} versions={versions} />,
    });
  });
  app.route("/", downloads());
  app.route("/", captureRoutes());
  return app;
}

async function book(c: Context<Web>, number: number, said: ((clause: string) => ComponentChildren) | null = null): Promise<Response> {
  const viewer = c.get("viewer");
  const texts = (await versionTexts(c.get("services").db, viewer.organisation.id)).filter((version) => version.number <= number);
  const version = texts.at(-1);
  if (version === undefined || version.number !== number) throw new HTTPException(404);
  const compiled = compiledText(version);
  const { constitution: words } = wordsOf(viewer.language);
  const isInForce = number === viewer.organisation.facts.version;
  return page(c, {
    title: isInForce ? words.title : words.titleOf(number),
    body: <BookPage viewer={viewer} version={version} compiled={compiled} setBy={setBy(texts)} isInForce={isInForce} said={said} />,
  });
}

async function required(c: Context<Web>, number: number): Promise<VersionText> {
  const version = await versionText(c.get("services").db, c.get("viewer").organisation.id, number);
  if (version === null) throw new HTTPException(404);
  return version;
}
