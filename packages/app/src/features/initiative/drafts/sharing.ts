import { act, actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import { queueMail } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import { wordsOf } from "../../../languages/index.js";
import { MOST_INVITATIONS_AN_HOUR, MOST_SHARES } from "./draft.js";
import type { Draft } from "./draft.js";
import type { Called } from "./shares.js";
import { countShares, decline, deleteShare, insertShare, keepAgreement, memberCalled, ownShare, textHash } from "./shares.js";
import { draftFor } from "./store.js";

export type ShareOutcome = "shared" | "too many" | "no such draft";

/** Who acts, on which draft. */
export interface OnDraft {
  readonly draft: string;
  readonly member: string;
}

export interface Inviting extends OnDraft {
  /** A name or an address, as it was typed. */
  readonly typed: string;
  readonly may: "read" | "write";
  readonly askedToMove: boolean;
}

/**
 * Shows a draft to a member by their name or address. The answer is the same whether or not there is such a member: the register is nobody's to search.
 * Whoever it is finds the invitation among what waits for them, and in a mail.
 */
export function share(services: Services, organisation: string, inviting: Inviting): Promise<ShareOutcome> {
  return onOwnDraft(services, organisation, inviting, async (act, draft) => {
    const at = new Date(act.now.epochMilliseconds);
    const { onDraft, lately } = await countShares(act.tx, organisation, {
      draft: draft.id,
      owner: draft.owner,
      since: new Date(at.getTime() - HOUR),
    });
    if (onDraft >= MOST_SHARES || lately >= MOST_INVITATIONS_AN_HOUR) return "too many";
    const called = await memberCalled(act.tx, organisation, inviting.typed);
    const member = called === null || called.id === draft.owner ? null : called;
    const isNew = await insertShare(act.tx, organisation, { ...inviting, member: member?.id ?? null, at });
    if (isNew && member !== null) await writeInvitation(act, services.config.publicUrl, { draft, to: member, askedToMove: inviting.askedToMove });
    return "shared";
  });
}

const HOUR = 3_600_000;

/** Takes a draft away from somebody: from this moment on there is none for them. */
export function revoke(services: Services, organisation: string, of: OnDraft & { readonly share: string }): Promise<ShareOutcome> {
  return onOwnDraft(services, organisation, of, async (act) => {
    await deleteShare(act.tx, organisation, of);
    return "shared";
  });
}

export type AnswerOutcome = "answered" | "another text" | "no such draft";

/** Agrees to move exactly the text that was looked at, never another. Whoever says nothing moves nothing. */
export function agree(services: Services, organisation: string, answer: OnDraft & { readonly text: string }): Promise<AnswerOutcome> {
  return answering(services, organisation, answer, async (act, draft, share) => {
    if (textHash(draft) !== answer.text) return "another text";
    await keepAgreement(act.tx, organisation, { draft: draft.id, share, agreedTo: answer.text });
    return "answered";
  });
}

export function takeBackAgreement(services: Services, organisation: string, answer: OnDraft): Promise<AnswerOutcome> {
  return answering(services, organisation, answer, async (act, draft, share) => {
    await keepAgreement(act.tx, organisation, { draft: draft.id, share, agreedTo: null });
    return "answered";
  });
}

/** Declines an invitation: the draft is theirs to see no longer. */
export function declineInvitation(services: Services, organisation: string, answer: OnDraft): Promise<AnswerOutcome> {
  return answering(services, organisation, answer, async (act, draft, share) => {
    await decline(act.tx, organisation, { draft: draft.id, share, at: new Date(act.now.epochMilliseconds) });
    return "answered";
  });
}

function answering(
  services: Services,
  organisation: string,
  who: OnDraft,
  work: (act: Act, draft: Draft, share: string) => Promise<AnswerOutcome>,
): Promise<AnswerOutcome> {
  // Alone, so that what was agreed to is what is put forward: no agreement comes between a deposit and its entry.
  return act(services.db, organisation, async (begun) => {
    const found = await draftFor(begun.tx, organisation, who);
    const own = await ownShare(begun.tx, organisation, who);
    if (found === null || own === null || found.draft.motion !== null) return "no such draft";
    return work(begun, found.draft, own.id);
  });
}

function onOwnDraft(
  services: Services,
  organisation: string,
  who: OnDraft,
  work: (act: Act, draft: Draft) => Promise<ShareOutcome>,
): Promise<ShareOutcome> {
  return actTogether(services.db, organisation, async (begun) => {
    const found = await draftFor(begun.tx, organisation, who);
    if (found === null || found.access !== "own" || found.draft.deletedAt !== null || found.draft.motion !== null) return "no such draft";
    return work(begun, found.draft);
  });
}

/** The mail says who asks and where the draft is; not what it says, which may be another by the time it is read. */
async function writeInvitation(
  act: Act,
  publicUrl: string,
  { draft, to, askedToMove }: { draft: Draft; to: Called; askedToMove: boolean },
): Promise<void> {
  const { drafts: words } = wordsOf(to.language);
  const title = draft.title === "" ? words.untitled : draft.title;
  await queueMail(act, {
    purpose: "draft",
    language: to.language,
    to: { member: to.id, email: to.email },
    subject: words.mail.subject(draft.ownerName, title),
    sentence: askedToMove ? words.mail.askedToMove(draft.ownerName, title) : words.mail.shown(draft.ownerName, title),
    text: "",
    link: { words: words.mail.link, url: `${publicUrl}/o/${act.organisation.id}/drafts/${draft.id}` },
    otherwise: askedToMove ? words.mail.otherwiseMove : words.mail.otherwiseRead,
  });
}
