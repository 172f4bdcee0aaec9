import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf } from "../../../languages/index.js";
import { form, ticked } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { addOwn, answer, stand, type AnswerOutcome } from "../answering/answer.js";
import { answersOf, type Value } from "../answering/answers.js";
import { respondentOf } from "../answering/respondent.js";
import { countStatements, nextStatement, stoodOn, type Stance } from "../answering/statements.js";
import { AnswerPage } from "../pages/answer-page.js";
import { AnswersPage } from "../pages/answers-page.js";
import { StatementsPage } from "../pages/statements-page.js";
import { surveyPath } from "../paths.js";
import { isOpen, type Question, type SentSurvey } from "../survey.js";
import { formsIn } from "./forms.js";
import { foundSent, questionIn } from "./found.js";

const number = z.string().regex(/^\d{1,3}$/);
const nothing = z.literal("yes").optional();
const chosen = z.object({ value: number.optional(), nothing });
const ticks = z.object({ value: ticked(number), nothing });

const STANCES: { readonly [said: string]: Stance } = { agree: 1, disagree: -1, pass: 0 };

/** Answering: one question a screen, each kept as soon as it is pressed. For those who were asked, until it closes. */
export function answerRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/surveys/:survey/answer/:question", async (c) => {
    const { survey, respondent } = await asked(c);
    const at = questionIn(c, survey);
    if (at.question.kind === "statements") return statementsPage(c, { survey, respondent, number: at.number });
    const value = (await answersOf(c.get("services").db, c.get("viewer").organisation.id, { survey: survey.id, respondent })).get(at.number) ?? null;
    return answerPage(c, { survey, ...at, value, errors: [] });
  });

  app.post("/surveys/:survey/answer/:question", async (c) => {
    const { survey, respondent } = await asked(c);
    const at = questionIn(c, survey);
    const by = { survey: survey.id, question: at.number, member: signedIn(c).id };
    const [services, organisation] = [c.get("services"), c.get("viewer").organisation.id];
    if (at.question.kind === "statements") {
      const posted = await form(c, formsIn(c.get("viewer").language).stance);
      if (!posted.ok) throw new HTTPException(400);
      const { statement, stance } = posted.value;
      const outcome = await stand(services, organisation, { ...by, statement, stance: STANCES[stance] ?? 0 });
      return outcome === "kept" ? c.redirect(c.req.path, 303) : refused(c, outcome, { survey, respondent, number: at.number });
    }
    const value = await valueIn(c, at.question);
    if (!value.ok) return answerPage(c, { survey, ...at, ...value.reason });
    const outcome = await answer(services, organisation, { ...by, value: value.value });
    if (outcome === "kept") return c.redirect(nextOf(c, survey, at.number), 303);
    if (outcome === "no such answer") return answerPage(c, { survey, ...at, ...unreadable(c) });
    return refused(c, outcome, { survey, respondent, number: at.number });
  });

  app.post("/surveys/:survey/answer/:question/statements", async (c) => {
    const { survey, respondent } = await asked(c);
    const { number: question } = questionIn(c, survey);
    const place = { survey, respondent, number: question };
    const posted = await form(c, formsIn(c.get("viewer").language).own);
    if (!posted.ok) return statementsPage(c, { ...place, errors: posted.reason.errors, typed: posted.reason.typed["body"] ?? "" });
    const { body } = posted.value;
    const outcome = await addOwn(c.get("services"), c.get("viewer").organisation.id, { survey: survey.id, question, member: signedIn(c).id, body });
    if (outcome === "kept") return c.redirect(`${surveyPath(c.get("viewer"), survey.id)}/answer/${question}`, 303);
    return refused(c, outcome, { ...place, typed: body });
  });

  app.get("/surveys/:survey/answers", async (c) => {
    const { survey, respondent } = await asked(c);
    const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
    const { id } = viewer.organisation;
    const answers = await answersOf(db, id, { survey: survey.id, respondent });
    const stood = new Map<number, { own: number; all: number }>();
    for (const [at, { kind }] of survey.questions.entries()) {
      if (kind !== "statements") continue;
      const own = (await stoodOn(db, id, { survey: survey.id, question: at + 1, respondent })).length;
      stood.set(at + 1, { own, all: await countStatements(db, id, { survey: survey.id, question: at + 1 }) });
    }
    return page(c, { title: wordsOf(viewer.language).surveys.answer.done, body: <AnswersPage {...{ viewer, survey, answers, stood }} /> });
  });

  return app;
}

/** A survey that takes answers, for somebody who was asked. Anybody else has no such page. */
async function asked(c: Context<Web>): Promise<{ readonly survey: SentSurvey; readonly respondent: string }> {
  const survey = await foundSent(c);
  const viewer = c.get("viewer");
  const respondent = await respondentOf(c.get("services").db, viewer.organisation.id, { survey: survey.id, member: signedIn(c).id });
  if (respondent === null) throw new HTTPException(404);
  // Somebody who comes too late is shown what has become of it.
  if (!isOpen(survey, viewer.now) && c.req.method === "GET") throw new HTTPException(410, { res: c.redirect(surveyPath(viewer, survey.id), 303) });
  return { survey, respondent };
}

/** What could not be read, to stand in its field again with what is wrong with it. */
interface Unread {
  readonly value: Value | null;
  readonly errors: readonly FormError[];
}

/** What was answered; null: nothing. */
async function valueIn(c: Context<Web>, question: Question): Promise<Result<Value | null, Unread>> {
  switch (question.kind) {
    case "several": {
      const posted = await form(c, ticks);
      if (!posted.ok) return err(unreadable(c));
      return ok(posted.value.nothing === "yes" || posted.value.value.length === 0 ? null : posted.value.value.map(Number));
    }
    case "choice":
    case "scale": {
      const posted = await form(c, chosen);
      if (!posted.ok) return err(unreadable(c));
      const { value, nothing: takenBack } = posted.value;
      if (takenBack === "yes") return ok(null);
      if (value === undefined) return err(unreadable(c));
      return ok(question.kind === "scale" ? Number(value) : [Number(value)]);
    }
    case "text": {
      const posted = await form(c, formsIn(c.get("viewer").language).ownWords);
      if (!posted.ok) return err({ value: posted.reason.typed["value"] ?? "", errors: posted.reason.errors });
      return ok(posted.value.value === "" ? null : posted.value.value);
    }
    case "statements":
      return err(unreadable(c));
  }
}

function unreadable(c: Context<Web>): Unread {
  return { value: null, errors: [{ field: "value", message: wordsOf(c.get("viewer").language).surveys.answer.wrong }] };
}

function nextOf(c: Context<Web>, survey: SentSurvey, number: number): string {
  const path = surveyPath(c.get("viewer"), survey.id);
  return number === survey.questions.length ? `${path}/answers` : `${path}/answer/${number + 1}`;
}

interface Place {
  readonly survey: SentSurvey;
  readonly respondent: string;
  readonly number: number;
}

/** What could not be kept is said in words, and what was typed stands there. */
function refused(c: Context<Web>, outcome: Exclude<AnswerOutcome, "kept">, place: Place & { readonly typed?: string }): Promise<Response> {
  const { answer: answering, statements } = wordsOf(c.get("viewer").language).surveys;
  switch (outcome) {
    case "closed":
      throw new HTTPException(410, { message: answering.closed });
    case "not asked":
    case "no such answer":
      throw new HTTPException(404);
    case "too many from you":
      return statementsPage(c, { ...place, errors: [{ field: "body", message: statements.tooManyFromYou }] });
    case "too many":
      return statementsPage(c, { ...place, errors: [{ field: "body", message: statements.tooMany }] });
  }
}

function answerPage(
  c: Context<Web>,
  at: { survey: SentSurvey; number: number; question: Question; value: Value | null; errors: readonly FormError[] },
): Response {
  const { question } = at;
  if (question.kind === "statements") throw new Error("statements have a page of their own");
  const status = at.errors.length === 0 ? 200 : 422;
  return page(c, { title: question.words, status, body: <AnswerPage viewer={c.get("viewer")} {...at} question={question} /> });
}

async function statementsPage(c: Context<Web>, at: Place & { errors?: readonly FormError[]; typed?: string }): Promise<Response> {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  const { survey, respondent, number, errors = [], typed = "" } = at;
  const { id } = viewer.organisation;
  const question = survey.questions[number - 1];
  if (question?.kind !== "statements") throw new HTTPException(404);
  const of = { survey: survey.id, question: number, respondent };
  const body = (
    <StatementsPage
      {...{ viewer, survey, number, question, errors, typed }}
      next={await nextStatement(db, id, of)}
      stood={await stoodOn(db, id, of)}
      all={await countStatements(db, id, of)}
    />
  );
  return page(c, { title: question.words, status: errors.length === 0 ? 200 : 422, body });
}
