import type { MiddlewareHandler } from "hono";
import type { Web } from "../web.js";

/**
 * What a browser may do with our pages: load styles, fonts, pictures and scripts from this server and nothing from anywhere else, run nothing
 * that stands in the page itself, be framed by nobody, post forms to nobody else, and turn no text into markup (ASVS 3.4, H-38).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const twoYears = 63_072_000;

/** Every answer carries these, errors and assets included. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<Web> {
  const https = publicUrl.startsWith("https:");
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    // A file that somebody sent has a stricter one of its own.
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", contentSecurityPolicy);
    headers.set("x-content-type-options", "nosniff");
    // Not "no-referrer": with it browsers send `Origin: null` with our own forms, and the check of the origin would refuse them.
    headers.set("referrer-policy", "same-origin");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (https) headers.set("strict-transport-security", `max-age=${twoYears}; includeSubDomains`);
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}
