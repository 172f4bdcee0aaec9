import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { cameOf, compile, needsSomebody, type Settled } from "@folkmoot/constitution";
import { wordsOf } from "../../../../languages/index.js";
import { form } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import { turnsWords } from "../../../../platform/http/text.js";
import type { Web } from "../../../../platform/web.js";
import { LONGEST_TEXT } from "../../acts/deposit.js";
import { motionPath } from "../../pages/context.js";
import type { MotionView } from "../../reading/view.js";
import { answer, attemptOf, formKey } from "../../routes/answer.js";
import { readText } from "../../texts.js";
import { acceptAmendment, mergedText, mergingOf, takesEverything, type Merging } from "../accept.js";
import { acceptanceOf } from "../acceptance.js";
import { contentBetween } from "../content.js";
import { MergedPage, MergingPage } from "../pages/merging.js";
import { EMPTY, motionIn, statusOf, type Refill } from "./frame.js";

const commitment = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const acceptForm = z.object({
  key: formKey,
  from: commitment,
  text: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .refine((text) => !turnsWords(text)),
});
const LONGEST_PLACE = 20_000;

/** Taking an amendment into a text: what clashes side by side, a last look, the act. */
export function mergingRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/options/:option/merge", (c) => choose(c, EMPTY));
  app.post("/motions/:number/options/:option/merge/again", async (c) => {
    const { merging } = await mergingIn(c);
    const posted = await form(c, choicesFor(merging));
    return choose(c, posted.ok ? { typed: posted.value as Refill["typed"], errors: [] } : posted.reason);
  });

  app.post("/motions/:number/options/:option/merge/look", async (c) => {
    const { viewer, view, merging } = await mergingIn(c);
    const words = wordsOf(viewer.language).options.merging;
    const posted = await form(c, choicesFor(merging));
    if (!posted.ok) return choose(c, posted.reason);
    const typed = posted.value as Refill["typed"];
    const text = mergedText(merging, settledBy(merging, typed), typed["from"] ?? "");
    if (!text.ok) {
      if (text.reason.kind !== "open") return choose(c, { typed: {}, errors: [{ field: "from", message: words.changed }] });
      return choose(c, { typed, errors: text.reason.parts.map((part) => ({ field: `part-${part}`, message: words.choose })) });
    }
    const constitution = view.motion.facts.rules !== null;
    const { movers } = await acceptanceOf(c.get("services").db, viewer.organisation.id, { motion: view.motion, option: merging.option.id });
    const before = await readText(c.get("services").db, viewer.organisation.id, merging.from);
    if (before === text.value) return choose(c, { typed, errors: [{ field: "from", message: words.takesNothing }] });
    return page(c, {
      title: words.result,
      body: (
        <MergedPage
          {...{ viewer, view, merging, text: text.value, settled: typed }}
          all={takesEverything(merging, text.value)}
          others={movers.filter(({ member }) => member !== viewer.member?.id).map((mover) => mover.name)}
          content={contentBetween({ constitution, before: before ?? "", after: text.value })}
          found={constitution ? compile(text.value).findings.filter(({ severity }) => severity === "error").length : 0}
        />
      ),
    });
  });

  app.post("/motions/:number/options/:option/accept", async (c) => {
    const posted = await form(c, acceptForm);
    if (!posted.ok) throw new HTTPException(400);
    const { key, from, text } = posted.value;
    const { viewer, merging } = await mergingIn(c);
    if (merging.from === from) {
      if (!cameOf(merging.merge, text)) throw new HTTPException(400);
      if (text === (await readText(c.get("services").db, viewer.organisation.id, from)))
        return choose(c, { typed: {}, errors: [{ field: "from", message: wordsOf(viewer.language).options.merging.takesNothing }] });
    }
    const attempt = { ...attemptOf(c, key), number: numberIn(c, "number"), option: numberIn(c, "option"), from, text };
    const outcome = await acceptAmendment(c.get("services"), c.get("viewer").organisation.id, attempt);
    if (outcome.kind !== "others have to agree") return answer(c, outcome);
    return c.redirect(`${motionPath(c.get("viewer"), attempt.number)}/options/${attempt.option}`, 303);
  });

  return app;
}

async function mergingIn(c: Context<Web>): Promise<Awaited<ReturnType<typeof motionIn>> & { merging: Merging }> {
  signedIn(c);
  const found = await motionIn(c);
  const merging = await mergingOf(c.get("services").db, found.viewer.organisation.id, { motion: found.view.motion, option: numberIn(c, "option") });
  if (merging === null) throw new HTTPException(404);
  return { ...found, merging };
}

async function choose(c: Context<Web>, refill: Refill): Promise<Response> {
  const { viewer, view, merging } = await mergingIn(c);
  return page(c, { title: titleOf(c, view, merging), status: statusOf(refill), body: <MergingPage {...{ viewer, view, merging, ...refill }} /> });
}

function titleOf(c: Context<Web>, _view: MotionView, { option }: Merging): string {
  const words = wordsOf(c.get("viewer").language).options;
  return words.merging.title(words.name(option.kind, option.number));
}

/** One choice for each place that needs somebody, and no other field. */
function choicesFor({ merge }: Merging): z.ZodObject {
  const fields = merge.parts.flatMap((part, index) =>
    needsSomebody(part)
      ? [
          [`part-${index}`, z.enum(["mine", "theirs", "together", "own"]).optional()],
          [`part-${index}-own`, z.string().max(LONGEST_PLACE).optional()],
        ]
      : [],
  );
  return z.object({ from: commitment, ...Object.fromEntries(fields) });
}

/** What was chosen for each place, as its words. */
function settledBy({ merge }: Merging, typed: Refill["typed"]): Settled[] {
  return merge.parts.flatMap((part, index): Settled[] => {
    if (!needsSomebody(part)) return [];
    const settled = (text: string): Settled[] => [{ part: index, text }];
    switch (typed[`part-${index}`]) {
      case "mine":
        return settled(part.mine);
      case "theirs":
        return settled(part.theirs);
      case "together":
        return part.kind === "combined" ? settled(part.text) : [];
      case "own":
        return settled(ownWords(typed[`part-${index}-own`] ?? ""));
      default:
        return [];
    }
  });
}

function ownWords(text: string): string {
  return text === "" ? "" : `${text.trimEnd()}\n`;
}
