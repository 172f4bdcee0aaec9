import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { inEach, wordsOf } from "../../../languages/index.js";
import { form, ticked, type FieldError } from "../../../platform/http/form.js";
import { uuidIn } from "../../../platform/http/ids.js";
import { takeOne, type Limit } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { line } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { formKey } from "../../motions/index.js";
import { MadePage, TokensPage, type Typed } from "./page.js";
import { makeAndTell } from "./make.js";
import { scopes } from "./scope.js";
import { MOST_TOKENS, revokeToken, tokensOf } from "./store.js";

const PATH = "/account/tokens";
const LONGEST_NAME = 60;
/** How long a token may be used; a year at most. */
export const lifetimes = [30, 90, 365] as const;
const makings: Limit = { what: "tokens", most: 20, seconds: 86_400 };

const forms = inEach(({ api: { tokens: words } }) => ({
  make: z.object({
    key: formKey,
    name: line({ missing: words.nameMissing, most: LONGEST_NAME }),
    scopes: ticked(z.enum(scopes)).refine((chosen) => chosen.length > 0, words.scopesMissing),
    days: z
      .string()
      .default("")
      .transform(Number)
      .refine((days) => lifetimes.some((one) => one === days), words.daysMissing),
  }),
  end: z.object({}),
}));

/** `/account/tokens`: a member's own programs. Made, shown once, ended by whoever made them, in their own browser only. */
export function tokenRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get(PATH, (c) => tokensPage(c, { typed: EMPTY, errors: [] }));

  app.post(PATH, async (c) => {
    const member = signedIn(c).id;
    const [services, { organisation, language }] = [c.get("services"), c.get("viewer")];
    const posted = await form(c, forms(language).make);
    if (!posted.ok) return tokensPage(c, { typed: posted.reason.typed, errors: posted.reason.errors });
    if (!takeOne(services.pool, makings, `${organisation.id} ${member}`)) throw new HTTPException(429);
    const { name, days } = posted.value;
    const secret = await makeAndTell(services, organisation, { ...posted.value, member });
    const words = wordsOf(language).api.tokens;
    if (secret === null)
      return tokensPage(c, { typed: { name, days: String(days) }, errors: [{ field: "name", message: words.tooMany(MOST_TOKENS) }] });
    return page(c, { title: words.made, body: <MadePage viewer={c.get("viewer")} name={name} secret={secret} /> });
  });

  app.post(`${PATH}/:token/end`, async (c) => {
    const member = signedIn(c).id;
    const { organisation, language } = c.get("viewer");
    const posted = await form(c, forms(language).end);
    if (!posted.ok) throw new HTTPException(400);
    if (!(await revokeToken(c.get("services").db, organisation.id, { member, id: uuidIn(c, "token") }))) throw new HTTPException(404);
    return c.redirect(`/o/${organisation.id}${PATH}?ended`, 303);
  });

  return app;
}

const EMPTY: Typed = {};

async function tokensPage(c: Context<Web>, { typed, errors }: { typed: Typed; errors: readonly FieldError[] }): Promise<Response> {
  const member = signedIn(c).id;
  const viewer = c.get("viewer");
  const tokens = await tokensOf(c.get("services").db, viewer.organisation.id, member);
  return page(c, {
    title: wordsOf(viewer.language).api.tokens.title,
    status: errors.length === 0 ? 200 : 422,
    body: (
      <TokensPage {...{ viewer, tokens, typed, errors }} lifetimes={lifetimes} ended={errors.length === 0 && c.req.query("ended") !== undefined} />
    ),
  });
}
