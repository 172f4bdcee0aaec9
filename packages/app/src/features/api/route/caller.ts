import type { Context } from "hono";
import { clientPrefix } from "../../../platform/http/client.js";
import { programViewer } from "../../../platform/http/context.js";
import { takeOne, type Limit } from "../../../platform/http/limit.js";
import type { Viewer, Web } from "../../../platform/web.js";
import type { Scope } from "../tokens/scope.js";
import { bearerOf, type Bearer } from "../tokens/store.js";
import { askedLanguage, Problem } from "./problem.js";

/** Of one token. Nobody else can use it up, from wherever they ask (H-45). */
const ofToken: Limit = { what: "api of a token", most: 600, seconds: 60 };
/** Of those who ask without a token, from one household or office. A token is never held up by it. */
const ofAddress: Limit = { what: "api of an address", most: 600, seconds: 60 };
const wrongTokens: Limit = { what: "api with wrong tokens", most: 60, seconds: 60 };

const bearerPattern = /^Bearer ([!-~]{1,200})$/i;

/** Who asks: what they see, and the token that they came with. */
export interface Caller {
  readonly viewer: Viewer;
  readonly bearer: Bearer | null;
}

/** Whoever asks at an organisation, within their limit and with the scope that is asked of them. Only the header is read, never a cookie. */
export async function callerOf(c: Context<Web>, organisation: string, scope: Scope | null): Promise<Caller> {
  const viewer = await programViewer(c, { organisation, member: null, language: askedLanguage(c) });
  if (viewer === null) throw new Problem("not-found");
  const sent = c.req.header("authorization");
  if (sent === undefined) {
    takeOrStop(c, ofAddress, clientPrefix(c));
    if (scope !== null) throw new Problem("no-token");
    return { viewer, bearer: null };
  }
  const bearer = await bearerOf(c.get("services").db, organisation, bearerPattern.exec(sent)?.[1] ?? "");
  if (bearer === null) {
    takeOrStop(c, wrongTokens, clientPrefix(c));
    throw new Problem("no-token");
  }
  takeOrStop(c, ofToken, `${organisation} ${bearer.token.id}`);
  if (!bearer.token.scopes.includes(scope ?? "read")) throw new Problem("scope");
  const own = await programViewer(c, { organisation, member: bearer, language: askedLanguage(c, bearer.language) });
  if (own === null) throw new Problem("not-found");
  return { viewer: own, bearer };
}

/** The same where the address names no organisation. */
export function strangerMay(c: Context<Web>): void {
  takeOrStop(c, ofAddress, clientPrefix(c));
}

function takeOrStop(c: Context<Web>, limit: Limit, key: string): void {
  if (!takeOne(c.get("services").pool, limit, key)) throw new Problem("too-many");
}
