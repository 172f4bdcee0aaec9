import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Web } from "../web.js";
import { logEvent } from "../log.js";
import { page } from "./page.js";
import { SignInNeeded } from "./require.js";

const titles: { readonly [status: number]: string } = {
  400: "This can't be read",
  403: "This isn't open to you",
  404: "There is no such page",
  405: "Not in this way",
  413: "This is too large",
  415: "This can't be read",
  429: "Too many attempts",
  503: "Not at this moment",
};

const explanations: { readonly [status: number]: string } = {
  400: "The server did not understand what was sent. Nothing was changed.",
  403: "You may not see or do this as you are signed in now. Nothing was changed.",
  404: "The address may be mistyped, or the page may belong to somebody who is signed in.",
  405: "Nothing was changed.",
  413: "The server takes no more than a page or a list at a time. Nothing was changed.",
  415: "Nothing was changed.",
  429: "Wait a few minutes and try again. Nobody else is affected.",
  503: "Nothing was stored. Try again in a minute.",
};

/** PostgreSQL: a lock or an answer that was waited for too long, too many connections, two acts in each other's way. */
const busy: ReadonlySet<unknown> = new Set(["55P03", "57014", "53300", "40P01", "40001"]);

const recordStopped =
  "The public record of this organisation does not agree with what was signed, so nothing more is put into it until its operator has found out why. It can still be read and checked.";

/** The last resort: a page in plain words, never a trace. Of a bug it tells the id under which the log has the rest (ASVS 16.5). */
export function errorPage(error: Error, c: Context<Web>): Response {
  if (error instanceof SignInNeeded) return c.redirect(error.location, 303);
  if (error instanceof HTTPException) {
    if (error.res !== undefined) return error.res;
    return plainly(c, { status: error.status, detail: error.message });
  }
  if (busy.has(codeOf(error))) return plainly(c, { status: 503, detail: "Too much is going on here at once." });
  if (error.name === "RecordStopped") return plainly(c, { status: 503, detail: recordStopped });
  const id = randomBytes(6).toString("hex");
  logEvent(c.get("services").log, "request failed", { id, method: c.req.method, route: c.req.routePath, error });
  return page(c, {
    title: "Something went wrong here",
    status: 500,
    body: (
      <>
        <h1>Something went wrong here</h1>
        <p>It is not your fault. What you did was either stored as a whole or not at all; look before you do it again.</p>
        <p>If you report it, give this number: {id}.</p>
      </>
    ),
  });
}

export function notFoundPage(c: Context<Web>): Response {
  return plainly(c, { status: 404, detail: "" });
}

function plainly(c: Context<Web>, { status, detail }: { readonly status: ContentfulStatusCode; readonly detail: string }): Response {
  const title = titles[status] ?? "This did not work";
  return page(c, {
    title,
    status,
    body: (
      <>
        <h1>{title}</h1>
        {detail === "" ? null : <p>{detail}</p>}
        <p>{explanations[status] ?? "Nothing was changed."}</p>
      </>
    ),
  });
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}
