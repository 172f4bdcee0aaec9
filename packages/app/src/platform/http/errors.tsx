import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { wordsOf } from "../../languages/index.js";
import type { Web } from "../web.js";
import { logEvent } from "../log.js";
import { languageOf } from "./language.js";
import { page } from "./page.js";
import { SignInNeeded } from "./require.js";

/** PostgreSQL: a lock or an answer that was waited for too long, too many connections, two acts in each other's way. */
const busy: ReadonlySet<unknown> = new Set(["55P03", "57014", "53300", "40P01", "40001"]);

/** The last resort: a page in plain words, never a trace. Of a bug it tells the id under which the log has the rest (ASVS 16.5). */
export function errorPage(error: Error, c: Context<Web>): Response {
  if (error instanceof SignInNeeded) return c.redirect(error.location, 303);
  if (error instanceof HTTPException) {
    if (error.res !== undefined) return error.res;
    return plainly(c, { status: error.status, detail: error.message });
  }
  const { platform: words } = wordsOf(languageOf(c));
  if (isBusy(error)) return plainly(c, { status: 503, detail: words.busy });
  if (error.name === "RecordStopped") return plainly(c, { status: 503, detail: words.recordStopped });
  const id = randomBytes(6).toString("hex");
  logEvent(c.get("services").log, "request failed", { id, method: c.req.method, route: c.req.routePath, error });
  return page(c, {
    title: words.bug,
    status: 500,
    body: (
      <>
        <h1>{words.bug}</h1>
        <p>{words.bugExplanation}</p>
        <p>{words.bugNumber(id)}</p>
      </>
    ),
  });
}

export function notFoundPage(c: Context<Web>): Response {
  return plainly(c, { status: 404, detail: "" });
}

function plainly(c: Context<Web>, { status, detail }: { readonly status: ContentfulStatusCode; readonly detail: string }): Response {
  const { platform: words } = wordsOf(languageOf(c));
  const title = of(words.titles, status) ?? words.otherTitle;
  return page(c, {
    title,
    status,
    body: (
      <>
        <h1>{title}</h1>
        {detail === "" ? null : <p>{detail}</p>}
        <p>{of(words.explanations, status) ?? words.otherExplanation}</p>
      </>
    ),
  });
}

function of(words: { readonly [status: number]: string }, status: number): string | undefined {
  return words[status];
}

/** Whether it was too much at once, so that the same may be asked again. */
export function isBusy(error: Error): boolean {
  return busy.has(codeOf(error));
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}
