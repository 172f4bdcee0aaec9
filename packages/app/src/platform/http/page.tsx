import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { Layout } from "./layout.js";
import type { Web } from "../web.js";
import { stylesheet } from "./assets.js";

interface Page {
  /** Without the name of the organisation; the layout adds it. */
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: ContentfulStatusCode;
}

/** A whole page in the frame of the organisation that is looked at, or of this server where none is. */
export function page(c: Context<Web>, { title, body, status = 200 }: Page): Response {
  const html = renderToString(
    <Layout title={title} viewer={c.get("viewer") ?? null} stylesheet={stylesheet()}>
      {body}
    </Layout>,
  );
  return c.html(`<!doctype html>${html}`, status);
}
