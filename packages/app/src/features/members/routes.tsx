import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { keepersOfRegister } from "@folkmoot/procedure";
import { writeCsvRow } from "../../platform/csv-row.js";
import { writeSessionToken, tokenHash } from "../../platform/http/cookie.js";
import { inEach, wordsOf } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { languageOf } from "../../platform/http/language.js";
import { page } from "../../platform/http/page.js";
import { holds, officer, signedIn } from "../../platform/http/require.js";
import { line } from "../../platform/http/text.js";
import { logEvent } from "../../platform/log.js";
import { emailAddress } from "../../platform/mail/address.js";
import type { Web } from "../../platform/web.js";
import { deviceName } from "../sign-in/index.js";
import { addressRoutes } from "./address-routes.js";
import { addressesChangedByOfficers } from "./address-store.js";
import { placeNames } from "./invitations.js";
import { longestGroup, longestName, readList, sortList } from "./list.js";
import { importList, invite, join, leave, today } from "./members.js";
import { ImportedPage, ImportPage, InvitedPage, InvitePage, PreviewPage } from "./officer-pages.js";
import { JoinPage, LeavePage, MembersPage, StaleInvitationPage } from "./pages.js";
import { awaited, placesAwaiting } from "./named.js";
import { powersOf } from "./powers.js";
import { entriesAPage, openInvitation, ownEntry, registeredAddresses, registerPage, rulesInForce, seatedPeople, wholeRegister } from "./store.js";

const query = z.object({
  q: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .catch(""),
  page: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/)
    .catch("1")
    .transform(Number),
});
const group = z.union([z.literal(""), line({ missing: "", most: longestGroup })]).transform((text) => (text === "" ? null : text));
const uploadForm = inEach(({ keeping }) => z.object({ list: z.instanceof(File, { message: keeping.import.missing }) }));
const confirmForm = z.object({ text: z.string() });
const inviteForm = inEach(({ keeping }) =>
  z.object({ name: line({ missing: keeping.inviting.nameMissing, most: longestName }), email: emailAddress, group }),
);
const joinForm = z.object({ email: emailAddress });

/** The register: what each may see of it, lists in and out, invitations, joining and leaving. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/members", async (c) => {
    const viewer = c.get("viewer");
    const { db } = c.get("services");
    const { id } = viewer.organisation;
    const member = signedIn(c);
    const rules = await rulesInForce(db, id);
    const keeper = holds(member, keepersOfRegister(rules));
    const asked = query.parse({ q: c.req.query("q") ?? "", page: c.req.query("page") ?? "1" });
    const register = keeper
      ? { ...asked, waiting: (await awaited(db, id)).length, ...(await registerPage(db, id, { words: asked.q, page: asked.page })) }
      : null;
    const own = await ownEntry(db, id, member.id);
    return page(c, {
      title: wordsOf(viewer.language).members.title,
      body: (
        <MembersPage
          viewer={viewer}
          rules={rules}
          seated={await seatedPeople(db, id)}
          changed={await addressesChangedByOfficers(db, id)}
          own={own}
          register={register}
          entriesAPage={entriesAPage}
        />
      ),
    });
  });

  app.get("/members/export.csv", async (c) => {
    await keeperOnly(c);
    const { id } = c.get("viewer").organisation;
    const entries = await wholeRegister(c.get("services").db, id);
    const rows = entries.map((entry) => writeCsvRow([entry.name, entry.email, entry.group ?? "", entry.joined]));
    logEvent(c.get("services").log, "register downloaded", { organisation: id, entries: entries.length });
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${id}-members.csv"`);
    return c.body(`\uFEFF${writeCsvRow(["name", "email", "group", "joined"])}${rows.join("")}`);
  });

  app.get("/members/import", async (c) => {
    await keeperOnly(c);
    return page(c, { title: wordsOf(languageOf(c)).keeping.bringIn, body: <ImportPage viewer={c.get("viewer")} problems={[]} missing={false} /> });
  });

  app.post("/members/import", async (c) => {
    await keeperOnly(c);
    const viewer = c.get("viewer");
    const { keeping: words } = wordsOf(viewer.language);
    const posted = await form(c, uploadForm(viewer.language));
    if (!posted.ok) return page(c, { title: words.bringIn, status: 422, body: <ImportPage viewer={viewer} problems={[]} missing /> });
    const bytes = new Uint8Array(await posted.value.list.arrayBuffer());
    const list = readList(bytes, today(viewer.now, viewer.organisation.zone), words.lists);
    if (!list.ok)
      return page(c, {
        title: words.bringIn,
        status: 422,
        body: <ImportPage viewer={viewer} problems={list.reason} missing={bytes.length === 0} />,
      });
    const sorted = sortList(list.value, await registeredAddresses(c.get("services").db, viewer.organisation.id), words.lists);
    return page(c, { title: words.preview.title, body: <PreviewPage viewer={viewer} sorted={sorted} text={new TextDecoder().decode(bytes)} /> });
  });

  app.post("/members/import/confirm", async (c) => {
    await keeperOnly(c);
    const viewer = c.get("viewer");
    const { keeping: words } = wordsOf(viewer.language);
    const posted = await form(c, confirmForm);
    if (!posted.ok) throw new HTTPException(400);
    const list = readList(new TextEncoder().encode(posted.value.text), today(viewer.now, viewer.organisation.zone), words.lists);
    if (!list.ok) return page(c, { title: words.bringIn, status: 422, body: <ImportPage viewer={viewer} problems={list.reason} missing={false} /> });
    const sorted = await importList(c.get("services"), viewer.organisation.id, { people: list.value, language: viewer.language });
    return page(c, { title: words.imported.title, body: <ImportedPage viewer={viewer} sorted={sorted} /> });
  });

  app.get("/members/invite", async (c) => {
    await keeperOnly(c);
    return page(c, { title: wordsOf(languageOf(c)).keeping.invite, body: <InvitePage viewer={c.get("viewer")} errors={[]} typed={{}} /> });
  });

  app.post("/members/invite", async (c) => {
    await keeperOnly(c);
    const viewer = c.get("viewer");
    const { keeping: words } = wordsOf(viewer.language);
    const posted = await form(c, inviteForm(viewer.language));
    if (!posted.ok) return page(c, { title: words.invite, status: 422, body: <InvitePage viewer={viewer} {...posted.reason} /> });
    const invited = await invite(c.get("services"), { organisation: viewer.organisation.id, ...posted.value, language: viewer.language });
    if (invited.ok)
      return page(c, {
        title: words.inviting.sent,
        body: <InvitedPage viewer={viewer} name={posted.value.name} url={invited.value.url} />,
      });
    const errors = [{ field: "email", message: words.inviting.known }];
    return page(c, {
      title: words.invite,
      status: 422,
      body: <InvitePage viewer={viewer} errors={errors} typed={{ ...posted.value, group: posted.value.group ?? "" }} />,
    });
  });

  app.route("/", addressRoutes());

  app.get("/members/leave", (c) => {
    signedIn(c);
    return page(c, { title: wordsOf(languageOf(c)).members.leave.title, body: <LeavePage viewer={c.get("viewer")} /> });
  });

  app.post("/members/leave", async (c) => {
    const { id } = c.get("viewer").organisation;
    const member = signedIn(c);
    const posted = await form(c, z.object({}));
    if (!posted.ok) throw new HTTPException(400);
    await leave(c.get("services"), id, member.id);
    return c.redirect(`/o/${id}`, 303);
  });

  // Mail scanners come here too: looking joins nobody.
  app.get("/join/:token", async (c) => showInvitation(c, null));

  app.post("/join/:token", async (c) => {
    const { id } = c.get("viewer").organisation;
    const { notYours } = wordsOf(languageOf(c)).members.join;
    const posted = await form(c, joinForm);
    if (!posted.ok) return showInvitation(c, posted.reason.errors[0]?.message ?? "");
    // Whoever has no invitation, or types another address than its own, is answered from the invitation alone: no register is asked, no lock is taken (H-56).
    const invitation = await openInvitation(c.get("services").db, id, tokenHash(c.req.param("token")));
    if (invitation?.email !== posted.value.email) return showInvitation(c, notYours);
    const joined = await join(c.get("services"), {
      organisation: id,
      token: c.req.param("token"),
      email: posted.value.email,
      device: deviceName(c.req.header("user-agent")),
      language: languageOf(c),
    });
    if (!joined.ok) return showInvitation(c, notYours);
    if (joined.value === null) return c.redirect(`/o/${id}/sign-in`, 303);
    writeSessionToken(c, id, joined.value);
    return c.redirect(`/o/${id}/home`, 303);
  });

  return app;
}

async function keeperOnly(c: Context<Web>): Promise<void> {
  const { id } = c.get("viewer").organisation;
  officer(c, keepersOfRegister(await rulesInForce(c.get("services").db, id)));
}

async function showInvitation(c: Context<Web>, error: string | null): Promise<Response> {
  const viewer = c.get("viewer");
  const token = c.req.param("token") ?? "";
  const invitation = await openInvitation(c.get("services").db, viewer.organisation.id, tokenHash(token));
  if (invitation === null)
    return page(c, { title: wordsOf(viewer.language).members.stale.title, status: 410, body: <StaleInvitationPage viewer={viewer} /> });
  const { db } = c.get("services");
  const rules = await rulesInForce(db, viewer.organisation.id);
  const places = (await placesAwaiting(db, viewer.organisation.id, invitation.email)).map((place) => ({
    name: placeNames(rules, [place]).join(""),
    powers: powersOf(rules, place, viewer.language),
  }));
  return page(c, {
    title: wordsOf(viewer.language).members.join.title,
    status: error === null ? 200 : 422,
    body: <JoinPage viewer={viewer} name={invitation.name} places={places} token={token} error={error} />,
  });
}
