import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import { compile, LONGEST_PLAIN, proposalsIn, readPlain, writeLive } from "@folkmoot/constitution";
import { wordsOf } from "../../../languages/index.js";
import { form, ticked } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { turnsWords } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { formKey, LONGEST_TITLE, newKey } from "../../motions/index.js";
import { begin } from "../drafts/save.js";
import { draftPath } from "../paths.js";
import { PlainTextPage, type Read } from "./page.js";

/** A text of rules that stands in a file: pasted, read into articles and clauses, with what could be live in it to confirm, and taken into a draft. */
export function plainTextRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/drafts/plain", (c) => {
    signedIn(c);
    return shown(c, { text: "", read: null, errors: [] });
  });

  app.post("/drafts/plain", async (c) => {
    const { id: member } = signedIn(c);
    const posted = await form(c, plainForm);
    if (!posted.ok) return shown(c, { text: posted.reason.typed["text"] ?? "", read: null, errors: posted.reason.errors });
    const { text, step, key, take } = posted.value;
    const wrong = whatIsWrong(c, text);
    if (wrong !== null) return shown(c, { text, read: null, errors: [{ field: "text", message: wrong }] });
    const read = readAs(text, step === "read" ? null : new Set(take));
    if (step !== "draft") return shown(c, { text, read, errors: [] });
    const writing = { title: read.plain.title.slice(0, LONGEST_TITLE), body: read.source, wish: "", addressee: "", decideAt: "" };
    const outcome = await begin(c.get("services"), c.get("viewer").organisation.id, { member, key, kind: "change", writing });
    if (outcome.kind === "saved") return c.redirect(draftPath(c.get("viewer"), outcome.draft), 303);
    return shown(c, { text, read, errors: [{ field: null, message: wordsIn(c).tooMany }] });
  });

  return app;
}

/** More proposals than a text of the longest length has. */
const MOST_TAKEN = 5_000;

const plainForm = z.object({
  key: formKey,
  text: z.string().max(LONGEST_PLAIN + 1),
  step: z.enum(["read", "look", "draft"]),
  take: ticked(z.string().regex(/^\d{1,6}(\.\d{1,6}\.[a-z]{1,20})?$/)).optional(),
});

/** What is taken: what was ticked, or everything where nobody has ticked yet. */
function readAs(text: string, taken: ReadonlySet<string> | null): Read {
  const plain = readPlain(text);
  const proposals = proposalsIn(plain);
  const take = taken ?? new Set(proposals.slice(0, MOST_TAKEN).map(({ id }) => id));
  const source = writeLive(plain, proposals, take);
  return { plain, proposals, taken: take, source, compiled: compile(source) };
}

function whatIsWrong(c: Context<Web>, text: string): string | null {
  const words = wordsIn(c);
  if (text.trim() === "") return words.empty;
  if (text.length > LONGEST_PLAIN) return words.tooLong(LONGEST_PLAIN);
  return turnsWords(text) ? words.hidden : null;
}

function shown(
  c: Context<Web>,
  at: { readonly text: string; readonly read: Read | null; readonly errors: readonly FormError[] },
): Response | Promise<Response> {
  return page(c, {
    title: wordsIn(c).title,
    status: at.errors.length === 0 ? 200 : 422,
    body: <PlainTextPage viewer={c.get("viewer")} sitting={newKey()} {...at} />,
  });
}

function wordsIn(c: Context<Web>) {
  return wordsOf(c.get("viewer").language).plainText;
}
