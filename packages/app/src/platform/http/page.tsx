import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { Layout } from "../../ui/index.js";
import type { Viewer, Web } from "../web.js";
import { assetUrl } from "./assets.js";

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
  return c.html(write(c.get("viewer") ?? null, written), written.status ?? 200);
}

/** The same as text. */
export function write(viewer: Viewer | null, { title, body, scripts = [] }: Page): string {
  const html = renderToString(
    <Layout viewer={viewer} title={title} assets={assets()} scripts={scripts.flatMap(built)}>
      {body}
    </Layout>,
  );
  return `<!doctype html>${html}`;
}

function assets() {
  return { stylesheet: assetUrl("styles.css"), icon: assetUrl("icon.svg"), fonts: built(firstFont) };
}

function built(name: string): readonly string[] {
  const url = assetUrl(name);
  return url === null ? [] : [url];
}
