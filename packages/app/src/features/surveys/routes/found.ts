import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { numberIn } from "../../../platform/http/ids.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { surveyFor } from "../store.js";
import { isSent, type Question, type SentSurvey, type Survey } from "../survey.js";

const ID = /^[A-Za-z0-9_-]{22}$/;

/** The survey of an address, for the member who looks. One that is not theirs to see is a page that isn't there (H-26). */
export async function found(c: Context<Web>): Promise<Survey> {
  const { id: member } = signedIn(c);
  const id = c.req.param("survey") ?? "";
  if (!ID.test(id)) throw new HTTPException(404);
  const survey = await surveyFor(c.get("services").db, c.get("viewer").organisation.id, { survey: id, member });
  if (survey === null) throw new HTTPException(404);
  return survey;
}

/** A survey that its owner still writes. */
export async function foundOwn(c: Context<Web>): Promise<Survey> {
  const survey = await found(c);
  if (survey.owner.id !== signedIn(c).id || survey.sent !== null) throw new HTTPException(404);
  return survey;
}

/** One that can be read. */
export async function foundSent(c: Context<Web>): Promise<SentSurvey> {
  const survey = await found(c);
  if (!isSent(survey) || survey.sent.hidden) throw new HTTPException(404);
  return survey;
}

/** The question of an address and its number. */
export function questionIn(c: Context<Web>, survey: Survey): { readonly number: number; readonly question: Question } {
  const number = numberIn(c, "question");
  const question = survey.questions[number - 1];
  if (question === undefined) throw new HTTPException(404);
  return { number, question };
}
