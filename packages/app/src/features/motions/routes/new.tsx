import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import { routes } from "@folkmoot/procedure";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { line, prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { addressee, addresseeOf, addressees } from "../acts/addressees.js";
import { LONGEST_TEXT, LONGEST_TITLE, deposit } from "../acts/deposit.js";
import { situationOf } from "../course/governing.js";
import { localTime, timeOfLocal } from "../reading/local-time.js";
import { MotionFormPage } from "../pages/motion-form.js";
import { NewPage } from "../pages/new.js";
import { wishesUnder } from "../reading/wishes.js";
import { answer, attemptOf, formKey } from "./answer.js";

const motionForm = z.object({
  key: formKey,
  title: line({ missing: "Give it a title.", most: LONGEST_TITLE }),
  text: prose({ missing: "Say what is to be decided.", most: LONGEST_TEXT }),
  to: addressee,
  matter: z.string().max(100),
  decideAt: localTime,
});

/** Choosing what one wants and how; and putting an ordinary motion forward. */
export function newRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/new", async (c) => {
    signedIn(c);
    const viewer = c.get("viewer");
    const { rules, organisation } = await situationOf(c.get("services").db, viewer.organisation, null);
    const wishes = wishesUnder(rules);
    const chosen = wishes.find((wish) => wish.id === c.req.query("wish")) ?? null;
    const ways = chosen === null ? [] : routes(rules, organisation, chosen.matters, viewer.now);
    const offered = ways.map((way) => ({ way, starts: rules.procedures.find((one) => one.id === way.procedure)?.starts ?? [] }));
    return page(c, { title: "Put something forward", body: <NewPage viewer={viewer} wishes={wishes} chosen={chosen} ways={offered} /> });
  });

  app.get("/motions/new/motion", async (c) => {
    signedIn(c);
    const to = addressee.safeParse(c.req.query("to"));
    return formPage(c, { typed: to.success ? { to: to.data } : {}, errors: [] });
  });

  app.post("/motions/new/motion", async (c) => {
    signedIn(c);
    const { organisation } = c.get("viewer");
    const posted = await form(c, motionForm);
    if (!posted.ok) return formPage(c, posted.reason);
    const { key, title, text, to, matter, decideAt } = posted.value;
    const { rules } = await situationOf(c.get("services").db, organisation, null);
    const wish = wishesUnder(rules).find((one) => one.id === matter);
    if (wish === undefined) return formPage(c, { typed: { title, text, to }, errors: [{ field: "matter", message: "Choose what it is about." }] });
    const outcome = await deposit(c.get("services"), organisation.id, {
      ...attemptOf(c, key),
      proposal: {
        title,
        to: addresseeOf(to),
        content: { kind: "motion", text, matters: wish.matters },
        decideAt: timeOfLocal(decideAt, organisation.zone),
      },
    });
    return answer(c, outcome);
  });

  return app;
}

async function formPage(c: Context<Web>, at: { typed: { readonly [field: string]: string }; errors: readonly FormError[] }): Promise<Response> {
  const viewer = c.get("viewer");
  const situation = await situationOf(c.get("services").db, viewer.organisation, null);
  const wishes = wishesUnder(situation.rules).filter((wish) => wish.id !== "constitution");
  const matter = wishes.find((wish) => wish.id === (at.typed["matter"] ?? "ordinary")) ?? wishes[0];
  const asked = addressees(situation, matter?.matters ?? [], viewer.now);
  return page(c, {
    title: "Put a motion forward",
    status: at.errors.length === 0 ? 200 : 422,
    body: <MotionFormPage viewer={viewer} wishes={wishes} addressees={asked} typed={at.typed} errors={at.errors} />,
  });
}
