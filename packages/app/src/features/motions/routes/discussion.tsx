import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { form } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { Breadcrumb } from "../../../ui/index.js";
import { LONGEST_COMMENT, contribute, discussionOf } from "../reading/discussion.js";
import { motionPath, motionsPath } from "../pages/context.js";
import { Thread } from "../pages/thread.js";
import type { ThreadProps } from "../pages/thread.js";
import { motionView } from "../reading/view.js";
import { formKey } from "./answer.js";

const sayForm = z.object({
  key: formKey,
  body: prose({ missing: "Write something first.", most: LONGEST_COMMENT }),
  replyTo: z.uuid().optional(),
});

/** The discussion of a motion: members read it and take part. */
export function discussionRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/discussion", (c) => {
    const reply = z.uuid().safeParse(c.req.query("reply"));
    return threadPage(c, reply.success ? { replyTo: reply.data } : {});
  });

  app.post("/motions/:number/discussion", async (c) => {
    const author = signedIn(c).id;
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const posted = await form(c, sayForm);
    if (!posted.ok)
      return threadPage(c, {
        replyTo: posted.reason.typed["replyTo"] ?? null,
        typed: posted.reason.typed["body"] ?? "",
        errors: posted.reason.errors,
      });
    const { motion } = await motionView(services, viewer, numberIn(c, "number"));
    const { body, key, replyTo } = posted.value;
    const outcome = await contribute(services, viewer.organisation.id, { motion: motion.id, author, body, key, replyTo: replyTo ?? null });
    if (outcome.kind === "too many") throw new HTTPException(429);
    if (outcome.kind === "nothing to reply to") throw new HTTPException(404);
    return c.redirect(`${motionPath(viewer, motion.number)}/discussion#said-${outcome.id}`, 303);
  });

  return app;
}

async function threadPage(c: Context<Web>, more: Pick<ThreadProps, "replyTo" | "typed" | "errors">): Promise<Response> {
  signedIn(c);
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { motion } = await motionView(services, viewer, numberIn(c, "number"));
  const comments = await discussionOf(services, viewer.organisation.id, motion.id);
  return page(c, {
    title: `Discussion of motion ${motion.number}`,
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: (
      <>
        <Breadcrumb
          items={[
            { href: motionsPath(viewer), words: "Motions" },
            { href: motionPath(viewer, motion.number), words: `Motion ${motion.number}` },
          ]}
        />
        <h1>{motion.title}</h1>
        <Thread viewer={viewer} number={motion.number} comments={comments} {...more} />
      </>
    ),
  });
}
