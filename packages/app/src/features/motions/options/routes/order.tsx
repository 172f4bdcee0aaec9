import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { inEach, wordsOf } from "../../../../languages/index.js";
import { form } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import { prose } from "../../../../platform/http/text.js";
import type { Web } from "../../../../platform/web.js";
import { LONGEST_REASONS } from "../../acts/on-a-motion.js";
import { answer, attemptOf, formKey } from "../../routes/answer.js";
import { orderStage } from "../may.js";
import { appeal, contradict, decideAppeal, ruleOut } from "../order.js";
import { AppealPage, ContradictionPage, DecideAppealPage, RuleOutPage } from "../pages/order.js";
import { rulingOn } from "../rulings.js";
import { putTo } from "../stage.js";
import { EMPTY, optionIn, statusOf, type Refill } from "./frame.js";

const forms = inEach(({ options: { order } }) => {
  const reasons = prose({ missing: order.reasonsMissing, most: LONGEST_REASONS });
  return {
    ruleOut: z.object({
      key: formKey,
      clause: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/, order.clauseMissing),
      reasons,
    }),
    appeal: z.object({ key: formKey, grounds: reasons }),
    decide: z.object({ key: formKey, ruling: z.enum(["in-order", "out-of-order"], order.rulingMissing), reasons }),
    contradict: z.object({ key: formKey, other: z.string().regex(/^[1-9][0-9]{0,5}$/, order.rulingMissing), reasons }),
  };
});

/** Rulings on order, appeals against them, and what contradicts what: acts with reasons, each open to everybody's eyes. */
export function orderRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/options/:option/out-of-order", (c) => ruleOutPage(c, EMPTY));
  app.post("/motions/:number/options/:option/out-of-order", async (c) => {
    const posted = await form(c, formsOf(c).ruleOut);
    if (!posted.ok) return ruleOutPage(c, posted.reason);
    const { key, clause, reasons } = posted.value;
    const outcome = await ruleOut(c.get("services"), c.get("viewer").organisation.id, { ...aboutIn(c, key), clause, reasons });
    return answer(c, outcome, here(c));
  });

  app.get("/motions/:number/options/:option/appeal", (c) => appealPage(c, EMPTY));
  app.post("/motions/:number/options/:option/appeal", async (c) => {
    const posted = await form(c, formsOf(c).appeal);
    if (!posted.ok) return appealPage(c, posted.reason);
    const { key, grounds } = posted.value;
    return answer(c, await appeal(c.get("services"), c.get("viewer").organisation.id, { ...aboutIn(c, key), grounds }), here(c));
  });

  app.get("/motions/:number/options/:option/appeal/decision", (c) => decidePage(c, EMPTY));
  app.post("/motions/:number/options/:option/appeal/decision", async (c) => {
    const posted = await form(c, formsOf(c).decide);
    if (!posted.ok) return decidePage(c, posted.reason);
    const { key, ruling, reasons } = posted.value;
    return answer(c, await decideAppeal(c.get("services"), c.get("viewer").organisation.id, { ...aboutIn(c, key), ruling, reasons }), here(c));
  });

  app.get("/motions/:number/options/:option/contradiction", (c) => contradictionPage(c, EMPTY));
  app.post("/motions/:number/options/:option/contradiction", async (c) => {
    const posted = await form(c, formsOf(c).contradict);
    if (!posted.ok) return contradictionPage(c, posted.reason);
    const { key, other, reasons } = posted.value;
    const { option, ...attempt } = aboutIn(c, key);
    const outcome = await contradict(c.get("services"), c.get("viewer").organisation.id, { ...attempt, options: [option, Number(other)], reasons });
    return answer(c, outcome, here(c));
  });

  return app;
}

function formsOf(c: Context<Web>): ReturnType<typeof forms> {
  return forms(c.get("viewer").language);
}

function aboutIn(c: Context<Web>, key: string) {
  return { ...attemptOf(c, key), number: numberIn(c, "number"), option: numberIn(c, "option") };
}

function here(c: Context<Web>): string {
  return `/options/${numberIn(c, "option")}`;
}

async function frameOf(c: Context<Web>) {
  signedIn(c);
  const found = await optionIn(c);
  const words = wordsOf(found.viewer.language).options;
  return { ...found, words, name: words.name(putTo(found.view.situation, found.line.row.kind), found.line.row.number) };
}

async function ruleOutPage(c: Context<Web>, refill: Refill): Promise<Response> {
  const { viewer, view, line, words, name } = await frameOf(c);
  const stage = orderStage(view);
  if (stage === null) throw new HTTPException(404);
  return page(c, {
    title: words.order.ruleOutTitle(name),
    status: statusOf(refill),
    body: <RuleOutPage {...{ viewer, view, line, ...refill }} standard={stage.standard?.words ?? null} />,
  });
}

async function appealPage(c: Context<Web>, refill: Refill): Promise<Response> {
  const { viewer, view, line, words, name } = await frameOf(c);
  const hears = orderStage(view)?.to?.words;
  if (hears === undefined || line.option.order === null) throw new HTTPException(404);
  return page(c, {
    title: words.order.appealTitle(name),
    status: statusOf(refill),
    body: <AppealPage {...{ viewer, view, line, hears, ...refill }} />,
  });
}

async function decidePage(c: Context<Web>, refill: Refill): Promise<Response> {
  const { viewer, view, line, words, name } = await frameOf(c);
  const ruling = await rulingOn(c.get("services"), { organisation: viewer.organisation.id, view, option: line.option.id, sees: true });
  if (ruling === null) throw new HTTPException(404);
  const { reasons, appeal: grounds } = ruling;
  return page(c, {
    title: words.order.decideTitle(name),
    status: statusOf(refill),
    body: <DecideAppealPage {...{ viewer, view, line, reasons, appeal: grounds, ...refill }} />,
  });
}

async function contradictionPage(c: Context<Web>, refill: Refill): Promise<Response> {
  const { viewer, view, line, lines, words, name } = await frameOf(c);
  const others = lines.filter((other) => other !== line && other.keeps.withdraw.length === 0);
  return page(c, {
    title: words.order.contradictTitle(name),
    status: statusOf(refill),
    body: <ContradictionPage {...{ viewer, view, line, others, ...refill }} />,
  });
}
