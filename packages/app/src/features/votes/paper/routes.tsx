import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { limitsOf, openVotes } from "@folkmoot/procedure";
import { readMark, writeMark } from "@folkmoot/tally";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Viewer, Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { formKey, motionPath, motionView, type MotionView } from "../../motions/index.js";
import { statementsOf } from "../../statements/index.js";
import { cast } from "../caster.js";
import { notCounted } from "../not-counted.js";
import { votesOf } from "../result.js";
import { stageIn } from "../stage-in.js";
import { fieldOf, markOf, onPaper, paperForm } from "./filled.js";
import { paperOf, textsOf, type OnPaper } from "./lines.js";
import { ownPaper } from "./own.js";
import { PaperPage, PaperReceiptPage, PaperReviewPage } from "./paper-page.js";

const castForm = z.object({ key: formKey, mark: z.string().max(4_000) });

interface Open {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly on: OnPaper;
  readonly closes: string;
}

/** Voting on a paper with several options: the paper, the review, the receipt. */
export function paperRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.post("/motions/:number/vote/paper", async (c) => {
    const open = await openIn(c);
    if (open === null) return c.redirect(motionPath(c.get("viewer"), numberIn(c, "number")), 303);
    const { paper } = open.on;
    const words = wordsOf(open.viewer.language).ballot;
    const posted = await form(c, paperForm(paper));
    if (!posted.ok)
      return paperPage(c, open, {
        errors: posted.reason.errors.map(({ field }) => ({ field, message: words.pointsMissing })),
        filled: posted.reason.typed,
      });
    const mark = markOf(paper, posted.value);
    if (!mark.ok) {
      const { field, mistake } = mark.reason;
      return paperPage(c, open, { errors: [{ field, message: words.mistakes[mistake] }], filled: posted.value });
    }
    const { viewer, view, on } = open;
    return page(c, {
      title: words.reviewTitle,
      body: <PaperReviewPage {...{ viewer, view, on }} mark={mark.value} written={writeMark(mark.value)} fields={fieldsOf(open.on, posted.value)} />,
    });
  });

  app.post("/motions/:number/vote/paper/again", async (c) => {
    const open = await openIn(c);
    if (open === null) return c.redirect(motionPath(c.get("viewer"), numberIn(c, "number")), 303);
    const posted = await form(c, paperForm(open.on.paper));
    return paperPage(c, open, { errors: [], filled: posted.ok ? posted.value : {} });
  });

  app.post("/motions/:number/vote/paper/cast", async (c) => {
    const member = signedIn(c).id;
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const number = numberIn(c, "number");
    const posted = await form(c, castForm);
    if (!posted.ok) throw new HTTPException(400);
    const { key, mark } = posted.value;
    const stage = stageIn(c);
    const outcome = await cast(services, viewer.organisation.id, { number, member, mark, key, stage });
    if (outcome.kind !== "cast") return notCounted(c, outcome, number);
    return c.redirect(`${motionPath(viewer, number)}/vote/receipt${stage === undefined ? "" : `?vote=${stage}`}`, 303);
  });

  return app;
}

/** The paper of an open vote, or the receipt of somebody who has handed theirs in; null where the vote has one text only. */
export async function paperVotePage(c: Context<Web>, view: MotionView): Promise<Response | null> {
  const viewer = c.get("viewer");
  if (view.vote === null) return null;
  const on = await paperOf(c.get("services"), viewer.organisation.id, { view, stage: view.vote.stage });
  return on === null ? null : paperPage(c, { viewer, view, on, closes: view.vote.closes }, { errors: [], filled: {} });
}

/** The receipt of a paper with several options; null for who has handed in none. `elsewhere`: one has still to vote in another chamber. */
export async function paperReceipt(
  c: Context<Web>,
  { view, member, stage, elsewhere }: { view: MotionView; member: string; stage: string | undefined; elsewhere: boolean },
): Promise<Response | null> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const own = await ownPaper(services, viewer.organisation.id, { motion: view.motion.id, member, stage });
  if (own === undefined) return null;
  const on = await paperOf(services, viewer.organisation.id, { view, stage: own.stage });
  const mark = on === null ? null : readMark(on.paper.kind, own.mark, limitsOf(on.paper));
  if (on === null || mark === null) throw new Error("a paper that was taken can be read");
  const closes = view.motion.facts.closed[own.stage] === undefined ? (view.vote?.closes ?? null) : null;
  return page(c, {
    title: wordsOf(viewer.language).ballot.receiptTitle,
    body: <PaperReceiptPage {...{ viewer, view, on, mark, closes, elsewhere }} handle={own.handle} />,
  });
}

/** The open vote that the address names, or the one in which they have still to vote. */
async function openIn(c: Context<Web>): Promise<Open | null> {
  signedIn(c);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, numberIn(c, "number"));
  const open = openVotes(view.situation, viewer.now).find(({ stage }) => stage === stageIn(c)) ?? view.vote;
  if (open === null) return null;
  const on = await paperOf(c.get("services"), viewer.organisation.id, { view, stage: open.stage });
  return on === null ? null : { viewer, view, on, closes: open.closes };
}

type Filled = { readonly [field: string]: unknown };

async function paperPage(c: Context<Web>, open: Open, { errors, filled }: { errors: readonly FormError[]; filled: Filled }): Promise<Response> {
  const services = c.get("services");
  const { view, on } = open;
  const { organisation } = open.viewer;
  const fields = fieldsOf(on, filled);
  return page(c, {
    title: view.motion.title,
    status: errors.length === 0 ? 200 : 422,
    scripts: on.paper.budget === null && on.paper.points === null ? [] : ["ballot-sum.js"],
    body: (
      <PaperPage
        {...open}
        votes={await votesOf(services, organisation.id, { motion: view.motion.id, stage: on.paper.stage, member: signedIn(c).id })}
        texts={await textsOf(c, open)}
        statements={await statementsOf(services.db, organisation.id, view.motion.id)}
        errors={errors}
        typed={Object.fromEntries(fields)}
        chosen={fields.flatMap(([name, value]) => (name === "chosen" ? [value] : []))}
      />
    ),
  });
}

/** What was filled in, field by field, so that it can be shown or sent again. */
function fieldsOf({ paper }: OnPaper, filled: Filled): (readonly [string, string])[] {
  const chosen = filled["chosen"];
  if (paper.kind === "approval" || paper.kind === "budget")
    return (Array.isArray(chosen) ? chosen : []).filter((value) => value !== "").map((value) => ["chosen", String(value)] as const);
  return onPaper(paper).flatMap((index) => {
    const value = filled[fieldOf(paper, index)];
    return typeof value === "string" && value !== "" ? [[fieldOf(paper, index), value] as const] : [];
  });
}
