import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../languages/index.js";
import type { Web } from "../web.js";
import { browserToken, formToken, sameText, sessionToken } from "./cookie.js";
import { postedForm } from "./form.js";
import { languageOf } from "./language.js";

const reading = new Set(["GET", "HEAD"]);

/**
 * Nothing is changed but by a form of ours: a POST from this origin (as the browser itself says it) with the token of this browser's session or,
 * before that, of this browser. Signing in is guarded like everything else, so that nobody is signed in as somebody else (ASVS 3.5.1–3.5.3).
 */
export function onlyOurForms(): MiddlewareHandler<Web> {
  return async (c, next) => {
    if (reading.has(c.req.method)) return next();
    const { platform: words } = wordsOf(languageOf(c));
    if (c.req.method !== "POST") throw new HTTPException(405, { message: words.onlyFormsAreSent });
    if (!isFromHere(c)) throw new HTTPException(403, { message: words.fromAnotherSite });
    const sent = (await postedForm(c)).get("csrf");
    if (typeof sent !== "string" || !secretsOf(c).some((secret) => sameText(sent, formToken(secret)))) {
      throw new HTTPException(403, { message: words.openTooLong });
    }
    return next();
  };
}

/** `Sec-Fetch-Site` and `Origin` are set by the browser and out of reach of a page. Where neither is sent, the token alone decides. */
function isFromHere(c: Context<Web>): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  return origin === new URL(c.get("services").config.publicUrl).origin || origin === new URL(c.req.url).origin;
}

/** The tokens that stand for this browser: its session in the organisation of the address, and the browser itself. */
function secretsOf(c: Context<Web>): readonly string[] {
  const organisation = /^\/o\/([^/]+)/.exec(c.req.path)?.[1];
  const session = organisation === undefined ? null : sessionToken(c, organisation);
  return [session, browserToken(c)].filter((token) => token !== null);
}
