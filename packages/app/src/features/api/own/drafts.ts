import { z } from "zod";
import { draftFor, draftPath, draftsOf, type DraftLine } from "../../initiative/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { Problem } from "../route/problem.js";
import { ownWithin } from "../route/route.js";
import { idInPath, nothing, time } from "../shapes.js";

const draft = z.object({
  id: z.string(),
  kind: z.enum(["change", "motion"]).meta({ description: "A change of the constitution, or a motion with words of its own." }),
  title: z.string(),
  to: z.string().meta({ description: "To whom it is put: `procedure:resolution`, `body:committee`; empty until that is chosen." }),
  decideAt: z.string().meta({ description: "When its vote should be over, in the organisation's local time; empty: as soon as the rules allow." }),
  revision: z.int(),
  savedAt: time,
  motion: z.int().nullable().meta({ description: "The number of the motion that it has become; null while it is a draft." }),
  url: z.string(),
});

export const drafts = ownWithin("drafts")(
  {
    id: "listYourDrafts",
    path: "/me/drafts",
    tag: "you",
    summary: "The drafts that you have begun, the latest first",
    about: "What others show you is for your eyes: programs see only what is yours.",
    params: nothing,
    query: nothing,
    answer: z.object({ drafts: z.array(draft) }),
  },
  async ({ services, viewer, member }) => {
    const lines = await draftsOf(services.db, viewer.organisation.id, member.id);
    return { drafts: lines.filter((line) => line.owner === member.id && line.deletedAt === null).map((line) => said(services, viewer, line)) };
  },
);

export const oneDraft = ownWithin("drafts")(
  {
    id: "readYourDraft",
    path: "/me/drafts/{draft}",
    tag: "you",
    summary: "One of them, with its text",
    params: z.object({ draft: idInPath }),
    query: nothing,
    answer: draft.extend({ text: z.string().meta({ description: "Markdown; of a change, the whole new constitution." }) }),
  },
  async ({ services, viewer, member, params }) => {
    const found = await draftFor(services.db, viewer.organisation.id, { draft: params.draft, member: member.id });
    if (found === null || found.access !== "own" || found.draft.deletedAt !== null) throw new Problem("not-found");
    return { ...said(services, viewer, found.draft), text: found.draft.body };
  },
);

function said(
  { config }: Services,
  viewer: Viewer,
  { id, kind, title, addressee, decideAt, revision, savedAt, motion }: DraftLine,
): z.input<typeof draft> {
  const url = config.publicUrl + draftPath(viewer, id);
  return { id, kind, title, to: addressee, decideAt, revision, savedAt: savedAt.toISOString(), motion, url };
}
