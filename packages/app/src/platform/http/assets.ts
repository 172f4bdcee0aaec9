import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { MiddlewareHandler } from "hono";
import type { Web } from "../web.js";

interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly integrity: string;
}

/** Written by the build: styles, fonts and the scripts of the islands. */
const folder = join(import.meta.dirname, "../../../dist/assets");
const types: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const forever = "public, max-age=31536000, immutable";

/** `styles-5KDJ2Q7A.css`: the build puts the hash of the content behind the name. */
const hashedName = /^(.+)-[0-9A-Z]{8}(\.[a-z0-9]+)$/;

const assets = new Map(load());
const hashedNames = new Map([...assets.keys()].flatMap((name) => plainName(name)));

/** Files by name and hash of their content: an address never means two contents, so that it may be kept for ever. */
export function serveAssets(): MiddlewareHandler<Web> {
  return async (c) => {
    const asset = assets.get(c.req.path.slice("/assets/".length));
    if (asset === undefined) return c.notFound();
    return c.body(asset.body, 200, { "content-type": asset.type, "cache-control": forever });
  };
}

/** The address of a built file by its plain name, `styles.css` → `/assets/styles-4f1c….css`; null: it was not built. */
export function assetUrl(name: string): string | null {
  const hashed = hashedNames.get(name);
  return hashed === undefined ? null : `/assets/${hashed}`;
}

/** What a built file is, for `integrity` (W3C Subresource Integrity) and to be compared: its SHA-384; null: it was not built. */
export function assetIntegrity(name: string): string | null {
  return assets.get(hashedNames.get(name) ?? "")?.integrity ?? null;
}

export const stylesheet = (): string | null => assetUrl("styles.css");

function load(): readonly (readonly [string, Asset])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const type = types[extname(name)];
    if (type === undefined) return [];
    const body = new Uint8Array(readFileSync(join(folder, name)));
    return [[name, { type, body, integrity: `sha384-${createHash("sha384").update(body).digest("base64")}` }] as const];
  });
}

function plainName(name: string): readonly (readonly [string, string])[] {
  const parts = hashedName.exec(name);
  return parts === null ? [] : [[`${parts[1]}${parts[2]}`, name]];
}
