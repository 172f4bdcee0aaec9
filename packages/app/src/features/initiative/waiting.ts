import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { wordsOf } from "../../languages/index.js";
import type { Waiting } from "../motions/index.js";
import { unanswered } from "./drafts/shares.js";
import { draftPath } from "./paths.js";

/** Invitations to a draft that the member who looks has not answered, for "Waiting for you". */
export async function invitationsWaiting(services: Services, viewer: Viewer): Promise<Waiting[]> {
  if (viewer.member === null) return [];
  const { drafts: words } = wordsOf(viewer.language);
  const invitations = await unanswered(services.db, viewer.organisation.id, viewer.member.id);
  return invitations.map(({ draft, title, owner, askedToMove }) => ({
    sentence: (askedToMove ? words.waiting.askedToMove : words.waiting.shown)(owner, title === "" ? words.untitled : title),
    href: draftPath(viewer, draft),
    action: words.waiting.action,
    until: null,
  }));
}
