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
import { ReportPage, SaidPage } from "../pages/said.js";
import { hidings, openReports } from "../reading/hidings.js";
import { formsIn } from "./forms.js";
import { afterIn, reading, type Reading } from "./reader.js";
import { decidingOf, thingIn } from "./subject.js";

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

  app.get("/said/:what/:id", (c) => saidPage(c));
  for (const thing of ["/posts/:post", "/said/:what/:id"]) decisions(app, thing);
  return app;
}

/** Everything that is done about one thing, below its address. */
function decisions(app: Hono<Web>, thing: string): void {
  app.get(`${thing}/report`, (c) => reportPage(c, {}));
  app.post(`${thing}/report`, async (c) => {
    const read = await reading(c);
    const { subject, path, body } = await thingIn(c, read);
    if (read.powers.hide.length === 0 || body === "") throw new HTTPException(404);
    const said = await form(c, formsIn(read.viewer.language).report);
    if (!said.ok) return reportPage(c, { typed: said.reason.typed, errors: said.reason.errors });
    const outcome = await report(read.services, read.viewer.organisation.id, { member: read.member.id, subject, ...said.value });
    if (outcome === "too many") throw new HTTPException(429);
    if (outcome === "nothing to report") throw new HTTPException(404);
    return reportedPage(c, path);
  });

  app.post(`${thing}/hide`, async (c) => {
    const read = await reading(c);
    const as = authorityOf(read, read.powers.hide);
    const { subject, path, mark } = await thingIn(c, read);
    const said = await form(c, formsIn(read.viewer.language).hide);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: path });
    const { ground, reasons } = said.value;
    const outcome = await hide(read.services, read.viewer.organisation.id, { subject, by: read.member.id, as, ground, reasons });
    // A second press finds it hidden already.
    if (outcome === "not there" && mark === null) throw new HTTPException(404);
    if (outcome === "own post" || outcome === "restored before") {
      const message = wordsOf(read.viewer.language).discussion.hideRefused[outcome];
      return complaint(c, read, { errors: [{ field: null, message }], back: path });
    }
    return c.redirect(path, 303);
  });

  app.post(`${thing}/leave`, async (c) => {
    const read = await reading(c);
    authorityOf(read, read.powers.hide);
    const { subject, path } = await thingIn(c, read);
    const said = await form(c, formsIn(read.viewer.language).leave);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: path });
    await leaveStanding(read.services, read.viewer.organisation.id, { subject, answer: said.value.reasons });
    return c.redirect(path, 303);
  });

  app.post(`${thing}/appeal`, async (c) => {
    const read = await reading(c);
    const { subject, path, mark, isOwn, mayAppeal } = await thingIn(c, read);
    const to = read.powers.appeal;
    if (to === null) throw new HTTPException(404);
    const said = await form(c, formsIn(read.viewer.language).appeal);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: path });
    const outcome = await appeal(read.services, read.viewer.organisation.id, { subject, to, member: read.member.id, words: said.value.reasons });
    const isRetry = (isOwn || mayAppeal) && mark !== null && mark.appealedAt !== null;
    if (outcome !== "appealed" && !isRetry) throw new HTTPException(404);
    return c.redirect(path, 303);
  });

  app.post(`${thing}/ruling`, async (c) => {
    const read = await reading(c);
    const { appeal: to } = read.powers;
    if (to === null) throw new HTTPException(403);
    authorityOf(read, [to]);
    const { subject, path } = await thingIn(c, read);
    const said = await form(c, formsIn(read.viewer.language).ruling);
    if (!said.ok) return complaint(c, read, { errors: said.reason.errors, back: path });
    const outcome = await voice(read.services, read.viewer.organisation.id, { subject, to, member: read.member.id, ...said.value });
    if (outcome === "not yours") throw new HTTPException(403);
    return c.redirect(path, 303);
  });
}

async function saidPage(c: Context<Web>): Promise<Response> {
  const read = await reading(c);
  const { viewer } = read;
  const thing = await thingIn(c, read);
  const { subject, author, body, readable, mark, path, back, isOwn } = thing;
  const deciding = await decidingOf(read, thing);
  const mayReport = mark === null && !isOwn && read.powers.hide.length > 0;
  const title = wordsOf(viewer.language).discussion.saidAs(subject.what, author?.name ?? null);
  return page(c, { title, body: <SaidPage {...{ viewer, title, mark, path, back, mayReport, deciding }} body={readable ? body : null} /> });
}

/** In which capacity whoever looks decides; nobody else may. */
function authorityOf({ viewer }: Reading, authorities: readonly Authority[]): Authority {
  const as = actingAs(viewer.member?.capacities ?? [], authorities);
  if (as === null) throw new HTTPException(403);
  return as;
}

async function reportPage(c: Context<Web>, more: { typed?: { readonly [field: string]: string }; errors?: readonly FormError[] }): Promise<Response> {
  const read = await reading(c);
  const { viewer, powers } = read;
  const { subject, author, body, mark, path, isOwn } = await thingIn(c, read);
  const { discussion: words } = wordsOf(viewer.language);
  if (body === "" || mark !== null || isOwn) throw new HTTPException(404);
  const title = author === null ? words.reportOfNobody(words.saidAs(subject.what, null)) : words.reportTitle(author.name);
  if (powers.hide.length === 0) return page(c, { title, body: <p>{words.reportNobody}</p> });
  const { typed = {}, errors = [] } = more;
  const to = words.list(powers.hide.map(({ name }) => name));
  return page(c, { title, status: errors.length === 0 ? 200 : 422, body: <ReportPage {...{ viewer, title, path, to, typed, errors }} /> });
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
          {words.backToSaid}
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
        <Breadcrumb items={[{ href: back, words: words.backToSaid }]} />
        <h1>{words.moderationTitle}</h1>
        <Notice title={errors.map(({ message }) => message).join(" ")} tone="bad" />
        <p>
          <a href={back}>{words.backToSaid}</a>
        </p>
      </>
    ),
  });
}
