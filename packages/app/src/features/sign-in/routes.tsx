import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { clientPrefix } from "../../platform/http/client.js";
import { browserToken, ensureBrowserToken, forgetSessionToken, sessionToken, tokenHash, writeSessionToken } from "../../platform/http/cookie.js";
import { inEach, wordsOf } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { takeOne, type Limit } from "../../platform/http/limit.js";
import { browserLanguage, languageOf } from "../../platform/http/language.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import { logEvent } from "../../platform/log.js";
import { emailAddress } from "../../platform/mail/address.js";
import { endSession, rememberLanguage } from "../../platform/session/session.js";
import type { Web } from "../../platform/web.js";
import { deviceName } from "./device.js";
import { AccountPage, LinkPage, OtherDevicePage, SentPage, SignInPage, StalePage } from "./pages.js";
import { pathWithin } from "./paths.js";
import { askToSignIn, signInByCode, signInByLink } from "./sign-in.js";
import { openSessions, revokeSession, stateOfLink } from "./store.js";

// Per client and address: whoever asks too often for somebody else's address uses up only what is their own (H-45).
const asksForOneAddress: Limit = { what: "sign-in mails for one address", most: 5, seconds: 600 };
const asksOfOneClient: Limit = { what: "sign-in mails", most: 200, seconds: 600 };
const codesOfOneClient: Limit = { what: "codes", most: 100, seconds: 600 };

const path = z.string().max(500).optional();
const askForm = z.object({ email: emailAddress, to: path });
const linkForm = z.object({ token: z.string().max(100), to: path });
const codeForm = inEach(({ signIn: { sent } }) =>
  z.object({
    code: z
      .string()
      .transform((text) => text.replaceAll(/[\s-]/g, ""))
      .pipe(z.string().regex(/^[0-9]{8}$/, sent.codeForm)),
    to: path,
  }),
);
const revokeForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

/** Signing in by a link or a code in a mail, signing out, and the list of one's sessions. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/sign-in", (c) =>
    page(c, { title: wordsOf(languageOf(c)).signIn.title, body: <SignInPage viewer={c.get("viewer")} to={c.req.query("to")} errors={[]} /> }),
  );

  app.post("/sign-in", async (c) => {
    const viewer = c.get("viewer");
    const { id } = viewer.organisation;
    const posted = await form(c, askForm);
    if (!posted.ok) {
      const { errors, typed } = posted.reason;
      const body = <SignInPage viewer={viewer} to={typed["to"]} email={typed["email"]} errors={errors} />;
      return page(c, { title: wordsOf(viewer.language).signIn.title, status: 422, body });
    }
    const { email, to } = posted.value;
    limited(c, asksOfOneClient, clientPrefix(c));
    limited(c, asksForOneAddress, `${clientPrefix(c)} ${id} ${email}`);
    const back = pathWithin(id, to);
    await askToSignIn(c.get("services"), { organisation: id, email, browser: ensureBrowserToken(c), to: back });
    return c.redirect(`/o/${id}/sign-in/sent${query({ to: back })}`, 303);
  });

  app.get("/sign-in/sent", (c) =>
    page(c, { title: wordsOf(languageOf(c)).signIn.sent.title, body: <SentPage viewer={c.get("viewer")} to={c.req.query("to")} errors={[]} /> }),
  );

  app.post("/sign-in/code", async (c) => {
    const viewer = c.get("viewer");
    limited(c, codesOfOneClient, clientPrefix(c));
    const { sent: words } = wordsOf(viewer.language).signIn;
    const posted = await form(c, codeForm(viewer.language));
    const browser = browserToken(c);
    const again = (to: string | undefined, message: string) =>
      page(c, { title: words.title, status: 422, body: <SentPage viewer={viewer} to={to} errors={[{ field: "code", message }]} /> });
    if (!posted.ok) return again(posted.reason.typed["to"], posted.reason.errors[0]?.message ?? words.codeMissing);
    if (browser === null) return again(posted.value.to, words.wrong);
    const signed = await signInByCode(c.get("services"), { ...attempt(c, browser), code: posted.value.code });
    return signed.ok ? welcome(c, signed.value, posted.value.to) : again(posted.value.to, words.wrong);
  });

  // Mail scanners and previews come here. Looking changes nothing, and only the browser that asked is shown the button.
  app.get("/sign-in/link", async (c) => {
    const viewer = c.get("viewer");
    const [token, browser] = [c.req.query("token") ?? "", browserToken(c)];
    const { signIn: words } = wordsOf(viewer.language);
    const state = await stateOfLink(c.get("services").db, viewer.organisation.id, tokenHash(token), browser === null ? null : tokenHash(browser));
    if (state === "good") return page(c, { title: words.title, body: <LinkPage viewer={viewer} token={token} to={c.req.query("to")} /> });
    if (state === "other browser") return page(c, { title: words.otherDevice.title, body: <OtherDevicePage viewer={viewer} /> });
    return page(c, { title: words.stale.title, status: 410, body: <StalePage viewer={viewer} /> });
  });

  app.post("/sign-in/link", async (c) => {
    const viewer = c.get("viewer");
    const { otherDevice: words } = wordsOf(viewer.language).signIn;
    const posted = await form(c, linkForm);
    const browser = browserToken(c);
    if (!posted.ok) throw new HTTPException(400);
    if (browser === null) return page(c, { title: words.title, status: 403, body: <OtherDevicePage viewer={viewer} /> });
    const signed = await signInByLink(c.get("services"), { ...attempt(c, browser), link: posted.value.token });
    return signed.ok
      ? welcome(c, signed.value, posted.value.to)
      : page(c, { title: words.title, status: 403, body: <OtherDevicePage viewer={viewer} /> });
  });

  app.post("/sign-out", async (c) => {
    const { id } = c.get("viewer").organisation;
    await form(c, z.object({}));
    const token = sessionToken(c, id);
    if (token !== null) await endSession(c.get("services").db, id, token);
    forgetSessionToken(c, id);
    return c.redirect(`/o/${id}`, 303);
  });

  app.get("/account", async (c) => {
    const { organisation } = c.get("viewer");
    const member = signedIn(c);
    const here = tokenHash(sessionToken(c, organisation.id) ?? "");
    const sessions = await openSessions(c.get("services").db, { organisation: organisation.id, member: member.id, tokenHash: here });
    return page(c, {
      title: wordsOf(languageOf(c)).account.title,
      body: <AccountPage viewer={c.get("viewer")} name={member.name} sessions={sessions} />,
    });
  });

  app.post("/account/end", async (c) => {
    const { id } = c.get("viewer").organisation;
    const member = signedIn(c);
    const posted = await form(c, revokeForm);
    if (!posted.ok) throw new HTTPException(400);
    await revokeSession(c.get("services").db, { organisation: id, member: member.id, id: posted.value.session });
    return c.redirect(`/o/${id}/account`, 303);
  });

  return app;
}

function attempt(c: Context<Web>, browser: string) {
  return { organisation: c.get("viewer").organisation.id, browser, device: deviceName(c.req.header("user-agent")) };
}

/** A session that this browser had before ends: nobody goes on under an id from before the sign-in. */
async function welcome(c: Context<Web>, session: string, to: string | undefined): Promise<Response> {
  const { id } = c.get("viewer").organisation;
  const before = sessionToken(c, id);
  if (before !== null) await endSession(c.get("services").db, id, before);
  writeSessionToken(c, id, session);
  await rememberLanguage(c.get("services").db, id, session, browserLanguage(c));
  return c.redirect(pathWithin(id, to) ?? `/o/${id}/home`, 303);
}

function limited(c: Context<Web>, limit: Limit, key: string): void {
  if (takeOne(c.get("services").pool, limit, key)) return;
  logEvent(c.get("services").log, "rate limited", { what: limit.what });
  throw new HTTPException(429);
}

function query({ to }: { readonly to: string | null }): string {
  return to === null ? "" : `?to=${encodeURIComponent(to)}`;
}
