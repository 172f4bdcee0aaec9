import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../../languages/index.js";
import { Layout, Speaking, type Script } from "../../ui/index.js";
import type { Viewer, Web } from "../web.js";
import { assetIntegrity, assetUrl } from "./assets.js";
import { languageOf } from "./language.js";

export interface Page {
  /** Without the name of the organisation; the layout adds it. */
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: ContentfulStatusCode;
  /** Islands by the name that the build gives them, `draft-editor.js`; one that was not built is left out. */
  readonly scripts?: readonly string[];
}

const firstFont = "atkinson-hyperlegible-next-latin-wght-normal.woff2";

/** A whole page in the frame of the organisation that is looked at, or of this server where none is. */
export function page(c: Context<Web>, written: Page): Response {
  const html = write(c.get("viewer") ?? null, written, { language: languageOf(c), at: c.req.method === "GET" ? addressOf(c) : null });
  return c.html(html, written.status ?? 200, spokenTo);
}

/** Whatever keeps a page for others must know that it differs by reader. */
export const spokenTo = { vary: "Cookie, Accept-Language" };

/** Path and question of the page that was asked for. */
export function addressOf(c: Context<Web>): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

interface Written {
  readonly language: Language;
  /** Where the page is, for coming back to it; null: nowhere, it answers a form. */
  readonly at: string | null;
}

/** The same as text. */
export function write(viewer: Viewer | null, { title, body, scripts = [] }: Page, { language, at }: Written): string {
  const html = renderToString(
    <Speaking language={language} law={viewer?.organisation.law}>
      <Layout viewer={viewer} title={title} assets={assets()} scripts={scripts.flatMap(script)} at={at}>
        {body}
      </Layout>
    </Speaking>,
  );
  return `<!doctype html>${html}`;
}

function assets() {
  return { stylesheet: assetUrl("styles.css"), icon: assetUrl("icon.svg"), fonts: built(firstFont) };
}

/** A script runs only if it is the one that was built: whoever changes it on the way, or in a cache, is found out by the browser. */
function script(name: string): readonly Script[] {
  return built(name).map((src) => ({ src, integrity: assetIntegrity(name) ?? undefined }));
}

function built(name: string): readonly string[] {
  const url = assetUrl(name);
  return url === null ? [] : [url];
}
