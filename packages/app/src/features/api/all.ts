import { onePost, talkOnMotion, talkOnOption } from "./own/discussion.js";
import { drafts, oneDraft } from "./own/drafts.js";
import { followMotion, rateArgument, replyTo, sayOnMotion, sayOnOption } from "./own/say.js";
import { put, signAnOption, signMotion } from "./own/sign.js";
import { statements } from "./own/statements.js";
import { oneSurvey, surveys } from "./own/surveys.js";
import { paper, vote } from "./own/vote.js";
import { ownMotions, waiting, you } from "./own/you.js";
import { inForce, oneVersion, versions } from "./public/constitution.js";
import { paperCount } from "./public/counts.js";
import { announcements, calendar } from "./public/happening.js";
import { decisions, motion, motions } from "./public/motions.js";
import { oneOption, options } from "./public/options.js";
import { organisation } from "./public/organisations.js";
import { programmeRoute } from "./public/programme.js";
import { checkpoint, entries, entry } from "./public/record.js";
import type { Route } from "./route/route.js";

export { organisationsRoute } from "./public/organisations.js";

/** Every address that is about an organisation, in the order of the documentation. */
export const all: readonly Route[] = [
  [organisation, announcements, calendar],
  [inForce, versions, oneVersion],
  [motions, decisions, motion, paperCount, options, oneOption, statements, programmeRoute],
  [surveys, oneSurvey],
  [checkpoint, entries, entry],
  [you, waiting, ownMotions, drafts, oneDraft, paper],
  [talkOnMotion, talkOnOption, onePost, sayOnMotion, sayOnOption, replyTo, rateArgument, followMotion],
  [signMotion, signAnOption, put, vote],
].flat();
