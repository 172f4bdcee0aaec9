import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { languageOf } from "../../../platform/http/language.js";
import type { Web } from "../../../platform/web.js";
import { compiledText } from "../compiled-text.js";
import { versionTexts, type VersionText } from "../store.js";
import { amendmentXml, constitutionXml, type Versions } from "./akoma-ntoso.js";
import { bookHtml } from "./book.js";

/** A version to take home: the text to the letter, a book in one file, and both the text and what set it for programs that read laws. */
export function downloads(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/constitution/text.md", async (c) => markdown(c, await upTo(c, c.get("viewer").organisation.facts.version)));
  app.get("/constitution/versions/:number/text.md", async (c) => markdown(c, await upTo(c, versionNumber(c.req.param("number")))));

  app.get("/constitution/versions/:number/text.html", async (c) => {
    const { version } = await upTo(c, versionNumber(c.req.param("number")));
    const html = bookHtml({ of: c.get("viewer").organisation, version, compiled: compiledText(version) }, languageOf(c));
    return file(c, html, "text/html", `constitution-${version.number}.html`);
  });
  app.get("/constitution/versions/:number/text.xml", async (c) => {
    const { version, versions } = await upTo(c, versionNumber(c.req.param("number")));
    return file(
      c,
      constitutionXml(c.get("viewer").organisation, versions, compiledText(version)),
      "application/xml",
      `constitution-${version.number}.xml`,
    );
  });
  app.get("/constitution/versions/:number/amendment.xml", async (c) => {
    const { version: after, versions } = await upTo(c, versionNumber(c.req.param("number")));
    const before = versions.at(-2);
    if (before === undefined) throw new HTTPException(404);
    const xml = amendmentXml(c.get("viewer").organisation, { first: versions[0], before, after });
    return file(c, xml, "application/xml", `amendment-${after.number}.xml`);
  });
  return app;
}

/** Only as a version is written here: "3", never "03", "3.0" or "0x3". */
export function versionNumber(written: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(written)) throw new HTTPException(404);
  return Number(written);
}

/** The version of that number, and all up to it. */
async function upTo(c: Context<Web>, number: number): Promise<{ version: VersionText; versions: Versions }> {
  const [first, ...rest] = (await versionTexts(c.get("services").db, c.get("viewer").organisation.id)).filter((version) => version.number <= number);
  const version = rest.at(-1) ?? first;
  if (first === undefined || version?.number !== number) throw new HTTPException(404);
  return { version, versions: [first, ...rest] };
}

/** What was voted on and what the record commits to. */
function markdown(c: Context<Web>, { version }: { version: VersionText }): Response {
  return file(c, version.source, "text/markdown", `constitution-${version.number}.md`);
}

function file(c: Context<Web>, body: string, type: string, name: string): Response {
  const disposition = `attachment; filename="${c.get("viewer").organisation.id}-${name}"`;
  return c.body(body, 200, { "content-type": `${type}; charset=utf-8`, "content-disposition": disposition });
}
