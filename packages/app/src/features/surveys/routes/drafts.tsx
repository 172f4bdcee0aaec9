import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { send, type SendOutcome } from "../asking/send.js";
import { begin, declineToSign, discard, inviteAuthor, removeAuthor, sign, write, type WriteOutcome } from "../drafting/write.js";
import { MOST_OPEN, MOST_SENT, SENT_WITHIN_DAYS } from "../limits.js";
import { surveyPath, surveysPath } from "../paths.js";
import { audienceOf } from "../places.js";
import type { Writing } from "../survey.js";
import { aboutPage, choicesFor, draftPage, reviewPage } from "./draft-page.js";
import { formsIn } from "./forms.js";
import { found, foundOwn } from "./found.js";

type About = Pick<Writing, "title" | "intro" | "nameOf" | "audience" | "days">;

/** Writing a survey, signing one of somebody else's, and sending it. */
export function draftRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  const words = (c: Context<Web>) => wordsOf(c.get("viewer").language).surveys;
  const here = (c: Context<Web>) => surveyPath(c.get("viewer"), c.req.param("survey") ?? "");
  const who = (c: Context<Web>) => ({ survey: c.req.param("survey") ?? "", member: signedIn(c).id });
  const at = (c: Context<Web>) => [c.get("services"), c.get("viewer").organisation.id] as const;

  app.get("/surveys/new", (c) => {
    signedIn(c);
    return aboutPage(c, null);
  });

  app.post("/surveys", async (c) => {
    const { id: member } = signedIn(c);
    const posted = await form(c, formsIn(c.get("viewer").language).begin);
    if (!posted.ok) return aboutPage(c, null, posted.reason);
    const { key, ...typed } = posted.value;
    const writing = { ...(await aboutIn(c, typed)), questions: [] };
    const id = await begin(...at(c), { member, key, writing });
    if (id === null)
      return aboutPage(c, null, { typed: { ...typed, days: String(typed.days), key }, errors: [{ field: null, message: words(c).form.tooMany }] });
    return c.redirect(surveyPath(c.get("viewer"), id), 303);
  });

  app.get("/surveys/:survey/about", async (c) => aboutPage(c, await foundOwn(c)));

  app.post("/surveys/:survey/about", async (c) => {
    const survey = await foundOwn(c);
    const posted = await form(c, formsIn(c.get("viewer").language).about);
    if (!posted.ok) return aboutPage(c, survey, posted.reason);
    const { revision: on, ...typed } = posted.value;
    const about = await aboutIn(c, typed);
    return written(c, await write(...at(c), { ...who(c), on, change: (stored) => ({ ...stored, ...about }) }));
  });

  app.post("/surveys/:survey/delete", async (c) => {
    await foundOwn(c);
    await form(c, formsIn(c.get("viewer").language).nothing);
    await discard(...at(c), who(c));
    return c.redirect(surveysPath(c.get("viewer")), 303);
  });

  app.post("/surveys/:survey/authors", async (c) => {
    const survey = await foundOwn(c);
    const posted = await form(c, formsIn(c.get("viewer").language).author);
    if (!posted.ok) return draftPage(c, survey, posted.reason);
    const outcome = await inviteAuthor(...at(c), { ...who(c), typed: posted.value.typed });
    if (outcome === "too many")
      return draftPage(c, survey, { typed: posted.value, errors: [{ field: "typed", message: words(c).draft.tooManyAuthors }] });
    return written(c, outcome);
  });

  app.post("/surveys/:survey/authors/remove", async (c) => {
    await foundOwn(c);
    const posted = await form(c, formsIn(c.get("viewer").language).unasked);
    if (!posted.ok) throw new HTTPException(400);
    return written(c, await removeAuthor(...at(c), { ...who(c), author: posted.value.author }));
  });

  app.post("/surveys/:survey/sign", async (c) => {
    await found(c);
    const posted = await form(c, formsIn(c.get("viewer").language).sign);
    if (!posted.ok) throw new HTTPException(400);
    return written(c, await sign(...at(c), { ...who(c), hash: posted.value.hash }));
  });

  app.post("/surveys/:survey/decline", async (c) => {
    await found(c);
    await form(c, formsIn(c.get("viewer").language).nothing);
    await declineToSign(...at(c), who(c));
    return c.redirect(surveysPath(c.get("viewer")), 303);
  });

  app.get("/surveys/:survey/send", async (c) => reviewPage(c, await foundOwn(c)));

  app.post("/surveys/:survey/send", async (c) => {
    const survey = await found(c);
    const posted = await form(c, formsIn(c.get("viewer").language).send);
    if (!posted.ok) throw new HTTPException(400);
    const outcome = await send(...at(c), { ...who(c), hash: posted.value.hash });
    if (outcome === "sent") return c.redirect(here(c), 303);
    if (outcome === "no such survey") throw new HTTPException(404);
    return reviewPage(c, survey, [{ field: null, message: notSent(outcome, words(c)) }]);
  });

  async function written(c: Context<Web>, outcome: WriteOutcome): Promise<Response> {
    if (outcome === "saved") return c.redirect(here(c), 303);
    if (outcome === "no such survey") throw new HTTPException(404);
    return draftPage(c, await found(c), { typed: {}, errors: [{ field: null, message: words(c).form.changedMeanwhile }] });
  }

  return app;
}

function notSent(outcome: Exclude<SendOutcome, "sent" | "no such survey">, words: ReturnType<typeof wordsOf>["surveys"]): string {
  const { refused } = words.review;
  switch (outcome) {
    case "changed meanwhile":
      return words.form.changedMeanwhile;
    case "lacking":
      return words.review.lacks.questions;
    case "nobody asked":
      return refused.nobody;
    case "not seated":
      return refused.notSeated;
    case "too many":
      return refused.tooMany(MOST_OPEN, MOST_SENT, SENT_WITHIN_DAYS);
  }
}

/** What was typed, as far as the page offers it: somebody else's body or a group that isn't there is no mistake that a page of ours can make. */
async function aboutIn(c: Context<Web>, typed: { title: string; intro: string; audience: string; nameOf: string; days: number }): Promise<About> {
  const { groups, bodies, places } = await choicesFor(c);
  const audience = audienceOf(typed.audience);
  const isThere =
    audience.kind === "members" || (audience.kind === "group" ? groups.includes(audience.of) : bodies.some(({ id }) => id === audience.of));
  if (!isThere || (typed.nameOf !== "" && !places.some(({ id }) => id === typed.nameOf))) throw new HTTPException(400);
  return { title: typed.title, intro: typed.intro, nameOf: typed.nameOf, audience, days: typed.days };
}
