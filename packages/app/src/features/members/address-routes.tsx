import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { keepersOfRegister } from "@folkmoot/procedure";
import { tokenHash } from "../../platform/http/cookie.js";
import { inEach, wordsOf } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { languageOf } from "../../platform/http/language.js";
import { takeOne, type Limit } from "../../platform/http/limit.js";
import { page } from "../../platform/http/page.js";
import { officer, signedIn } from "../../platform/http/require.js";
import { line } from "../../platform/http/text.js";
import { emailAddress } from "../../platform/mail/address.js";
import type { Web } from "../../platform/web.js";
import { askForAddress, confirmAddress, renameMember, stopAddress } from "./address.js";
import { AddressPage, AskedPage, ConfirmPage, DonePage, NamePage, NoSuchChangePage, StopPage } from "./address-pages.js";
import { openWish } from "./address-store.js";
import { longestName } from "./list.js";
import { ownEntry, rulesInForce } from "./store.js";

const nameForm = inEach(({ members }) => z.object({ name: line({ missing: members.name.missing, most: longestName }) }));
const addressForm = z.object({ email: emailAddress });
const changes: Limit = { what: "changes of an address", most: 5, seconds: 86_400 };
/** More at once is no correction (H-12). */
const changesByOfficers: Limit = { what: "changes of addresses by officers", most: 20, seconds: 86_400 };
const memberId = z.uuid();

/** Putting an entry of the register right: one's own name and address, and by the officer who keeps the register somebody else's address. */
export function addressRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/members/name", (c) => {
    const { name } = signedIn(c);
    return page(c, { title: wordsOf(languageOf(c)).members.name.title, body: <NamePage viewer={c.get("viewer")} name={name} errors={[]} /> });
  });

  app.post("/members/name", async (c) => {
    const member = signedIn(c);
    const viewer = c.get("viewer");
    const posted = await form(c, nameForm(viewer.language));
    if (!posted.ok)
      return page(c, {
        title: wordsOf(viewer.language).members.name.title,
        status: 422,
        body: <NamePage viewer={viewer} name={posted.reason.typed["name"] ?? ""} errors={posted.reason.errors} />,
      });
    if (!takeOne(c.get("services").pool, changes, member.id)) throw new HTTPException(429);
    await renameMember(c.get("services"), viewer.organisation.id, { member: member.id, name: posted.value.name });
    return c.redirect(`/o/${viewer.organisation.id}/members`, 303);
  });

  app.get("/members/address", (c) => {
    signedIn(c);
    return page(c, {
      title: wordsOf(languageOf(c)).members.address.own,
      body: <AddressPage viewer={c.get("viewer")} of={null} typed="" errors={[]} />,
    });
  });

  app.post("/members/address", async (c) => ask(c, { member: signedIn(c).id, name: null }));

  app.get("/members/entries/:member/address", async (c) => {
    const of = await entryForKeeper(c);
    return page(c, {
      title: wordsOf(languageOf(c)).members.address.ofSomebody(of.name),
      body: <AddressPage viewer={c.get("viewer")} of={of} typed="" errors={[]} />,
    });
  });

  app.post("/members/entries/:member/address", async (c) => {
    const { id, name } = await entryForKeeper(c);
    return ask(c, { member: id, name });
  });

  app.get("/members/address/stop/:token", (c) =>
    page(c, { title: wordsOf(languageOf(c)).members.address.stop.title, body: <StopPage viewer={c.get("viewer")} token={c.req.param("token")} /> }),
  );

  app.post("/members/address/stop/:token", async (c) => {
    const viewer = c.get("viewer");
    const posted = await form(c, z.object({}));
    if (!posted.ok) throw new HTTPException(400);
    if (!(await stopAddress(c.get("services"), viewer.organisation.id, c.req.param("token")))) return noSuchChange(c);
    const { stays, staysBody } = wordsOf(viewer.language).members.address;
    return page(c, { title: stays, body: <DonePage viewer={viewer} title={stays} text={staysBody} /> });
  });

  // Mail scanners come here too: looking changes nothing.
  app.get("/members/address/:token", (c) => confirmPage(c, null));

  app.post("/members/address/:token", async (c) => {
    const viewer = c.get("viewer");
    const posted = await form(c, addressForm);
    if (!posted.ok) return confirmPage(c, posted.reason.errors[0]?.message ?? "");
    const viewing = viewer.member?.id ?? null;
    const confirmed = await confirmAddress(c.get("services"), viewer.organisation.id, {
      token: c.req.param("token"),
      email: posted.value.email,
      viewer: viewing,
    });
    const { confirm, holds, holdsBody } = wordsOf(viewer.language).members.address;
    if (!confirmed.ok) return confirmPage(c, confirm.refused);
    return page(c, { title: holds, body: <DonePage viewer={viewer} title={holds} text={holdsBody} /> });
  });

  return app;
}

async function ask(c: Context<Web>, { member, name }: { member: string; name: string | null }): Promise<Response> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { address: words } = wordsOf(viewer.language).members;
  const of = name === null ? null : { id: member, name };
  const again = (typed: string, errors: readonly { field: string; message: string }[]) =>
    page(c, { title: words.again, status: 422, body: <AddressPage viewer={viewer} of={of} typed={typed} errors={errors} /> });
  const posted = await form(c, addressForm);
  if (!posted.ok) return again(posted.reason.typed["email"] ?? "", posted.reason.errors);
  if (!takeOne(services.pool, changes, member)) throw new HTTPException(429);
  if (of !== null && !takeOne(services.pool, changesByOfficers, viewer.organisation.id)) throw new HTTPException(429);
  const { email } = posted.value;
  const asked = await askForAddress(services, viewer.organisation.id, { member, email, by: of === null ? "member" : "officer" });
  if (!asked.ok) return again(email, [{ field: "email", message: words.same }]);
  return page(c, { title: words.asked.title, body: <AskedPage viewer={viewer} of={of} email={email} /> });
}

async function entryForKeeper(c: Context<Web>): Promise<{ readonly id: string; readonly name: string }> {
  const { db } = c.get("services");
  const { id } = c.get("viewer").organisation;
  officer(c, keepersOfRegister(await rulesInForce(db, id)));
  const member = memberId.safeParse(c.req.param("member"));
  const entry = member.success ? await ownEntry(db, id, member.data) : null;
  if (entry === null) throw new HTTPException(404);
  return entry;
}

async function confirmPage(c: Context<Web>, error: string | null): Promise<Response> {
  const viewer = c.get("viewer");
  const token = c.req.param("token") ?? "";
  const wish = await openWish(c.get("services").db, viewer.organisation.id, {
    tokenHash: tokenHash(token),
    at: new Date(viewer.now.epochMilliseconds),
  });
  if (wish === null) return noSuchChange(c);
  if (wish.by === "member" && signedIn(c).id !== wish.member) return noSuchChange(c);
  return page(c, {
    title: wordsOf(viewer.language).members.address.confirm.title,
    status: error === null ? 200 : 422,
    body: <ConfirmPage viewer={viewer} wish={wish} token={token} error={error} />,
  });
}

function noSuchChange(c: Context<Web>): Response | Promise<Response> {
  return page(c, { title: wordsOf(languageOf(c)).members.address.noSuch.title, status: 410, body: <NoSuchChangePage viewer={c.get("viewer")} /> });
}
