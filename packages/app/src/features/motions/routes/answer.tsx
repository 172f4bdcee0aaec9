import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import { motionPath } from "../pages/context.js";
import { RefusalPage } from "../pages/refusal.js";

/** The key of a form, as every form of this feature sends it. */
export const formKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

export function attemptOf(c: Context<Web>, key: string): Attempt {
  return { member: signedIn(c).id, key };
}

/** The page after a formal act: the motion when it was done, the refusal with its lawful ways when it was not. */
export function answer(c: Context<Web>, outcome: FormalOutcome, then = ""): Response {
  const viewer = c.get("viewer");
  switch (outcome.kind) {
    case "done":
      return c.redirect(`${motionPath(viewer, outcome.number)}${then}`, 303);
    case "refused":
      return page(c, { title: wordsOf(viewer.language).acts.refused.title, status: 422, body: <RefusalPage viewer={viewer} refused={outcome} /> });
    case "too many acts":
      throw new HTTPException(429);
    case "no such motion":
      throw new HTTPException(404);
    case "no such addressee":
      throw new HTTPException(400, { message: wordsOf(viewer.language).acts.noAddressee });
  }
}
