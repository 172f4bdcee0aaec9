import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { wordsOf } from "../../languages/index.js";
import type { Waiting } from "../motions/index.js";
import { surveyPath } from "./paths.js";
import { unanswered } from "./results/read.js";
import { toSign } from "./authors.js";

/** Surveys that the member who looks was asked and has not answered, or is asked to sign, for "Waiting for you". */
export async function surveysWaiting({ db }: Services, viewer: Viewer): Promise<Waiting[]> {
  const { member, organisation, now, language } = viewer;
  if (member === null) return [];
  const { waiting: words } = wordsOf(language).surveys;
  const [open, drafts] = await Promise.all([
    unanswered(db, organisation.id, { member: member.id, now: new Date(now.epochMilliseconds) }),
    toSign(db, organisation.id, member.id),
  ]);
  return [
    ...open.map(({ id, title, closes }) => ({
      sentence: words.answer(title),
      href: surveyPath(viewer, id),
      action: words.action,
      until: closes.toISOString(),
    })),
    ...drafts.map(({ id, title, owner }) => ({
      sentence: words.sign(owner, title),
      href: surveyPath(viewer, id),
      action: words.signAction,
      until: null,
    })),
  ];
}
