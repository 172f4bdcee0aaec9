import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { compile } from "@folkmoot/constitution";
import type { OptionKind } from "@folkmoot/procedure";
import { inEach, wordsOf } from "../../../../languages/index.js";
import { form } from "../../../../platform/http/form.js";
import { numberIn } from "../../../../platform/http/ids.js";
import { page } from "../../../../platform/http/page.js";
import { signedIn } from "../../../../platform/http/require.js";
import { line as oneLine, prose } from "../../../../platform/http/text.js";
import type { Web } from "../../../../platform/web.js";
import type { FormError } from "../../../../ui/index.js";
import { LONGEST_TEXT, LONGEST_TITLE } from "../../acts/deposit.js";
import { newKey } from "../../pages/context.js";
import { answer, attemptOf, formKey } from "../../routes/answer.js";
import { readText } from "../../texts.js";
import { contentBetween, type OptionContent } from "../content.js";
import type { OptionLine } from "../lines.js";
import { amountOf } from "../money.js";
import { LookPage, PutPage, type Typed } from "../pages/put.js";
import { partsOf, putOption } from "../put.js";
import { budgetOf, groupOf, groupsIn, optionStage, putTo, signaturesNeeded } from "../stage.js";
import { linesIn, motionIn } from "./frame.js";

const kinds = ["proposal", "alternative", "amendment"] as const;
const LONGEST_THEME = 60;
const LONGEST_PLACE = 100;

const shape = {
  kind: z.enum(kinds),
  on: z.string().regex(/^(?:[1-9][0-9]{0,5})?$/),
  base: z.string().regex(/^(?:[A-Za-z0-9_-]{43})?$/),
  theme: z.string().max(LONGEST_THEME).default(""),
  place: z.string().max(LONGEST_PLACE).default(""),
  cost: z.string().max(20).default(""),
  group: z
    .string()
    .regex(/^(?:0|[1-9][0-9]?)?$/)
    .default(""),
};

/** As it was typed, whatever it is: for showing it again. */
const anything = z.object({ ...shape, title: z.string().max(LONGEST_TITLE), text: z.string().max(LONGEST_TEXT + 1_000) });

const forms = inEach(({ options: { put } }) => {
  const asking = ({ missingTitle, missingText }: { readonly missingTitle: string; readonly missingText: string }) => {
    const written = {
      ...shape,
      title: oneLine({ missing: missingTitle, most: LONGEST_TITLE }),
      text: prose({ missing: missingText, most: LONGEST_TEXT }),
      cost: shape.cost.refine((typed) => typed === "" || amountOf(typed) !== null, put.costMissing),
    };
    return { look: z.object(written), put: z.object({ ...written, key: formKey }) };
  };
  return { text: asking(put), candidate: asking(put.candidate) };
});

type Form = z.output<typeof anything>;

/** Putting something to a motion: fields, a last look, the act. */
export function putRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/options/new", async (c) => {
    signedIn(c);
    const kind = kindIn(c);
    const on = /^[1-9][0-9]{0,5}$/.exec(c.req.query("on") ?? "")?.[0] ?? "";
    return fields(c, { kind, on, base: "", ...EMPTY_FIELDS }, []);
  });

  app.post("/motions/:number/options/new", async (c) => {
    signedIn(c);
    const posted = await form(c, (await formsOf(c)).look);
    if (!posted.ok) return fields(c, typedIn(posted.reason.typed), posted.reason.errors);
    return look(c, posted.value);
  });

  app.post("/motions/:number/options/new/again", async (c) => {
    signedIn(c);
    const posted = await form(c, anything);
    if (!posted.ok) throw new HTTPException(400);
    return fields(c, posted.value, []);
  });

  app.post("/motions/:number/options/new/put", async (c) => {
    const posted = await form(c, (await formsOf(c)).put);
    if (!posted.ok) return fields(c, typedIn(posted.reason.typed), posted.reason.errors);
    const { key, kind, on, base, title, text, theme, place, cost } = posted.value;
    const { lines } = await linesIn(c);
    const putting = {
      kind,
      on: idOf(lines, on),
      base: base === "" ? null : base,
      title,
      text,
      theme: orNull(theme),
      place: orNull(place),
      cost: amountOf(cost),
      ...groupIn(posted.value),
    };
    const attempt = { ...attemptOf(c, key), number: numberIn(c, "number"), putting };
    return answer(c, await putOption(c.get("services"), c.get("viewer").organisation.id, attempt), "#options");
  });

  return app;
}

/** A candidate is asked for a name, everything else for a title. */
async function formsOf(c: Context<Web>) {
  const { viewer, view } = await motionIn(c);
  return forms(viewer.language)[putTo(view.situation, "proposal") === "candidate" ? "candidate" : "text"];
}

const EMPTY_FIELDS = { title: "", text: "", theme: "", place: "", cost: "", group: "" };

function typedIn(typed: { readonly [field: string]: string }): Form {
  return anything.parse({ ...EMPTY_FIELDS, kind: "proposal", on: "", base: "", ...pick(typed) });
}

/** The fields that the form has, cut to what a page may show again. */
function pick(typed: { readonly [field: string]: string }): Partial<Form> {
  const { kind, on, base, title, text, theme, place, cost, group } = typed;
  const found = { on, base, title: title?.slice(0, LONGEST_TITLE), text: text?.slice(0, LONGEST_TEXT), theme, place, cost, group };
  return {
    ...(kinds.includes(kind as OptionKind) ? { kind: kind as OptionKind } : {}),
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  };
}

async function fields(c: Context<Web>, typed: Form, errors: readonly FormError[]): Promise<Response> {
  const { viewer, view, lines } = await linesIn(c);
  const stage = optionStage(view.situation);
  if (stage === null) throw new HTTPException(404);
  const words = wordsOf(viewer.language).options;
  const start = await startOf(c, typed, lines);
  const currency = typed.kind === "proposal" ? (budgetOf(view.situation)?.currency ?? null) : null;
  const groups = typed.kind === "proposal" ? groupsIn(view.situation) : [];
  const now = view.standing.stages.find((one) => one.stage === stage.id);
  return page(c, {
    title: words.put.title[putTo(view.situation, typed.kind)],
    status: errors.length === 0 ? 200 : 422,
    body: (
      <PutPage
        {...{ viewer, view, kind: typed.kind, errors, currency, groups }}
        on={onOf(typed, lines, words.name)}
        base={start.base}
        typed={fieldsOf(typed, start.text)}
        needed={signaturesNeeded(view.situation, viewer.member?.capacities ?? [])}
        until={now?.to ?? null}
      />
    ),
  });
}

async function look(c: Context<Web>, typed: Form): Promise<Response> {
  const { viewer, view, lines } = await linesIn(c);
  const words = wordsOf(viewer.language).options;
  const constitution = view.motion.facts.rules !== null;
  const budget = budgetOf(view.situation);
  if (typed.kind === "proposal" && budget !== null && amountOf(typed.cost) === null)
    return fields(c, typed, [{ field: "cost", message: words.put.costMissing }]);
  const base = typed.base === "" ? null : await readText(c.get("services").db, viewer.organisation.id, typed.base);
  if (base !== null && (constitution ? base : partsOf(base).body).trim() === typed.text.trim())
    return fields(c, typed, [{ field: "text", message: words.put.nothingChanged }]);
  const content: OptionContent =
    base === null
      ? { kind: "text", text: typed.text }
      : contentBetween({ constitution, before: base, after: constitution ? typed.text : `# ${partsOf(base).heading}\n\n${typed.text}` });
  const found = constitution ? compile(typed.text).findings.filter(({ severity }) => severity === "error").length : 0;
  return page(c, {
    title: words.put.title[putTo(view.situation, typed.kind)],
    body: (
      <LookPage
        {...{ viewer, view, kind: typed.kind, content, found, key: newKey() }}
        group={groupOf(view.situation, groupIn(typed), words.list.group)}
        on={onOf(typed, lines, words.name)}
        base={typed.base === "" ? null : typed.base}
        typed={fieldsOf(typed, typed.text)}
      />
    ),
  });
}

/** What an amendment starts from: the text that it changes, as it stands now. Another constitution starts from the motion's. */
async function startOf(c: Context<Web>, typed: Form, lines: readonly OptionLine[]): Promise<{ base: string | null; text: string }> {
  if (typed.kind === "proposal") return { base: null, text: typed.text };
  const { viewer, view } = await motionIn(c);
  const { facts } = view.motion;
  if (typed.kind === "alternative" && facts.rules === null) return { base: null, text: typed.text };
  const from = lines.find(({ row }) => String(row.number) === typed.on)?.option.text ?? facts.text;
  if (typed.base !== "") return { base: typed.base, text: typed.text };
  const text = await readText(c.get("services").db, viewer.organisation.id, from);
  const body = facts.rules === null ? partsOf(text ?? "").body : (text ?? "");
  return { base: from, text: typed.text === "" ? body : typed.text };
}

function onOf(
  typed: Form,
  lines: readonly OptionLine[],
  name: (kind: OptionKind, number: number) => string,
): { number: number; name: string } | null {
  const row = lines.find((line) => String(line.row.number) === typed.on)?.row;
  return row === undefined ? null : { number: row.number, name: name(row.kind, row.number) };
}

function idOf(lines: readonly OptionLine[], number: string): string | null {
  return lines.find(({ row }) => String(row.number) === number)?.row.id ?? null;
}

function fieldsOf({ title, theme, place, cost, group }: Form, text: string): Typed {
  return { title, text, theme, place, cost, group };
}

function groupIn({ group }: Form): { readonly group?: number } {
  return group === "" ? {} : { group: Number(group) };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function kindIn(c: Context<Web>): OptionKind {
  const kind = kinds.find((one) => one === c.req.query("kind"));
  if (kind === undefined) throw new HTTPException(404);
  return kind;
}
