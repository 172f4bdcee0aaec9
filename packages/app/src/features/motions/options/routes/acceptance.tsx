import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../../languages/index.js";
import { form } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import type { Web } from "../../../../platform/web.js";
import { motionPath } from "../../pages/context.js";
import { formKey } from "../../routes/answer.js";
import { readText } from "../../texts.js";
import { mergingOf, takesEverything } from "../accept.js";
import { acceptanceOf, takeAgreementBack } from "../acceptance.js";
import { contentBetween } from "../content.js";
import { AcceptancePage } from "../pages/acceptance.js";
import { motionIn } from "./frame.js";

const onlyKey = z.object({ key: formKey });

/** An amendment on its way into a text that several people move: to what each has agreed, and taking an agreement back. */
export function acceptanceRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/options/:option/acceptance", async (c) => {
    signedIn(c);
    const { viewer, view } = await motionIn(c);
    const { db } = c.get("services");
    const { id } = viewer.organisation;
    const merging = await mergingOf(db, id, { motion: view.motion, option: numberIn(c, "option") });
    if (merging === null) throw new HTTPException(404);
    const { option } = merging;
    const acceptance = await acceptanceOf(db, id, { motion: view.motion, option: option.id });
    const texts = [...new Set(acceptance.movers.flatMap(({ agreesTo }) => agreesTo ?? []))];
    const before = (await readText(db, id, merging.from)) ?? "";
    const constitution = view.motion.facts.rules !== null;
    const results = texts.map((text) => ({
      text,
      content: contentBetween({ constitution, before, after: text }),
      all: takesEverything(merging, text),
    }));
    if (results.length === 0) return c.redirect(pathIn(c), 303);
    const words = wordsOf(viewer.language).options;
    return page(c, {
      title: words.merging.title(words.name(option.kind, option.number)),
      body: <AcceptancePage {...{ viewer, view, option, acceptance, results }} />,
    });
  });

  app.post("/motions/:number/options/:option/acceptance/back", async (c) => {
    const member = signedIn(c).id;
    if (!(await form(c, onlyKey)).ok) throw new HTTPException(400);
    const at = { member, number: numberIn(c, "number"), option: numberIn(c, "option") };
    await takeAgreementBack(c.get("services"), c.get("viewer").organisation.id, at);
    return c.redirect(pathIn(c), 303);
  });

  return app;
}

function pathIn(c: Context<Web>): string {
  return `${motionPath(c.get("viewer"), numberIn(c, "number"))}/options/${numberIn(c, "option")}`;
}
