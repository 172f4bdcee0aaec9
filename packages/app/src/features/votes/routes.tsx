import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import { inEach, wordsOf } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { numberIn } from "../../platform/http/ids.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import { prose } from "../../platform/http/text.js";
import type { Web } from "../../platform/web.js";
import type { FormError } from "../../ui/index.js";
import { contentOf, formKey, motionPath, motionView, seesMotions, yetToAnswer } from "../motions/index.js";
import { cast } from "./caster.js";
import type { Asked } from "./count/compare-form.js";
import { downloadRoutes } from "./downloads/routes.js";
import { LONGEST_DISSENT } from "./dissent.js";
import { notCounted } from "./not-counted.js";
import { ownPaper } from "./paper/own.js";
import { paperReceipt, paperRoutes, paperVotePage } from "./paper/routes.js";
import { ResultPage, scopeOf } from "./pages/result.js";
import { ReceiptPage, ReviewPage, VotePage } from "./pages/vote.js";
import { mine } from "./represented/mine.js";
import { representedRoutes } from "./represented/routes.js";
import { boothPage } from "./secret/route.js";
import { stageId, stageIn } from "./stage-in.js";
import { statementsOf } from "../statements/index.js";
import { paperResultOf } from "./paper/result.js";
import { namedVotes, ownVote, resultsOf, votedForThem, votesOf, voteStage } from "./result.js";

const formsIn = inEach(({ votes: words }) => {
  const choice = z.enum(["for", "against", "abstain"], words.choiceMissing);
  return {
    review: z.object({ choice, stage: stageId.optional() }),
    cast: z.object({
      key: formKey,
      choice,
      stage: stageId.optional(),
      dissent: z.union([z.literal(""), prose({ missing: "", most: LONGEST_DISSENT })]).optional(),
    }),
  };
});

const wordsIn = (c: Context<Web>) => wordsOf(c.get("viewer").language).votes;

/** Voting: the ballot paper, the review, the receipt, and the result once it is one. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/motions/:number/vote", (c) => votePage(c, []));

  app.post("/motions/:number/vote/review", async (c) => {
    signedIn(c);
    const viewer = c.get("viewer");
    const posted = await form(c, formsIn(viewer.language).review);
    if (!posted.ok) return votePage(c, posted.reason.errors);
    const view = await motionView(c.get("services"), viewer, numberIn(c, "number"));
    const { choice, stage: id = view.vote?.stage ?? "" } = posted.value;
    const stage = voteStage(view.situation, id);
    const named = stage?.roll.value.kind === "body" && stage.secrecy.value !== "secret";
    return page(c, { title: wordsIn(c).review, body: <ReviewPage viewer={viewer} view={view} choice={choice} stage={id} named={named} /> });
  });

  app.post("/motions/:number/vote", async (c) => {
    const member = signedIn(c).id;
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { id } = viewer.organisation;
    const number = numberIn(c, "number");
    const posted = await form(c, formsIn(viewer.language).cast);
    if (!posted.ok) return votePage(c, posted.reason.errors);
    const { key, choice: chosen, stage, dissent: text } = posted.value;
    const dissent = chosen === "against" && text !== undefined && text !== "" ? { dissent: text } : {};
    const outcome = await cast(services, id, { number, member, choice: chosen, key, stage, ...dissent });
    if (outcome.kind !== "cast") return notCounted(c, outcome, number);
    return c.redirect(`${motionPath(viewer, number)}/vote/receipt${stage === undefined ? "" : `?vote=${stage}`}`, 303);
  });

  app.get("/motions/:number/vote/receipt", async (c) => {
    const member = signedIn(c).id;
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const stage = stageIn(c);
    const own = await ownVote(services, viewer.organisation.id, { motion: view.motion.id, member, stage });
    const other = view.vote === null ? [] : [{ motion: view.motion.id, stage: view.vote.stage }];
    const elsewhere = (await yetToAnswer(services.db, viewer.organisation.id, { votes: other, members: [member] })).length > 0;
    if (own === undefined)
      return (await paperReceipt(c, { view, member, stage, elsewhere })) ?? c.redirect(motionPath(viewer, view.motion.number), 303);
    const body = <ReceiptPage viewer={viewer} view={view} {...own} closes={view.vote?.closes ?? null} elsewhere={elsewhere} />;
    return page(c, { title: wordsIn(c).counted, body });
  });

  app.get("/motions/:number/result", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const view = await motionView(services, viewer, numberIn(c, "number"));
    const results = await Promise.all(
      resultsOf(view, viewer.language).map(async (result, at) => ({
        result,
        several: await paperResultOf(services, viewer.organisation.id, { view, stage: result.stage }),
        asked: askedIn(c, scopeOf(at)),
        forYou:
          viewer.member === null
            ? null
            : await votedForThem(services, viewer.organisation.id, { motion: view.motion.id, stage: result.stage, member: viewer.member.id }),
        named: seesMotions(viewer) ? await namedVotes(services, viewer.organisation.id, view, result.stage) : null,
      })),
    );
    return page(c, { title: wordsIn(c).result.pageTitle(view.motion.number), body: <ResultPage viewer={viewer} view={view} results={results} /> });
  });

  app.route("/", paperRoutes());
  app.route("/", representedRoutes());
  app.route("/", downloadRoutes());
  return app;
}

const placeOnPaper = z.string().regex(/^(?:0|[1-9][0-9]{0,3})$/);

/** Which two options the address of the page asks to compare; null where it asks for none, or for nothing that could be on a paper. */
function askedIn(c: Context<Web>, scope: string): Asked | null {
  const [one, other] = ["one", "other"].map((which) => placeOnPaper.safeParse(c.req.query(`${scope}-${which}`)).data);
  return one === undefined || other === undefined ? null : { one: Number(one), other: Number(other) };
}

async function votePage(c: Context<Web>, errors: readonly FormError[]): Promise<Response> {
  const member = signedIn(c).id;
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const view = await motionView(services, viewer, numberIn(c, "number"));
  const who = { motion: view.motion.id, member, ...(view.vote === null ? {} : { stage: view.vote.stage }) };
  const own = (await ownVote(services, viewer.organisation.id, who)) ?? (await ownPaper(services, viewer.organisation.id, who));
  if (own !== undefined) return c.redirect(`${motionPath(viewer, view.motion.number)}/vote/receipt?vote=${own.stage}`, 303);
  if (view.vote === null) return c.redirect(motionPath(viewer, view.motion.number), 303);
  const secret = await boothPage(c, view);
  if (secret !== null) return secret;
  const several = await paperVotePage(c, view);
  if (several !== null) return several;
  const content = await contentOf(c, view);
  const statements = await statementsOf(services.db, viewer.organisation.id, view.motion.id);
  const { vote } = view;
  const [through] = (await mine(services.db, viewer.organisation.id, { view, member, now: viewer.now })).filter(
    ({ stage }) => stage.id === vote.stage,
  );
  const votes = await votesOf(services, viewer.organisation.id, { ...who, stage: view.vote.stage });
  return page(c, {
    title: wordsIn(c).pageTitle(view.motion.number),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <VotePage
        viewer={viewer}
        view={view}
        closes={view.vote.closes}
        votes={votes}
        content={content}
        statements={statements}
        others={through?.others ?? []}
        errors={errors}
      />
    ),
  });
}
