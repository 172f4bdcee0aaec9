import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Web } from "../../../platform/web.js";
import { LARGEST_MAIL } from "./read-mail.js";
import { receiveMail } from "./receive.js";

const longestRecipient = 320;

/**
 * Where the mail server of REPLY_DOMAIN hands a mail in, as it came: `POST /mail/inbound` with `Authorization: Bearer` and the secret; X-Delivered-To may name where it was
 * delivered. What was refused is answered like what was posted: the mail server has done its part, and nobody is to get a bounce. It knows no cookie, so that it
 * stands before the guard of forms.
 */
export function inboundRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  const limited = bodyLimit({ maxSize: LARGEST_MAIL, onError: (c) => c.text("too large\n", 413) });

  app.post(
    "/",
    async (c, next) => (isMailServer(c) ? next() : c.text("not known here\n", 401)),
    limited,
    async (c) => {
      const delivered = c.req.header("x-delivered-to")?.slice(0, longestRecipient) ?? null;
      const reception = await receiveMail(c.get("services"), new Uint8Array(await c.req.arrayBuffer()), delivered);
      return c.text(`${reception.kind === "posted" ? "posted" : `refused: ${reception.why}`}\n`, 200);
    },
  );

  return app;
}

/** Compared by their hashes, so that the time it takes tells nothing; a server without a secret takes nothing in. */
function isMailServer(c: Context<Web>): boolean {
  const secret = c.get("services").config.mailInboundSecret;
  const [, shown] = /^Bearer (\S{1,500})$/.exec(c.req.header("authorization") ?? "") ?? [];
  return secret !== undefined && shown !== undefined && timingSafeEqual(hash(shown), hash(secret));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
