import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { motionPath, motionView } from "../../motions/index.js";
import { LONGEST_STATEMENT, backedBy, statementsOf, takesStatements } from "../../statements/index.js";
import { back, say, stopBacking, takeBack } from "./acts.js";
import type { Said } from "./acts.js";
import { StatementsPage } from "./page.js";

const sayForm = (missing: string) => z.object({ body: prose({ missing, most: LONGEST_STATEMENT }) });
const backForm = z.object({ statement: z.uuid() });
const emptyForm = z.object({});

/** The statements on a motion: read by members, written and backed until the vote opens. */
export function statementRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/statements", (c) => statementsPage(c, { errors: [] }));

  app.post("/motions/:number/statements", async (c) => {
    const { id: member } = signedIn(c);
    const posted = await form(c, sayForm(wordsOf(c.get("viewer").language).statements.missing));
    if (!posted.ok) return statementsPage(c, { errors: posted.reason.errors, typed: posted.reason.typed["body"] ?? "" });
    const { body } = posted.value;
    return answered(c, await say(c.get("services"), c.get("viewer").organisation.id, { number: numberIn(c, "number"), member, body }), body);
  });

  app.post("/motions/:number/statements/back", async (c) => {
    const { id: member } = signedIn(c);
    const posted = await form(c, backForm);
    if (!posted.ok) throw new HTTPException(400);
    const { statement } = posted.value;
    return answered(c, await back(c.get("services"), c.get("viewer").organisation.id, { number: numberIn(c, "number"), member, statement }));
  });

  for (const [path, act] of [
    ["stop-backing", stopBacking],
    ["take-back", takeBack],
  ] as const) {
    app.post(`/motions/:number/statements/${path}`, async (c) => {
      const { id: member } = signedIn(c);
      await form(c, emptyForm);
      return answered(c, await act(c.get("services"), c.get("viewer").organisation.id, { number: numberIn(c, "number"), member }));
    });
  }

  return app;
}

/** Somebody who was too late is shown the page as it is now, with what they wrote. */
function answered(c: Context<Web>, said: Said, typed?: string): Promise<Response> | Response {
  const viewer = c.get("viewer");
  switch (said) {
    case "said":
      return c.redirect(`${motionPath(viewer, numberIn(c, "number"))}/statements`, 303);
    case "too late":
      return statementsPage(c, { errors: [{ field: null, message: wordsOf(viewer.language).statements.closed }], typed });
    case "no such motion":
    case "no such statement":
      throw new HTTPException(404);
  }
}

async function statementsPage(c: Context<Web>, at: { errors: readonly FormError[]; typed?: string | undefined }): Promise<Response> {
  const { id: member } = signedIn(c);
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  const { motion, standing } = await motionView(c.get("services"), viewer, numberIn(c, "number"));
  const { id } = viewer.organisation;
  return page(c, {
    title: wordsOf(viewer.language).statements.pageTitle(motion.number),
    status: at.errors.length === 0 ? 200 : 422,
    body: (
      <StatementsPage
        viewer={viewer}
        member={member}
        motion={motion}
        statements={await statementsOf(db, id, motion.id)}
        backed={await backedBy(db, id, { motion: motion.id, member })}
        open={takesStatements(standing.state)}
        {...at}
      />
    ),
  });
}
