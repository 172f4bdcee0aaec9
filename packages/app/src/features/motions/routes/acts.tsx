import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { inEach, wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { LONGEST_REASONS, challenge, close, giveNotice, withdraw } from "../acts/on-a-motion.js";
import { groundsOf } from "../reading/grounds.js";
import { localOfTime, localTime, timeOfLocal } from "../reading/local-time.js";
import { meetingOf, noticeAwaited, noticeReach } from "../people/notice.js";
import { ChallengePage, NoticePage, RulingPage } from "../pages/acts.js";
import { motionPath } from "../pages/context.js";
import { rule } from "../acts/ruling.js";
import { sign } from "../acts/sign.js";
import { motionView } from "../reading/view.js";
import { answer, attemptOf, formKey } from "./answer.js";

const onlyKey = z.object({ key: formKey });
const written = (missing: string) => prose({ missing, most: LONGEST_REASONS });
const noticeForm = z.object({ key: formKey, meeting: localTime });
const challengeForm = inEach(({ acts }) => z.object({ key: formKey, grounds: written(acts.challenge.missing) }));
const rulingForm = inEach(({ acts: { ruling } }) =>
  z.object({ key: formKey, ruling: z.enum(["stands", "annulled"], ruling.chooseOne), reasons: written(ruling.missing) }),
);

interface Refill {
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

const EMPTY: Refill = { typed: {}, errors: [] };

/** The formal acts about a motion that exists: each a form, a command and the page of the motion, or a refusal with its lawful ways. */
export function actRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/motions/:number/sign", async (c) => {
    const { id } = c.get("viewer").organisation;
    const number = numberIn(c, "number");
    const member = signedIn(c).id;
    await keyOf(c);
    const outcome = await sign(c.get("services"), id, { member, number });
    const { acts: words } = wordsOf(c.get("viewer").language);
    if (outcome.kind === "no such motion") throw new HTTPException(404);
    if (outcome.kind === "not on the roll") throw new HTTPException(403, { message: words.notYours });
    if (outcome.kind === "refused") throw new HTTPException(403, { message: words.notGathering });
    return c.redirect(motionPath(c.get("viewer"), number), 303);
  });

  app.post("/motions/:number/withdraw", async (c) => {
    const attempt = attemptOf(c, await keyOf(c));
    return answer(c, await withdraw(c.get("services"), c.get("viewer").organisation.id, { ...attempt, number: numberIn(c, "number") }));
  });

  app.post("/motions/:number/close", async (c) => {
    const attempt = attemptOf(c, await keyOf(c));
    return answer(c, await close(c.get("services"), c.get("viewer").organisation.id, { ...attempt, number: numberIn(c, "number") }));
  });

  app.get("/motions/:number/notice", (c) => noticePage(c, EMPTY));
  app.post("/motions/:number/notice", async (c) => {
    const { id, zone } = c.get("viewer").organisation;
    const posted = await form(c, noticeForm);
    if (!posted.ok) return noticePage(c, posted.reason);
    const attempt = { ...attemptOf(c, posted.value.key), number: numberIn(c, "number") };
    return answer(c, await giveNotice(c.get("services"), id, { ...attempt, meeting: timeOfLocal(posted.value.meeting, zone) }));
  });

  app.get("/motions/:number/challenge", (c) => challengePage(c, EMPTY));
  app.post("/motions/:number/challenge", async (c) => {
    const posted = await form(c, challengeForm(c.get("viewer").language));
    if (!posted.ok) return challengePage(c, posted.reason);
    const attempt = { ...attemptOf(c, posted.value.key), number: numberIn(c, "number") };
    return answer(c, await challenge(c.get("services"), c.get("viewer").organisation.id, { ...attempt, grounds: posted.value.grounds }));
  });

  app.get("/motions/:number/ruling", (c) => rulingPage(c, EMPTY));
  app.post("/motions/:number/ruling", async (c) => {
    const posted = await form(c, rulingForm(c.get("viewer").language));
    if (!posted.ok) return rulingPage(c, posted.reason);
    const { key, ...voice } = posted.value;
    const attempt = { ...attemptOf(c, key), number: numberIn(c, "number") };
    return answer(c, await rule(c.get("services"), c.get("viewer").organisation.id, { ...attempt, voice }));
  });

  return app;
}

async function keyOf(c: Context<Web>): Promise<string> {
  const posted = await form(c, onlyKey);
  if (!posted.ok) throw new HTTPException(400);
  return posted.value.key;
}

async function noticePage(c: Context<Web>, { typed, errors }: Refill): Promise<Response> {
  signedIn(c);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, numberIn(c, "number"));
  if (noticeAwaited(view.situation, viewer.now) === undefined) return c.redirect(motionPath(viewer, view.motion.number), 303);
  const earliest = meetingOf(view.situation, viewer.now);
  const meeting = earliest === null ? null : { earliest: localOfTime(earliest, viewer.organisation.zone) };
  const recipients = await noticeReach(c.get("services"), viewer, view);
  return page(c, {
    title: wordsOf(viewer.language).acts.notice.title,
    status: errors.length === 0 ? 200 : 422,
    body: <NoticePage viewer={viewer} view={view} errors={errors} typed={typed} meeting={meeting} recipients={recipients} />,
  });
}

async function challengePage(c: Context<Web>, { typed, errors }: Refill): Promise<Response> {
  signedIn(c);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, numberIn(c, "number"));
  return page(c, {
    title: wordsOf(viewer.language).acts.challenge.title,
    status: errors.length === 0 ? 200 : 422,
    body: <ChallengePage viewer={viewer} view={view} errors={errors} typed={typed} />,
  });
}

async function rulingPage(c: Context<Web>, { typed, errors }: Refill): Promise<Response> {
  const member = signedIn(c);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, numberIn(c, "number"));
  const grounds = await groundsOf(c.get("services"), viewer, { view, member });
  return page(c, {
    title: wordsOf(viewer.language).acts.ruling.title,
    status: errors.length === 0 ? 200 : 422,
    body: <RulingPage viewer={viewer} view={view} errors={errors} typed={typed} grounds={grounds} />,
  });
}
