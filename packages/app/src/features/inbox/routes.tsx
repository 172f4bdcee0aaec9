import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { wordsOf } from "../../languages/index.js";
import { browserFormToken, sessionToken, writeSessionToken } from "../../platform/http/cookie.js";
import { form } from "../../platform/http/form.js";
import { numberIn } from "../../platform/http/ids.js";
import { browserLanguage, languageOf } from "../../platform/http/language.js";
import { page } from "../../platform/http/page.js";
import { logEvent } from "../../platform/log.js";
import { endSession, rememberLanguage, startSession } from "../../platform/session/session.js";
import type { Web } from "../../platform/web.js";
import { formKey } from "../motions/index.js";
import type { Reception } from "../notifications/index.js";
import { deviceName, pathWithin } from "../sign-in/index.js";
import { MailPage, PeoplePage, PersonPage } from "./pages.js";
import { answerMail } from "./answer.js";
import { invitationsOf, mailById, mailsOf, samplePeople, samplePerson, type InboxMail } from "./store.js";

const organisationId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const signInForm = z.object({ organisation: organisationId, person: z.uuid(), to: z.string().max(500).optional() });

const longestAnswer = 20_000;
const answerForm = z.object({ key: formKey, text: z.string().max(longestAnswer) });

/** The development inbox: the mail of rehearsals' sample people, and being one of them with one press. It knows of nobody else. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/", async (c) => {
    const { db } = c.get("services");
    const organisation = organisationId.safeParse(c.req.query("organisation"));
    const person = z.uuid().safeParse(c.req.query("person"));
    const csrf = browserFormToken(c);
    if (organisation.success && person.success) {
      const found = await samplePerson(db, organisation.data, person.data);
      if (found === null) throw new HTTPException(404);
      return page(c, {
        title: wordsOf(languageOf(c)).inbox.mailOf(found.name),
        body: <PersonPage person={found} mails={await mailsOf(db, found.organisation, found.id)} csrf={csrf} />,
      });
    }
    const people = await samplePeople(db, organisation.success ? organisation.data : null);
    const invitations = organisation.success ? await invitationsOf(db, organisation.data) : [];
    return page(c, { title: wordsOf(languageOf(c)).inbox.title, body: <PeoplePage people={people} invitations={invitations} csrf={csrf} /> });
  });

  app.get("/:id", async (c) => {
    const mail = await mailById(c.get("services").db, numberIn(c, "id"));
    if (mail === null) throw new HTTPException(404);
    return mailPage(c, mail, null);
  });

  app.post("/:id/answer", async (c) => {
    const services = c.get("services");
    const mail = await mailById(services.db, numberIn(c, "id"));
    if (mail === null || mail.replyTo === null) throw new HTTPException(404);
    const posted = await form(c, answerForm);
    if (!posted.ok) throw new HTTPException(400);
    return mailPage(c, mail, await answerMail(services, { ...mail, replyTo: mail.replyTo }, posted.value));
  });

  app.post("/sign-in", async (c) => {
    const { db, log } = c.get("services");
    const posted = await form(c, signInForm);
    if (!posted.ok) throw new HTTPException(400);
    const { organisation, person, to } = posted.value;
    const found = await samplePerson(db, organisation, person);
    if (found === null) throw new HTTPException(404);
    const before = sessionToken(c, organisation);
    if (before !== null) await endSession(db, organisation, before);
    const session = await startSession(db, organisation, found.id, deviceName(c.req.header("user-agent")));
    writeSessionToken(c, organisation, session);
    await rememberLanguage(db, organisation, session, browserLanguage(c));
    logEvent(log, "signed in", { organisation, by: "sample" });
    return c.redirect(pathWithin(organisation, to) ?? `/o/${organisation}/home`, 303);
  });

  return app;
}

function mailPage(c: Context<Web>, mail: InboxMail, answered: Reception | null): Response {
  const { publicUrl } = c.get("services").config;
  return page(c, { title: mail.subject, body: <MailPage mail={mail} publicUrl={publicUrl} csrf={browserFormToken(c)} answered={answered} /> });
}
