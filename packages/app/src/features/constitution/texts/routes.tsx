import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { languageOf } from "../../../platform/http/language.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { compiledText } from "../compiled-text.js";
import { ShippedTextPage, ShippedTextsPage } from "./pages.js";
import { shippedText, shippedTexts, type ShippedText } from "./shipped.js";

/** The rule books that come with Folkmoot: pages of the server, not of an organisation. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/texts", (c) => page(c, { title: wordsOf(languageOf(c)).constitution.texts.title, body: <ShippedTextsPage texts={shippedTexts} /> }));
  app.get("/texts/:id", (c) => {
    const text = required(c.req.param("id"));
    const compiled = compiledText({ commitment: `shipped ${text.id}`, source: text.source });
    return page(c, { title: text.title, body: <ShippedTextPage text={text} compiled={compiled} /> });
  });
  app.get("/texts/:id/text.md", (c) => {
    const text = required(c.req.param("id"));
    return c.body(text.source, 200, {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${text.id}.md"`,
    });
  });
  return app;
}

function required(id: string): ShippedText {
  const text = shippedText(id);
  if (text === null) throw new HTTPException(404);
  return text;
}
