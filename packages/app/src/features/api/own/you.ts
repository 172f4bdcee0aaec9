import { z } from "zod";
import { waitingInDiscussions } from "../../discussion/index.js";
import { invitationsWaiting } from "../../initiative/index.js";
import { boxesWaiting } from "../../boxes/index.js";
import { pageOfOwnLines, waitingFor } from "../../motions/index.js";
import { waitingInProgramme } from "../../programme/index.js";
import { surveysWaiting } from "../../surveys/index.js";
import { own } from "../route/route.js";
import { saidLine } from "../said.js";
import { capacity, motionLine, next, nothing, paging, time } from "../shapes.js";

export const you = own(
  {
    id: "readYou",
    path: "/me",
    tag: "you",
    summary: "Who you are here, and in which capacities you can act",
    params: nothing,
    query: nothing,
    answer: z.object({
      id: z.string(),
      name: z.string(),
      capacities: z.array(capacity),
      organisation: z.object({ id: z.string(), name: z.string() }),
    }),
  },
  async ({ viewer, member }) => {
    const { id, name } = viewer.organisation;
    return { id: member.id, name: member.name, capacities: member.capacities.map((one) => ({ ...one })), organisation: { id, name } };
  },
);

export const waiting = own(
  {
    id: "listWaiting",
    path: "/me/waiting",
    tag: "you",
    summary: "What waits for you: votes, surveys, what your office or seat asks, questions, invitations",
    about: "Each is done on the page whose address it has, or, where the API has the act, here.",
    params: nothing,
    query: nothing,
    answer: z.object({ waiting: z.array(z.object({ sentence: z.string(), action: z.string(), until: time.nullable(), url: z.string() })) }),
  },
  async ({ services, viewer }) => {
    const all = await Promise.all([
      waitingFor(services, viewer),
      boxesWaiting(services, viewer),
      invitationsWaiting(services, viewer),
      waitingInProgramme(services, viewer),
      waitingInDiscussions(services, viewer),
      surveysWaiting(services, viewer),
    ]);
    return {
      waiting: all.flat().map(({ sentence, action, until, href }) => ({ sentence, action, until, url: services.config.publicUrl + href })),
    };
  },
);

export const ownMotions = own(
  {
    id: "listYourMotions",
    path: "/me/motions",
    tag: "you",
    summary: "The motions that you move, alone or with others; the latest first",
    params: nothing,
    query: paging,
    answer: z.object({ motions: z.array(motionLine), next }),
  },
  async ({ services, viewer, query }) => {
    const { lines, next: before } = await pageOfOwnLines(services, viewer, { before: query.before ?? null, most: query.most });
    return { motions: lines.map((line) => saidLine(services, line)), next: before };
  },
);
