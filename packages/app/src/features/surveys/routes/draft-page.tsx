import type { Context } from "hono";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { rulesOfVersion } from "../../motions/index.js";
import { audienceSize, localGroups, placesOf } from "../asking/audience.js";
import { authorsOf, ownAuthorship, signers } from "../authors.js";
import { closingOf } from "../asking/send.js";
import { lacks } from "../drafting/lacks.js";
import { AboutPage, type Choices } from "../pages/about-form.js";
import { DraftPage, SignPage } from "../pages/draft-page.js";
import { ReviewPage } from "../pages/review-page.js";
import { audienceValue, namesIn, whomInWords } from "../places.js";
import type { Survey } from "../survey.js";
import { writingHash } from "../wording.js";

/** What a form was sent with that could not be taken. */
export interface Refused {
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

export const NOTHING_REFUSED: Refused = { typed: {}, errors: [] };

/** A survey that is not sent, for its owner to write or for somebody else to sign. */
export async function draftPage(c: Context<Web>, survey: Survey, { typed, errors }: Refused = NOTHING_REFUSED): Promise<Response> {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  const { id: member } = signedIn(c);
  const { id, facts } = viewer.organisation;
  const words = wordsOf(viewer.language);
  const names = namesIn(await rulesOfVersion(db, id, facts.version));
  const asked = { whom: whomInWords(survey.audience, names, words), size: await audienceSize(db, id, survey.audience) };
  const status = errors.length === 0 ? 200 : 422;
  if (survey.owner.id !== member) {
    const own = await ownAuthorship(db, id, { survey: survey.id, member });
    return page(c, { title: survey.title, status, body: <SignPage {...{ viewer, survey, asked, errors }} agreedTo={own?.agreedTo ?? null} /> });
  }
  const nameOf = survey.nameOf === "" ? null : (names.get(survey.nameOf) ?? survey.nameOf);
  const authors = await authorsOf(db, id, survey.id);
  return page(c, { title: survey.title, status, body: <DraftPage {...{ viewer, survey, asked, authors, nameOf, typed, errors }} /> });
}

/** What it is about and whom it asks, of a survey that is there or is being begun. */
export async function aboutPage(c: Context<Web>, survey: Survey | null, refused: Refused | null = null): Promise<Response> {
  const viewer = c.get("viewer");
  const { form } = wordsOf(viewer.language).surveys;
  const stored = survey === null ? {} : fieldsOf(survey);
  return page(c, {
    title: survey === null ? form.newTitle : survey.title,
    status: refused === null ? 200 : 422,
    body: <AboutPage viewer={viewer} survey={survey} choices={await choicesFor(c)} typed={refused?.typed ?? stored} errors={refused?.errors ?? []} />,
  });
}

/** The last look before it is sent; `refused`: why it was not sent just now. */
export async function reviewPage(c: Context<Web>, survey: Survey, refused: readonly FormError[] = []): Promise<Response> {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  const { id, facts, zone } = viewer.organisation;
  const words = wordsOf(viewer.language);
  const names = namesIn(await rulesOfVersion(db, id, facts.version));
  const lacking = lacks(survey).map(({ what, question }): FormError => {
    const said = words.surveys.review.lacks;
    return { field: null, message: what === "questions" ? said.questions : said[what](question ?? 0) };
  });
  const errors = [...refused, ...lacking];
  return page(c, {
    title: words.surveys.review.title,
    status: refused.length === 0 ? 200 : 422,
    body: (
      <ReviewPage
        viewer={viewer}
        survey={survey}
        asked={{ whom: whomInWords(survey.audience, names, words), size: await audienceSize(db, id, survey.audience) }}
        askedBy={[survey.owner.name, ...(await signers(db, id, { survey: survey.id, hash: writingHash(survey) }))]}
        nameOf={survey.nameOf === "" ? null : (names.get(survey.nameOf) ?? survey.nameOf)}
        closes={closingOf(viewer.now, survey, zone)}
        errors={errors}
        canSend={lacking.length === 0}
      />
    ),
  });
}

/** Whom somebody may ask, and in whose name: what the page offers is what a form may say. */
export async function choicesFor(c: Context<Web>): Promise<Choices> {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  const { capacities } = signedIn(c);
  const { id, facts } = viewer.organisation;
  const rules = await rulesOfVersion(db, id, facts.version);
  return {
    groups: await localGroups(db, id),
    bodies: rules.bodies.map(({ id: body, name }) => ({ id: body, name })),
    places: placesOf(rules, capacities),
  };
}

function fieldsOf(survey: Survey): { readonly [field: string]: string } {
  const { title, intro, nameOf, audience, days } = survey;
  return { title, intro, nameOf, audience: audienceValue(audience), days: String(days) };
}
