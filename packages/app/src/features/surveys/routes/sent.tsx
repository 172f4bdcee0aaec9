import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { closeDue } from "../asking/close.js";
import { frozenWording } from "../asking/store.js";
import { ListPage } from "../pages/list-page.js";
import { Results } from "../pages/results.js";
import { HiddenSurveyPage, SurveyPage } from "../pages/survey-page.js";
import { WordingPage } from "../pages/wording-page.js";
import { whomInWords } from "../places.js";
import { csvOf, jsonOf, type Exported } from "../results/export.js";
import { ownWords, resultOf, unanswered } from "../results/read.js";
import { draftsOf, sentSurveys } from "../store.js";
import { isOpen, isSent, type SentSurvey } from "../survey.js";
import { surveyView } from "../view.js";
import { draftPage } from "./draft-page.js";
import { found, foundSent } from "./found.js";

/** Surveys that were sent: the list, the page of each with its result, the frozen wording, and what can be taken away. For members. */
export function sentRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/surveys", async (c) => {
    const { id: member } = signedIn(c);
    const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
    const { id } = viewer.organisation;
    const waiting = await unanswered(db, id, { member, now: new Date(viewer.now.epochMilliseconds) });
    const lists = { sent: await sentSurveys(db, id), drafts: await draftsOf(db, id, member), toAnswer: new Set(waiting.map((one) => one.id)) };
    return page(c, { title: wordsOf(viewer.language).surveys.title, body: <ListPage viewer={viewer} member={member} {...lists} /> });
  });

  app.get("/surveys/:survey", async (c) => {
    const survey = await found(c);
    if (!isSent(survey)) return draftPage(c, survey);
    return survey.sent.hidden ? hiddenPage(c, survey) : sentPage(c, await settled(c, survey));
  });

  app.get("/surveys/:survey/wording", async (c) => {
    const survey = await foundSent(c);
    const viewer = c.get("viewer");
    const frozen = await frozenWording(c.get("services").db, viewer.organisation.id, survey.sent.commitment);
    if (frozen === null) throw new HTTPException(404);
    return page(c, { title: wordsOf(viewer.language).surveys.wording.title, body: <WordingPage {...{ viewer, survey, frozen }} /> });
  });

  app.get("/surveys/:survey/result.csv", async (c) =>
    c.body(`\uFEFF${csvOf(await exported(c))}`, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="survey.csv"',
    }),
  );

  app.get("/surveys/:survey/result.json", async (c) => c.json(jsonOf(await exported(c))));

  return app;
}

/** So few answers are counted while somebody waits for the page; more are left to the job, and the page says that it is being counted. */
const MOST_COUNTED_AT_ONCE = 2_000;

/** Whoever comes first after the closing has it counted, if no job has. */
async function settled(c: Context<Web>, survey: SentSurvey): Promise<SentSurvey> {
  const viewer = c.get("viewer");
  if (isOpen(survey, viewer.now) || survey.sent.answered !== null || survey.sent.asked > MOST_COUNTED_AT_ONCE) return survey;
  await closeDue(c.get("services"), viewer.organisation.id);
  return foundSent(c);
}

async function sentPage(c: Context<Web>, survey: SentSurvey): Promise<Response> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { db } = services;
  const { id } = viewer.organisation;
  const { askedBy, nameOf, names, answered, own, result } = await surveyView(services, viewer, { survey, member: signedIn(c).id });
  const at = pageAsked(c);
  const said = new Map<number, readonly string[]>();
  for (const [place, counted] of (result?.questions ?? []).entries()) {
    if (counted.kind === "text" && counted.isShown) said.set(place + 1, await ownWords(db, id, { survey: survey.id, question: place + 1, page: at }));
  }
  return page(c, {
    title: survey.title,
    body: (
      <SurveyPage
        viewer={viewer}
        survey={survey}
        askedBy={askedBy}
        nameOf={nameOf}
        whom={whomInWords(survey.audience, names, wordsOf(viewer.language))}
        answered={answered}
        own={own}
      >
        {result === null ? null : <Results viewer={viewer} survey={survey} result={result} said={said} page={at} />}
      </SurveyPage>
    ),
  });
}

/** A page of what was said; anything but a number is the first. */
function pageAsked(c: Context<Web>): number {
  const asked = c.req.query("page") ?? "";
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}

function hiddenPage(c: Context<Web>, { id }: SentSurvey): Response {
  const viewer = c.get("viewer");
  return page(c, { title: wordsOf(viewer.language).surveys.hidden, body: <HiddenSurveyPage viewer={viewer} id={id} /> });
}

async function exported(c: Context<Web>): Promise<Exported> {
  const survey = await foundSent(c);
  const viewer = c.get("viewer");
  const result = isOpen(survey, viewer.now) ? null : await resultOf(c.get("services").db, viewer.organisation.id, survey.id);
  if (result === null) throw new HTTPException(404);
  return { survey, result, words: wordsOf(viewer.language) };
}
