import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { compile } from "@folkmoot/constitution";
import type { Compiled } from "@folkmoot/constitution";
import { form, postedForm } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { line } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { draftView } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { addressee, addresseeOf, addressees } from "../acts/addressees.js";
import { LONGEST_TEXT, LONGEST_TITLE, deposit } from "../acts/deposit.js";
import { BLANK, edited } from "../reading/drafting.js";
import type { Edit } from "../reading/drafting.js";
import { situationOf } from "../course/governing.js";
import { localTime, timeOfLocal } from "../reading/local-time.js";
import { matterInWords, mattersUnder } from "../reading/matters.js";
import { DraftPage } from "../pages/draft.js";
import type { DraftPageProps } from "../pages/draft.js";
import { constitutionInForce } from "../texts.js";
import { answer, attemptOf, formKey } from "./answer.js";

const title = line({ missing: "Give it a title.", most: LONGEST_TITLE });
const source = z.string().max(LONGEST_TEXT, `A text has at most ${LONGEST_TEXT} characters.`);
const longestBlank = 1_000;

const depositForm = z.object({ key: formKey, title, source, to: addressee, decideAt: localTime });

/** Drafting a change of the constitution. Checking keeps nothing; the draft travels in the form until it is put forward. */
export function draftRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/new/amendment", async (c) => {
    signedIn(c);
    const { source: text } = await constitutionInForce(c.get("services").db, c.get("viewer").organisation);
    const to = addressee.safeParse(c.req.query("to"));
    return draftPage(c, {
      before: text,
      text,
      typed: { title: "", to: to.success ? to.data : "", by: "blanks", clause: "", decideAt: "" },
      errors: [],
    });
  });

  app.post("/motions/new/amendment/check", async (c) => {
    signedIn(c);
    const { source: before } = await constitutionInForce(c.get("services").db, c.get("viewer").organisation);
    const sent = (await postedForm(c)).get("source");
    if (typeof sent !== "string" || sent.length > LONGEST_TEXT) throw new HTTPException(413);
    const draft = compile(sent.replaceAll(/\r\n?/g, "\n"));
    const posted = await form(c, checkForm(draft));
    if (!posted.ok) {
      const { typed, errors } = posted.reason;
      const by = byOf(typed["by"]);
      const kept = { title: typed["title"] ?? "", to: typed["to"] ?? "", by, clause: typed["clause"] ?? "", decideAt: typed["decideAt"] ?? "" };
      return draftPage(c, { before, text: draft.source, typed: kept, errors });
    }
    const { value } = posted;
    const after = edited(draft, editOf(value, draft));
    const [by, clause] = switched(value.switch, value.by);
    const typed = { title: value.title, to: value.to ?? "", by, clause: clause ?? value.clause ?? "", decideAt: value.decideAt ?? "" };
    return after.ok
      ? draftPage(c, { before, text: after.value, typed, errors: [] })
      : draftPage(c, { before, text: draft.source, typed: { ...typed, by: value.by }, errors: [after.reason] });
  });

  app.post("/motions/new/amendment/deposit", async (c) => {
    const { organisation } = c.get("viewer");
    const posted = await form(c, depositForm);
    if (!posted.ok) {
      const { source: before } = await constitutionInForce(c.get("services").db, organisation);
      const { typed, errors } = posted.reason;
      const kept = { title: typed["title"] ?? "", to: typed["to"] ?? "", by: "blanks" as const, clause: "", decideAt: typed["decideAt"] ?? "" };
      return draftPage(c, { before, text: typed["source"] ?? before, typed: kept, errors });
    }
    const { key, to, decideAt, ...rest } = posted.value;
    const outcome = await deposit(c.get("services"), organisation.id, {
      ...attemptOf(c, key),
      proposal: {
        title: rest.title,
        to: addresseeOf(to),
        content: { kind: "change", source: rest.source },
        decideAt: timeOfLocal(decideAt, organisation.zone),
      },
    });
    return answer(c, outcome);
  });

  return app;
}

function checkForm(draft: Compiled) {
  const blanks = Object.fromEntries(draft.blanks.map((blank) => [BLANK + blank.id, z.string().max(longestBlank).optional()]));
  return z.object({
    title: z.string().trim().max(LONGEST_TITLE),
    source,
    to: addressee.optional(),
    decideAt: localTime,
    by: z.enum(["blanks", "clause", "text"]),
    clause: z.string().max(20).optional(),
    words: z.string().max(LONGEST_TEXT).optional(),
    switch: z
      .string()
      .regex(/^(blanks|text|clause:[0-9A-Z.]{1,20})$/)
      .optional(),
    ...blanks,
  });
}

function editOf(value: z.output<ReturnType<typeof checkForm>>, draft: Compiled): Edit {
  if (value.by === "text") return { kind: "text", source: value.source };
  if (value.by === "clause") return { kind: "clause", number: value.clause ?? "", source: value.words ?? "" };
  const fields: { readonly [field: string]: unknown } = value;
  const words = draft.blanks.flatMap((blank): [string, string][] => {
    const put = fields[BLANK + blank.id];
    return typeof put === "string" && put !== blank.words ? [[blank.id, put]] : [];
  });
  return { kind: "blanks", words: new Map(words) };
}

function switched(to: string | undefined, by: DraftPageProps["typed"]["by"]): [DraftPageProps["typed"]["by"], string | null] {
  if (to === undefined) return [by === "clause" ? "blanks" : by, null];
  if (to.startsWith("clause:")) return ["clause", to.slice("clause:".length)];
  return [byOf(to), null];
}

function byOf(text: string | undefined): DraftPageProps["typed"]["by"] {
  return text === "clause" || text === "text" ? text : "blanks";
}

async function draftPage(
  c: Context<Web>,
  at: { before: string; text: string; typed: DraftPageProps["typed"]; errors: readonly FormError[] },
): Promise<Response> {
  const viewer = c.get("viewer");
  const [before, draft] = [compile(at.before), compile(at.text)];
  const view = draftView(before, draft);
  const situation = await situationOf(c.get("services").db, viewer.organisation, null);
  const derived = view.comparison.matters.length === 0 ? [{ kind: "change-constitution" as const }] : view.comparison.matters;
  const matters = mattersUnder(situation.rules, derived);
  const asked = addressees(situation, matters, viewer.now);
  const to = at.typed.to === "" ? (asked[0]?.value ?? "") : at.typed.to;
  const props = {
    before: at.before,
    draft,
    view,
    addressees: asked,
    matters: matters.map((matter) => matterInWords(situation.rules, matter)),
    errors: at.errors,
  };
  return page(c, {
    title: "Draft a change of the constitution",
    status: at.errors.length === 0 ? 200 : 422,
    scripts: ["draft-editor.js"],
    body: <DraftPage viewer={viewer} typed={{ ...at.typed, to }} {...props} />,
  });
}
