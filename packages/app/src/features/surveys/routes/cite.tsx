import { Hono } from "hono";
import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { answer, citeSurvey, rulesOfVersion } from "../../motions/index.js";
import { CitePage } from "../pages/cite-page.js";
import { subjectsUnder, type Subject } from "../subjects.js";
import type { SentSurvey } from "../survey.js";
import type { Refused } from "./draft-page.js";
import { formsIn } from "./forms.js";
import { foundSent } from "./found.js";

/** Declaring the result of a survey as decided, as people will try: a formal act that is refused, with what would be lawful. */
export function citeRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/surveys/:survey/cite", async (c) => citePage(c, await foundSent(c)));

  app.post("/surveys/:survey/cite", async (c) => {
    const { id: member } = signedIn(c);
    const survey = await foundSent(c);
    const viewer = c.get("viewer");
    const { cite: words } = wordsOf(viewer.language).surveys;
    const posted = await form(c, formsIn(viewer.language).cite);
    if (!posted.ok) return citePage(c, survey, posted.reason);
    const { key, about, text } = posted.value;
    const subject = (await subjects(c)).find(({ code }) => code === about);
    if (subject === undefined) return citePage(c, survey, { typed: posted.value, errors: [{ field: "about", message: words.aboutMissing }] });
    const citing = { member, key, survey: survey.id, title: survey.title, matters: [subject.matter], text };
    return answer(c, await citeSurvey(c.get("services"), viewer.organisation.id, citing));
  });

  return app;
}

async function subjects(c: Context<Web>): Promise<readonly Subject[]> {
  const { organisation, language } = c.get("viewer");
  return subjectsUnder(await rulesOfVersion(c.get("services").db, organisation.id, organisation.facts.version), language);
}

async function citePage(c: Context<Web>, survey: SentSurvey, refused: Refused | null = null): Promise<Response> {
  const viewer = c.get("viewer");
  const offered = (await subjects(c)).map(({ code, words }) => ({ value: code, label: words }));
  return page(c, {
    title: wordsOf(viewer.language).surveys.cite.title,
    status: refused === null ? 200 : 422,
    body: <CitePage viewer={viewer} survey={survey} subjects={offered} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />,
  });
}
