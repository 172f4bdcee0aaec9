import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Web } from "../../platform/web.js";

/** A document that programs fetch again and again: with a tag of its bytes, so that it is sent only when it has changed (RFC 9110, 13.1.2). */
export function document(
  c: Context<Web>,
  { body, type, isPublic }: { readonly body: string; readonly type: string; readonly isPublic: boolean },
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    etag: tag,
    "content-type": `${type}; charset=utf-8`,
    "cache-control": isPublic ? "public, max-age=300" : "private, no-cache",
  };
  return hasAlready(c.req.header("if-none-match"), tag) ? c.body(null, 304, headers) : c.body(body, 200, headers);
}

const longestHeader = 2_000;

function hasAlready(header: string | undefined, tag: string): boolean {
  const known = (header ?? "").slice(0, longestHeader).split(",");
  return known.some((one) => one.trim().replace(/^W\//, "") === tag || one.trim() === "*");
}
