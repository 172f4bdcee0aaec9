import { actTogether, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { newMotionId } from "../../motions/index.js";
import { askNoMore, askToSign, countAuthors, decline, keepAgreement } from "../authors.js";
import { MOST_AUTHORS, MOST_DRAFTS } from "../limits.js";
import { attentionAsked, deleteDraft, insertSurvey, surveyFor, updateSurvey } from "../store.js";
import type { Survey, Writing } from "../survey.js";
import { writingHash } from "../wording.js";

/** What becomes of a change to a survey that is being written. Nothing is overwritten that its author has not seen. */
export type WriteOutcome = "saved" | "changed meanwhile" | "too many" | "no such survey";

interface OnSurvey {
  readonly survey: string;
  readonly member: string;
}

/** Begins a survey, once for the form that it was typed in; null: this member writes too many already. */
export function begin(
  services: Services,
  organisation: string,
  { member, key, writing }: { readonly member: string; readonly key: string; readonly writing: Writing },
): Promise<string | null> {
  return actTogether(services.db, organisation, async ({ tx, now }) => {
    const at = new Date(now.epochMilliseconds);
    const { drafts } = await attentionAsked(tx, organisation, { owner: member, now: at, since: at });
    if (drafts >= MOST_DRAFTS) return null;
    return insertSurvey(tx, organisation, { id: newMotionId(), owner: member, key, writing, at });
  });
}

/** Changes a survey of one's own on the revision that was looked at. Sent again after a lost answer it finds what it wanted and changes nothing. */
export function write(
  services: Services,
  organisation: string,
  saved: OnSurvey & { readonly on: number; readonly change: (survey: Survey) => Writing },
): Promise<WriteOutcome> {
  return onOwn(services, organisation, saved, async ({ tx, now }, survey) => {
    const writing = saved.change(survey);
    if (writingHash(writing) === writingHash(survey)) return "saved";
    const { survey: id, on } = saved;
    return (await updateSurvey(tx, organisation, { survey: id, on, writing, at: new Date(now.epochMilliseconds) })) ? "saved" : "changed meanwhile";
  });
}

/** Asks somebody to sign it too. */
export function inviteAuthor(services: Services, organisation: string, asked: OnSurvey & { readonly typed: string }): Promise<WriteOutcome> {
  return onOwn(services, organisation, asked, async ({ tx }, survey) => {
    if ((await countAuthors(tx, organisation, survey.id)) >= MOST_AUTHORS) return "too many";
    await askToSign(tx, organisation, { survey: survey.id, owner: survey.owner.id, typed: asked.typed });
    return "saved";
  });
}

export function removeAuthor(services: Services, organisation: string, of: OnSurvey & { readonly author: string }): Promise<WriteOutcome> {
  return onOwn(services, organisation, of, async ({ tx }) => {
    await askNoMore(tx, organisation, of);
    return "saved";
  });
}

export function discard(services: Services, organisation: string, of: OnSurvey): Promise<WriteOutcome> {
  return onOwn(services, organisation, of, async ({ tx }) => {
    await deleteDraft(tx, organisation, { survey: of.survey, owner: of.member });
    return "saved";
  });
}

/** Signs exactly the wording that was looked at, never another. */
export function sign(services: Services, organisation: string, signing: OnSurvey & { readonly hash: string }): Promise<WriteOutcome> {
  return onDraft(services, organisation, signing, async ({ tx }, survey) => {
    if (writingHash(survey) !== signing.hash) return "changed meanwhile";
    await keepAgreement(tx, organisation, { ...signing, agreedTo: signing.hash });
    return "saved";
  });
}

export function declineToSign(services: Services, organisation: string, of: OnSurvey): Promise<WriteOutcome> {
  return onDraft(services, organisation, of, async ({ tx, now }) => {
    await decline(tx, organisation, { ...of, at: new Date(now.epochMilliseconds) });
    return "saved";
  });
}

function onOwn(
  services: Services,
  organisation: string,
  who: OnSurvey,
  work: (act: Act, survey: Survey) => Promise<WriteOutcome>,
): Promise<WriteOutcome> {
  return onDraft(services, organisation, who, (act, survey) =>
    survey.owner.id === who.member ? work(act, survey) : Promise.resolve("no such survey" as const),
  );
}

function onDraft(
  services: Services,
  organisation: string,
  who: OnSurvey,
  work: (act: Act, survey: Survey) => Promise<WriteOutcome>,
): Promise<WriteOutcome> {
  return actTogether(services.db, organisation, async (act) => {
    const survey = await surveyFor(act.tx, organisation, who);
    return survey === null || survey.sent !== null ? "no such survey" : work(act, survey);
  });
}
