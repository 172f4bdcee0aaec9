import { Hono } from "hono";
import { wordsOf } from "../../languages/index.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import type { Web } from "../../platform/web.js";
import { waitingInDiscussions } from "../discussion/index.js";
import { invitationsWaiting } from "../initiative/index.js";
import { boxesWaiting } from "../boxes/index.js";
import { foundingOnly, motionLines, rulesOfVersion, waitingFor } from "../motions/index.js";
import { freshNews } from "../notifications/index.js";
import { briefOf, waitingInProgramme } from "../programme/index.js";
import { surveysWaiting } from "../surveys/index.js";
import { comingMeetings } from "./coming.js";
import { bodies, deciders } from "./deciders.js";
import { MemberHomePage } from "./member-home.js";
import { PublicHomePage } from "./public-home.js";

/** The most things that may wait for one person at once; the rest is one press away. */
const mostWaiting = 3;
const mostDecided = 5;
const mostOpen = 10;
const mostFresh = 3;

export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/", async (c) => {
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { id, facts, name } = viewer.organisation;
    const [rules, { open, decided }, programme] = await Promise.all([
      rulesOfVersion(services.db, id, facts.version),
      motionLines(services, viewer),
      briefOf(services, viewer),
    ]);
    const home = {
      viewer,
      deciders: deciders(rules, viewer.language),
      bodies: bodies(rules, facts, wordsOf(viewer.language)),
      meetings: comingMeetings(facts, rules, viewer.now),
      open: open.slice(0, mostOpen),
      decided: decided.slice(0, mostDecided),
      programme,
      isUnfounded: foundingOnly(rules),
    };
    return page(c, { title: name, body: <PublicHomePage {...home} /> });
  });

  app.get("/home", async (c) => {
    const member = signedIn(c);
    const [services, viewer] = [c.get("services"), c.get("viewer")];
    const { id, facts } = viewer.organisation;
    const [rules, due, keys, invitations, said, asked, carried, fresh, programme, { open, decided }] = await Promise.all([
      rulesOfVersion(services.db, id, facts.version),
      waitingFor(services, viewer),
      boxesWaiting(services, viewer),
      invitationsWaiting(services, viewer),
      waitingInDiscussions(services, viewer),
      surveysWaiting(services, viewer),
      waitingInProgramme(services, viewer),
      freshNews(services.db, id, { member: member.id, now: new Date(viewer.now.epochMilliseconds), most: mostFresh }),
      briefOf(services, viewer),
      motionLines(services, viewer),
    ]);
    const waiting = [...due, ...keys, ...invitations, ...carried, ...said, ...asked];
    const home = {
      viewer,
      member,
      waiting: waiting.slice(0, mostWaiting),
      moreWaiting: Math.max(0, waiting.length - mostWaiting),
      fresh,
      meetings: comingMeetings(facts, rules, viewer.now),
      open: open.slice(0, mostOpen),
      decided: decided.slice(0, mostDecided),
      programme,
    };
    return page(c, { title: wordsOf(viewer.language).home.waiting, body: <MemberHomePage {...home} /> });
  });
  return app;
}
