import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { takeOne } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { addJob } from "../../../platform/jobs/jobs.js";
import { tendBoxes } from "../../archive/index.js";
import type { TrusteeAnswer } from "../contract.js";
import { OwnCredentialPage } from "../pages/own-credential.js";
import { boxPath } from "../pages/frame.js";
import { confirmCredentials, handInCredentials, type HandedIn } from "../registrar/hand-in.js";
import { isRegistrar } from "../registrar/roll.js";
import { replaceBySpare } from "../registrar/spares.js";
import { endWish, WANTS, wish } from "../registrar/wishes.js";
import { placeOf } from "../state.js";
import { phaseOf } from "../where.js";
import { notTaken } from "./acts.js";
import { acting, box, isScript, type Shown } from "./shown.js";

const credentialsForm = z.object({ credentials: z.string().min(1), spares: z.string().default("[]") });
const confirmForm = z.object({ fingerprint: z.string().max(43) });
const wishForm = z.object({ wants: z.enum(WANTS) });
const givenForm = z.object({ member: z.uuid() });
const PRINT = "[A-Za-z0-9_-]{43}";
const replaceForm = z.object({
  member: z.uuid(),
  prints: z
    .string()
    .trim()
    .regex(new RegExp(`^${PRINT} ${PRINT}$`)),
});

/** Lists of one box: nobody makes so many by mistake, and each may be long. */
const LISTS = { what: "lists of credentials", most: 20, seconds: 3_600 };
/** Mails to whoever makes the credentials, by one member. */
const WISHES = { what: "wishes for a credential", most: 5, seconds: 3_600 };

/** What becomes of credentials: handed in and confirmed by whoever makes them, asked for again by members, and replaced. */
export function credentialRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/motions/:number/box/credentials", async (c) => {
    const shown = await ofRegistrar(c);
    const posted = await form(c, credentialsForm);
    if (shown instanceof Response) return shown;
    const words = wordsOf(shown.viewer.language).boxes.refused;
    const { organisation, motion } = shown.found.box;
    if (!takeOne(c.get("services").pool, LISTS, `${organisation} ${motion}`)) throw new HTTPException(429);
    if (!posted.ok) return notTaken(c, shown, { code: "wrong", why: words.noCredentials });
    const { credentials, spares } = posted.value;
    const outcome = await handInCredentials(c.get("services"), shown.found, { credentials: credentials.trim(), spares: spares.trim() });
    if (outcome.kind === "not due") return notTaken(c, shown, { code: "not due", why: "" });
    if (outcome.kind !== "taken") return notTaken(c, shown, { code: "wrong", why: mistakeIn(shown, outcome) });
    return taken(c, shown, "registrar?done");
  });

  app.post("/motions/:number/box/credentials/confirm", async (c) => {
    const shown = await ofRegistrar(c);
    const posted = await form(c, confirmForm);
    if (shown instanceof Response) return shown;
    const outcome = posted.ok ? await confirmCredentials(c.get("services"), shown.found, posted.value.fingerprint) : "stale";
    return outcome === "stale" ? notTaken(c, shown, { code: "stale", why: "" }) : taken(c, shown, "registrar");
  });

  app.get("/motions/:number/box/credential", async (c) => {
    const { id } = acting(c);
    const { viewer, number, found } = await box(c);
    const { onRoll, voted } = await placeOf(c.get("services").db, found, id);
    const state = !onRoll ? "not on the roll" : voted ? "voted" : phaseOf(found) === "open" ? "open" : "not open";
    const body = (
      <OwnCredentialPage {...{ viewer, number, state }} registrar={found.holding.registrar.kind} asked={c.req.query("done") !== undefined} />
    );
    return page(c, { title: wordsOf(viewer.language).credentials.own.title, body });
  });

  app.post("/motions/:number/box/credential", async (c) => {
    const { id: member } = acting(c);
    const shown = await box(c);
    const posted = await form(c, wishForm);
    if (!takeOne(c.get("services").pool, WISHES, member)) throw new HTTPException(429);
    const outcome = posted.ok ? await wish(c.get("services"), shown.found, { member, wants: posted.value.wants }) : "not due";
    return outcome === "not due" ? notTaken(c, shown, { code: "not due", why: "" }) : taken(c, shown, "credential?done");
  });

  app.post("/motions/:number/box/credentials/given", async (c) => {
    const shown = await ofRegistrar(c);
    const posted = await form(c, givenForm);
    if (shown instanceof Response) return shown;
    if (posted.ok) await endWish(c.get("services").db, shown.found.box, { member: posted.value.member, wants: "the same" });
    return taken(c, shown, "registrar");
  });

  app.post("/motions/:number/box/credentials/replace", async (c) => {
    const shown = await ofRegistrar(c);
    const posted = await form(c, replaceForm);
    if (shown instanceof Response) return shown;
    const { notReplaced } = wordsOf(shown.viewer.language).credentials.wishes;
    if (!posted.ok) return notTaken(c, shown, { code: "wrong", why: notReplaced.prints });
    const { member, prints } = posted.value;
    const [replaced = "", by = ""] = prints.split(" ");
    const outcome = await replaceBySpare(c.get("services"), shown.found, { member, replaced, by });
    return outcome.kind === "replaced" ? taken(c, shown, "registrar") : notTaken(c, shown, { code: "wrong", why: notReplaced[outcome.kind] });
  });

  return app;
}

/** Only of whoever holds the office that makes the credentials; everybody else gets the answer that says so. */
async function ofRegistrar(c: Context<Web>): Promise<Shown | Response> {
  acting(c);
  const shown = await box(c);
  return isRegistrar(shown.viewer, shown.found) ? shown : notTaken(c, shown, { code: "not due", why: "" });
}

function mistakeIn({ viewer }: Shown, outcome: Exclude<HandedIn, { kind: "taken" | "not due" }>): string {
  const { boxes, credentials } = wordsOf(viewer.language);
  if (outcome.kind === "wrong number") return boxes.refused.wrongNumber(outcome.wanted);
  if (outcome.kind === "wrong weights") return credentials.wrongWeights;
  return outcome.kind === "wrong spares" ? credentials.wrongSpares(outcome.most) : boxes.refused.noCredentials;
}

async function taken(c: Context<Web>, { viewer, view, number }: Shown, to: string): Promise<Response> {
  await addJob(c.get("services").db, tendBoxes, { organisation: viewer.organisation.id, motion: view.motion.id });
  return isScript(c) ? c.json({ outcome: "taken" } satisfies TrusteeAnswer) : c.redirect(`${boxPath(viewer, number)}/${to}`, 303);
}
