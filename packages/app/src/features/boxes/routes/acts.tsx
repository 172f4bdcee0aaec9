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
import { castBallot } from "../cast/caster.js";
import type { BallotOutcome } from "../cast/ballot.js";
import { promiseOf } from "../cast/promise.js";
import { TASKS, type BallotAnswer, type TrusteeAnswer } from "../contract.js";
import { CastPage, NotCastPage, NotTakenPage } from "../pages/answers.js";
import { boxPath } from "../pages/frame.js";
import { beginAnew } from "../trustee/anew.js";
import type { Taken } from "../trustee/message.js";
import { take } from "../trustee/take.js";
import { acting, addressIn, box, isScript, type Shown } from "./shown.js";

const ATTEMPT = z.string().regex(/^[1-9][0-9]{0,6}$/);
const trusteeForm = z.object({ attempt: ATTEMPT, task: z.enum(TASKS), body: z.string().min(1) });
const anewForm = z.object({ attempt: ATTEMPT, without: z.literal("absent").optional() });
const ballotForm = z.object({ ballot: z.string().min(1) });

/** Ballots of one person: far more than anybody casts, and few enough that checking them keeps nobody else waiting. */
const BALLOTS = { what: "ballots", most: 60, seconds: 600 };
/** Seconds after which a ballot that could not be checked is sent again. */
const RETRY_AFTER = "3";

/** What trustees and voters hand in. */
export function actRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/motions/:number/box/trustee", async (c) => {
    const { id: member } = acting(c);
    const shown = await box(c);
    const posted = await form(c, trusteeForm);
    if (!posted.ok) return notTaken(c, shown, { code: "wrong", why: posted.reason.errors[0]?.field ?? "" });
    const { attempt, task, body } = posted.value;
    const { view, found, viewer } = shown;
    const message = { number: view.motion.number, stage: found.box.stage, member, attempt: Number(attempt), task, body: body.trim() };
    return answered(c, shown, await take(c.get("services"), viewer.organisation.id, message));
  });

  app.post("/motions/:number/box/trustee/anew", async (c) => {
    const { id: member } = acting(c);
    const shown = await box(c);
    const posted = await form(c, anewForm);
    if (!posted.ok) return notTaken(c, shown, { code: "stale", why: "" });
    return answered(
      c,
      shown,
      await beginAnew(c.get("services"), shown.found, { member, attempt: Number(posted.value.attempt), without: posted.value.without !== undefined }),
    );
  });

  app.post("/motions/:number/box/ballot", async (c) => {
    const { id: member } = acting(c);
    const [services, { motion: number }] = [c.get("services"), addressIn(c)];
    const posted = await form(c, ballotForm);
    const ballot = posted.ok ? posted.value.ballot.trim() : "";
    const { id } = c.get("viewer").organisation;
    const mayTry = takeOne(services.pool, BALLOTS, `${id} ${member}`);
    return castAnswer(c, number, mayTry ? await castBallot(services, id, { number, member, ballot }) : { kind: "busy" });
  });

  return app;
}

function castAnswer(c: Context<Web>, number: number, outcome: BallotOutcome): Response {
  if (outcome.kind === "no such motion") throw new HTTPException(404);
  const viewer = c.get("viewer");
  const { boxes: words } = wordsOf(viewer.language);
  if (outcome.kind === "accepted") {
    const { tracker } = outcome;
    const promise = promiseOf(c.get("services"), viewer.organisation.id, outcome);
    if (isScript(c)) return c.json({ outcome: "accepted", tracker, promise } satisfies BallotAnswer);
    return page(c, { title: words.cast.title, body: <CastPage {...{ viewer, number, tracker, promise }} /> });
  }
  const code = outcome.kind === "not a ballot" ? outcome.code : outcome.kind;
  const why = words.cast.refused[code];
  const status = code === "busy" ? 503 : 422;
  if (code === "busy") c.header("retry-after", RETRY_AFTER);
  if (isScript(c)) return c.json({ outcome: "refused", code, words: why } satisfies BallotAnswer, status);
  return page(c, { title: words.cast.refusedTitle, status, body: <NotCastPage {...{ viewer, number, why }} /> });
}

async function answered(c: Context<Web>, shown: Shown, taken: Taken): Promise<Response> {
  if (taken.kind === "taken") {
    await tendSoon(c, shown);
    return isScript(c)
      ? c.json({ outcome: "taken" } satisfies TrusteeAnswer)
      : c.redirect(`${boxPath(shown.viewer, shown.number)}/trustee?done`, 303);
  }
  if (taken.kind === "too often") throw new HTTPException(429);
  if (taken.kind === "anew too often") return refused(c, shown, { code: "not due", words: wordsOf(shown.viewer.language).keys.tooOften });
  return notTaken(c, shown, { code: taken.kind === "no box" ? "stale" : taken.kind, why: taken.kind === "wrong" ? taken.why : "" });
}

type Refused = Extract<TrusteeAnswer, { outcome: "refused" }>;

/** What was sent is not kept, and why: for a script and for a person. */
export function notTaken(c: Context<Web>, shown: Shown, { code, why }: Pick<Refused, "code"> & { readonly why: string }): Response {
  const { refused: said } = wordsOf(shown.viewer.language).boxes;
  return refused(c, shown, { code, words: code === "wrong" ? said.wrong(why) : said[code] });
}

function refused(c: Context<Web>, { viewer, number }: Shown, { code, words }: Pick<Refused, "code" | "words">): Response {
  const status = code === "wrong" ? 422 : 409;
  if (isScript(c)) return c.json({ outcome: "refused", code, words } satisfies TrusteeAnswer, status);
  return page(c, {
    title: wordsOf(viewer.language).boxes.refused.title,
    status,
    body: <NotTakenPage {...{ viewer, number, why: words }} page={pageBefore(c)} />,
  });
}

/** Where the form stood. */
function pageBefore({ req: { path } }: Context<Web>): "credential" | "drawn" | "registrar" | "trustee" {
  if (path.endsWith("/box/credential")) return "credential";
  if (path.endsWith("/box/drawn")) return "drawn";
  return path.includes("/box/credentials") ? "registrar" : "trustee";
}

/** What follows needs nobody: the worker does it at once, and whoever handed something in doesn't wait for it. */
async function tendSoon(c: Context<Web>, { viewer, view }: Shown): Promise<void> {
  await addJob(c.get("services").db, tendBoxes, { organisation: viewer.organisation.id, motion: view.motion.id });
}
