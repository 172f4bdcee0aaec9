import type { MiddlewareHandler } from "hono";
import type { Web } from "../web.js";

const monthsValid = 6;

/** Where to write about a weakness (RFC 9116), if the operator has said so. It is always valid for half a year from when it is read. */
export function securityTxt(): MiddlewareHandler<Web> {
  return async (c) => {
    const { securityContact, publicUrl } = c.get("services").config;
    if (securityContact === undefined) return c.notFound();
    const expires = new Date();
    expires.setUTCMonth(expires.getUTCMonth() + monthsValid);
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires.toISOString()}`,
      "Preferred-Languages: en",
      `Canonical: ${publicUrl}/.well-known/security.txt`,
    ];
    return c.text(`${lines.join("\n")}\n`);
  };
}
