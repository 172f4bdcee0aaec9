import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Authority } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { Breadcrumb, ButtonLink, Notice } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { appeal, voice } from "../moderation/appeal.js";
import { hide } from "../moderation/hide.js";
import { actingAs } from "../moderation/powers.js";
import { leaveStanding, report } from "../moderation/report.js";
import { ModerationPage } from "../pages/moderation.js";
import { ReportPage } from "../pages/write.js";
import { postPath } from "../place.js";
import { hidings, openReports } from "../reading/hidings.js";
import { formsIn } from "./forms.js";
import { afterIn, postIn, reading, type Reading } from "./reader.js";

/** Moderation by procedure: report, hide or leave, appeal, rule; and the page that shows all of it to every member. */
export function moderationRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/moderation", async (c) => {
    const { services, viewer, powers } = await reading(c);
    const after = afterIn(c);
    const { lines, next } = await hidings(services.db, viewer.organisation.id, after);
    const mayHide = actingAs(viewer.member?.capacities ?? [], powers.hide) !== null;
    const reports = mayHide ? await openReports(services.db, viewer.organisation.id) : null;
    const title = wordsOf(viewer.language).discussion.moderationTitle;
    return page(c, { title, body: <ModerationPage {...{ viewer, powers, after, next, reports }} hidings={lines} /> });
  });

  app.get("/posts/:post/report", (c) => reportPage(c, {}));
  app.post("/posts/:post/report", async (c) => {
    const read = await reading(c);
    const { post } = await postIn(c, read);
    if (read.powers.hide.length === 0) throw new HTTPException(404);
    const said = await form(c, formsIn(read.viewer.language).report);
    if (!said.ok) return reportPage(c, { typed: said.reason.typed, errors: said.reason.errors });
    const { id } = read.viewer.organisation;
    const outcome = await report(read.services, id, { member: read.member.id, post: post.id, ...said.value });
    if (outcome === "too many") throw new HTTPException(429);
    if (outcome === "nothing to report") throw new HTTPException(404);
    return reportedPage(c, postPath(id, post.id));
  });

  app.post("/posts/:post/hide", async (c) => {
    const read = await reading(c);
    const as = authorityOf(read, read.powers.hide);
    const { post, spot } = await postIn(c, read);
    const said = await form(c, formsIn(read.viewer.language).hide);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: postPath(read.viewer.organisation.id, post.id) });
    const { ground, reasons } = said.value;
    const { id } = read.viewer.organisation;
    const outcome = await hide(read.services, id, { post: post.id, place: spot.place, by: read.member.id, as, ground, reasons });
    // A second press finds it hidden already.
    if (outcome === "not there" && post.hidden === null) throw new HTTPException(404);
    if (outcome === "own post" || outcome === "restored before") {
      const message = wordsOf(read.viewer.language).discussion.hideRefused[outcome];
      return complaint(c, read, { errors: [{ field: null, message }], back: postPath(id, post.id) });
    }
    return c.redirect(postPath(id, post.id), 303);
  });

  app.post("/posts/:post/leave", async (c) => {
    const read = await reading(c);
    authorityOf(read, read.powers.hide);
    const { post } = await postIn(c, read);
    const { id } = read.viewer.organisation;
    const said = await form(c, formsIn(read.viewer.language).leave);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: postPath(id, post.id) });
    await leaveStanding(read.services, id, { post: post.id, answer: said.value.reasons });
    return c.redirect(postPath(id, post.id), 303);
  });

  app.post("/posts/:post/appeal", async (c) => {
    const read = await reading(c);
    const { post, spot } = await postIn(c, read);
    const { id } = read.viewer.organisation;
    const to = read.powers.appeal;
    if (to === null) throw new HTTPException(404);
    const said = await form(c, formsIn(read.viewer.language).appeal);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: postPath(id, post.id) });
    const outcome = await appeal(read.services, id, { post: post.id, place: spot.place, to, member: read.member.id, words: said.value.reasons });
    const isRetry = post.author.id === read.member.id && post.hidden !== null && post.hidden.appealedAt !== null;
    if (outcome !== "appealed" && !isRetry) throw new HTTPException(404);
    return c.redirect(postPath(id, post.id), 303);
  });

  app.post("/posts/:post/ruling", async (c) => {
    const read = await reading(c);
    const { appeal: to } = read.powers;
    if (to === null) throw new HTTPException(403);
    authorityOf(read, [to]);
    const { post, spot } = await postIn(c, read);
    const { id } = read.viewer.organisation;
    const said = await form(c, formsIn(read.viewer.language).ruling);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: postPath(id, post.id) });
    const { ruling, reasons } = said.value;
    const outcome = await voice(read.services, id, { post: post.id, place: spot.place, to, member: read.member.id, ruling, reasons });
    if (outcome === "not yours") throw new HTTPException(403);
    return c.redirect(postPath(id, post.id), 303);
  });
  return app;
}

/** In which capacity whoever looks decides; nobody else may. */
function authorityOf({ viewer }: Reading, authorities: readonly Authority[]): Authority {
  const as = actingAs(viewer.member?.capacities ?? [], authorities);
  if (as === null) throw new HTTPException(403);
  return as;
}

async function reportPage(c: Context<Web>, more: { typed?: { readonly [field: string]: string }; errors?: readonly FormError[] }): Promise<Response> {
  const read = await reading(c);
  const { post, spot } = await postIn(c, read);
  const { discussion: words } = wordsOf(read.viewer.language);
  const to = words.list(read.powers.hide.map(({ name }) => name));
  const title = words.reportTitle(post.author.name);
  if (post.body === null || post.hidden !== null || post.author.id === read.member.id) throw new HTTPException(404);
  if (read.powers.hide.length === 0) return page(c, { title, body: <p>{words.reportNobody}</p> });
  return page(c, {
    title,
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: (
      <ReportPage
        viewer={read.viewer}
        spot={spot}
        post={post}
        to={to}
        rests={words.restsOnDefault}
        typed={more.typed ?? {}}
        errors={more.errors ?? []}
      />
    ),
  });
}

function reportedPage(c: Context<Web>, back: string): Response {
  const { discussion: words } = wordsOf(c.get("viewer").language);
  return page(c, {
    title: words.reportedTitle,
    body: (
      <>
        <h1>{words.reportedTitle}</h1>
        <p>{words.reportedNext}</p>
        <ButtonLink href={back} look="secondary">
          {words.backToPost}
        </ButtonLink>
      </>
    ),
  });
}

/** What was sent lacks something: what, and the way back to the form, whose fields the browser still has. */
function complaint(c: Context<Web>, { viewer }: Reading, { errors, back }: { errors: readonly FormError[]; back: string }): Response {
  const { discussion: words } = wordsOf(viewer.language);
  return page(c, {
    title: words.moderationTitle,
    status: 422,
    body: (
      <>
        <Breadcrumb items={[{ href: back, words: words.backToPost }]} />
        <h1>{words.moderationTitle}</h1>
        <Notice title={errors.map(({ message }) => message).join(" ")} tone="bad" />
        <p>
          <a href={back}>{words.backToPost}</a>
        </p>
      </>
    ),
  });
}
