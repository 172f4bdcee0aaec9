import { z } from "zod";
import { motionView, type MotionView } from "../../motions/index.js";
import { cast, LONGEST_DISSENT, ownPaper, ownVote, paperOf, type CastOutcome } from "../../votes/index.js";
import { prose } from "../../../platform/http/text.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { Problem } from "../route/problem.js";
import { act, own } from "../route/route.js";
import { saidRequirement } from "../said.js";
import { count, numberInPath, nothing, time } from "../shapes.js";

const handle = z.string().meta({ description: "Your receipt: under it your vote stands in the record." });
const LONGEST_MARK = 4_000;

export const paper = own(
  {
    id: "readPaper",
    path: "/motions/{number}/vote",
    tag: "you",
    summary: "The ballot paper of an open vote, and whether you have answered it",
    params: z.object({ number: numberInPath }),
    query: nothing,
    answer: z.object({
      stage: z.string().nullable().meta({ description: "Which vote it is: a motion may be voted on in several chambers at the same time." }),
      closes: time.nullable().meta({ description: "null: no vote is open." }),
      kind: z.enum(["choice", "approval", "ranked", "points", "budget", "grades"]).nullable(),
      options: z.array(z.object({ place: count, option: z.int().nullable(), title: z.string(), cost: z.int().nullable() })).meta({
        description: "What stands on it, by the places that a mark names. `option` null: the motion's own text.",
      }),
      none: z.boolean().meta({ description: "“None of these” is the place after the last." }),
      ticks: z.int().nullable().meta({ description: "How many you may tick at most; null: as many as you like, and on every other kind of paper." }),
      strict: z.boolean().meta({ description: "Ranked: no two may be equal." }),
      places: z
        .int()
        .nullable()
        .meta({ description: "How many are adopted or elected at most; null: every one that is carried or that the money buys." }),
      points: z.int().nullable(),
      scale: z
        .union([
          z.object({ kind: z.literal("numbers"), top: z.int() }),
          z.object({ kind: z.literal("words"), words: z.array(z.string()).readonly() }),
        ])
        .nullable()
        .meta({ description: "What grades there are: numbers from 0, or words, the worst first." }),
      budget: z.object({ amount: z.int(), currency: z.string() }).nullable(),
      yours: z.object({ handle, choice: z.enum(["for", "against", "abstain"]).nullable(), mark: z.string().nullable() }).nullable(),
    }),
  },
  async ({ services, viewer, member, params }) => {
    const view = await motionView(services, viewer, params.number);
    const on = view.vote === null ? null : await paperOf(services, viewer.organisation.id, { view, stage: view.vote.stage });
    return {
      stage: view.vote?.stage ?? null,
      closes: view.vote?.closes ?? null,
      kind: on?.paper.kind ?? (view.vote === null ? null : ("choice" as const)),
      options: (on?.lines ?? []).map(({ index, row, title, cost }) => ({ place: index, option: row?.number ?? null, title, cost })),
      none: on?.paper.none ?? false,
      ticks: on?.paper.ticks ?? null,
      strict: on?.paper.strict ?? false,
      places: on?.paper.most ?? null,
      points: on?.paper.points ?? null,
      scale: on?.paper.scale ?? null,
      budget: on?.paper.budget ?? null,
      yours: await yoursOf(services, viewer, { view, member: member.id }),
    };
  },
);

async function yoursOf(services: Services, { organisation }: Viewer, { view, member }: { view: MotionView; member: string }) {
  const who = { motion: view.motion.id, member, ...(view.vote === null ? {} : { stage: view.vote.stage }) };
  const vote = await ownVote(services, organisation.id, who);
  if (vote !== undefined) return { handle: vote.handle, choice: vote.choice, mark: null };
  const mark = await ownPaper(services, organisation.id, who);
  return mark === undefined ? null : { handle: mark.handle, choice: null, mark: mark.mark };
}

export const vote = act(
  {
    id: "vote",
    path: "/motions/{number}/vote",
    tag: "acts",
    summary: "Votes: for, against or abstaining, or with a mark on a paper with several options. A vote is final",
    about:
      "A mark names options by their places: approval and budget “0+2”, ranked “2>0=1” (best first), points “0:3+2:7”, grades “4,0,5” (one for each, 0 the worst), a blank paper “-”. Send either `choice` or `mark`.",
    scope: "vote",
    params: z.object({ number: numberInPath }),
    body: z.object({
      choice: z.enum(["for", "against", "abstain"]).optional(),
      mark: z.string().min(1).max(LONGEST_MARK).optional(),
      stage: z
        .string()
        .max(200)
        .optional()
        .meta({ description: "Which vote is meant, where a motion is voted on in several chambers; else the first." }),
      dissent: prose({ missing: "Leave it out, or say something.", most: LONGEST_DISSENT })
        .optional()
        .meta({ maxLength: LONGEST_DISSENT, description: "In a body, with a vote against: printed beside the decision under your name." }),
    }),
    answer: z.object({ counted: z.literal(true), handle }),
  },
  async ({ services, viewer, member, key, params, body }) => {
    const { choice, mark, stage, dissent } = body;
    if ((choice === undefined) === (mark === undefined))
      throw new Problem("invalid", { errors: [{ field: "choice", message: "Either a choice or a mark." }] });
    if (dissent !== undefined && choice !== "against")
      throw new Problem("invalid", { errors: [{ field: "dissent", message: "Only with a vote against." }] });
    const sent = { number: params.number, member: member.id, key, stage };
    const filled = choice === undefined ? { mark: mark ?? "" } : { choice, ...(dissent === undefined ? {} : { dissent }) };
    return countedAs(await cast(services, viewer.organisation.id, { ...sent, ...filled }), viewer);
  },
);

function countedAs(outcome: CastOutcome, viewer: Viewer): { readonly counted: true; readonly handle: string } {
  switch (outcome.kind) {
    case "cast":
      return { counted: true, handle: outcome.handle };
    case "already":
      throw new Problem("already");
    case "closed":
      throw new Problem("closed", { reasons: outcome.reasons.map((reason) => saidRequirement(reason, viewer)) });
    case "not open yet":
      throw new Problem("not-open", { reasons: outcome.reasons.map((reason) => saidRequirement(reason, viewer)) });
    case "not on the roll":
      throw new Problem("not-entitled");
    case "not a paper of this vote":
      throw new Problem("not-a-paper");
    case "no such motion":
      throw new Problem("not-found");
  }
}
