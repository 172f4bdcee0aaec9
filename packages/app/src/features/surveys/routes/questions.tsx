import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { write, type WriteOutcome } from "../drafting/write.js";
import { MOST_QUESTIONS } from "../limits.js";
import { fieldsOf, QuestionPage } from "../pages/question-page.js";
import { surveyPath } from "../paths.js";
import type { Question, QuestionKind, Survey } from "../survey.js";
import { draftPage, type Refused } from "./draft-page.js";
import { formsIn, questionKind } from "./forms.js";
import { found, foundOwn } from "./found.js";

/** The questions of a survey that is not sent: each is written on a page of its own. */
export function questionRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/surveys/:survey/questions/:question", async (c) => {
    const { survey, number, kind } = await placeOf(c);
    const there = survey.questions[number - 1];
    return questionPage(c, { survey, number, kind, typed: there === undefined ? {} : fieldsOf(there), errors: [] });
  });

  app.post("/surveys/:survey/questions/:question", async (c) => {
    const { survey, number, kind } = await placeOf(c);
    const typed = await questionTyped(c, kind);
    if (!typed.ok) return questionPage(c, { survey, number, kind, ...typed.reason });
    const { question, revision } = typed.value;
    const outcome = await change(c, revision, (questions) => questions.toSpliced(number - 1, 1, question));
    if (outcome !== "changed meanwhile") return written(c, outcome);
    // Nothing that was typed is lost: it stands in its fields beside what is stored by now.
    return questionPage(c, { survey: await foundOwn(c), number, kind, typed: fieldsOf(question), errors: [meanwhile(c)] });
  });

  app.post("/surveys/:survey/questions/:question/delete", async (c) => {
    const number = await placeAsked(c);
    return written(c, await change(c, await revisionIn(c), (questions) => questions.toSpliced(number - 1, 1)));
  });

  app.post("/surveys/:survey/questions/:question/up", async (c) => {
    const number = await placeAsked(c);
    const upwards = (questions: readonly Question[]): readonly Question[] => {
      const [above, one] = [questions[number - 2], questions[number - 1]];
      return above === undefined || one === undefined ? questions : questions.toSpliced(number - 2, 2, one, above);
    };
    return written(c, await change(c, await revisionIn(c), upwards));
  });

  return app;
}

/** The place of an address: a question that is there, or one after the last with the kind that it is to be. */
async function placeOf(c: Context<Web>): Promise<{ readonly survey: Survey; readonly number: number; readonly kind: QuestionKind }> {
  const survey = await foundOwn(c);
  const number = numberIn(c, "question");
  const there = survey.questions[number - 1];
  const asked = questionKind.safeParse(c.req.query("kind"));
  const kind = there?.kind ?? (asked.success ? asked.data : null);
  if (kind === null || number > Math.min(survey.questions.length + 1, MOST_QUESTIONS)) throw new HTTPException(404);
  return { survey, number, kind };
}

async function placeAsked(c: Context<Web>): Promise<number> {
  await foundOwn(c);
  return numberIn(c, "question");
}

async function revisionIn(c: Context<Web>): Promise<number> {
  const posted = await form(c, formsIn(c.get("viewer").language).move);
  if (!posted.ok) throw new HTTPException(400);
  return posted.value.revision;
}

async function questionTyped(c: Context<Web>, kind: QuestionKind): Promise<Result<{ question: Question; revision: number }, Refused>> {
  const forms = formsIn(c.get("viewer").language);
  switch (kind) {
    case "choice":
    case "several": {
      const posted = await form(c, forms.choice);
      if (!posted.ok) return err(posted.reason);
      const { revision, words, options } = posted.value;
      return ok({ revision, question: { kind, words, options } });
    }
    case "scale": {
      const posted = await form(c, forms.scale);
      if (!posted.ok) return err(posted.reason);
      const { revision, words, steps, low, high } = posted.value;
      return ok({ revision, question: { kind, words, steps, low, high } });
    }
    case "text": {
      const posted = await form(c, forms.text);
      return posted.ok ? ok({ revision: posted.value.revision, question: { kind, words: posted.value.words } }) : err(posted.reason);
    }
    case "statements": {
      const posted = await form(c, forms.statements);
      if (!posted.ok) return err(posted.reason);
      const { revision, words, statements } = posted.value;
      return ok({ revision, question: { kind, words, statements } });
    }
  }
}

function change(c: Context<Web>, on: number, questionsAfter: (questions: readonly Question[]) => readonly Question[]): Promise<WriteOutcome> {
  return write(c.get("services"), c.get("viewer").organisation.id, {
    survey: c.req.param("survey") ?? "",
    member: signedIn(c).id,
    on,
    change: (stored) => ({ ...stored, questions: questionsAfter(stored.questions) }),
  });
}

async function written(c: Context<Web>, outcome: WriteOutcome): Promise<Response> {
  if (outcome === "saved") return c.redirect(surveyPath(c.get("viewer"), c.req.param("survey") ?? ""), 303);
  if (outcome === "no such survey") throw new HTTPException(404);
  return draftPage(c, await found(c), { typed: {}, errors: [meanwhile(c)] });
}

function meanwhile(c: Context<Web>): FormError {
  return { field: null, message: wordsOf(c.get("viewer").language).surveys.form.changedMeanwhile };
}

function questionPage(c: Context<Web>, at: Refused & { readonly survey: Survey; readonly number: number; readonly kind: QuestionKind }): Response {
  const viewer = c.get("viewer");
  return page(c, {
    title: wordsOf(viewer.language).surveys.question.title(at.number),
    status: at.errors.length === 0 ? 200 : 422,
    body: <QuestionPage viewer={viewer} {...at} />,
  });
}
