import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { parseTilePath } from "@folkmoot/record";
import type { Web } from "../../platform/web.js";
import { newestCheckpoint } from "./read.js";
import { tileBytes } from "./tiles.js";

const gzipped = promisify(gzip);
const forEver = { "content-type": "application/octet-stream", "cache-control": "public, max-age=31536000, immutable" };

/** The record as C2SP tlog-tiles, for programs that others have written: `log/checkpoint`, `log/tile/…`. The page of the record names its checkpoint as well. */
export function logRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  for (const path of ["/log/checkpoint", "/record/checkpoint"]) app.get(path, (c) => serveCheckpoint(c));

  app.get("/log/tile/*", async (c) => {
    const { services, viewer } = c.var;
    const place = parseTilePath(c.req.path.slice(c.req.path.indexOf("/log/") + "/log/".length));
    const bytes = place === null ? null : await tileBytes(services.db, viewer.organisation.id, place);
    if (bytes === null) throw new HTTPException(404);
    // The specification leaves hashes, which nothing makes smaller, as they are.
    if (place?.level !== "entries" || !/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(bytes, 200, forEver);
    return c.body(new Uint8Array(await gzipped(bytes)), 200, { ...forEver, "content-encoding": "gzip", vary: "accept-encoding" });
  });

  return app;
}

/** The newest signed head. It is another one in a second. */
async function serveCheckpoint(c: Context<Web>): Promise<Response> {
  const { services, viewer } = c.var;
  const checkpoint = await newestCheckpoint(services, viewer.organisation.id);
  if (checkpoint === null) throw new HTTPException(404);
  return c.body(checkpoint, 200, { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=1" });
}
