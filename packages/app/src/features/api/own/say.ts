import { z } from "zod";
import {
  follow,
  LONGEST_POST,
  placeOfThread,
  postById,
  rate,
  RATINGS_PER_HOUR,
  reply,
  say,
  type HeadKind,
  type SaidOutcome,
} from "../../discussion/index.js";
import { takeOne } from "../../../platform/http/limit.js";
import { prose } from "../../../platform/http/text.js";
import { Problem } from "../route/problem.js";
import { act } from "../route/route.js";
import { numberInPath, uuid } from "../shapes.js";
import { placeIn, readerIn } from "./place.js";

const body = prose({ missing: "Say something.", most: LONGEST_POST }).meta({
  maxLength: LONGEST_POST,
  description: "Markdown. @Name mentions a member.",
});
const head = z.object({ kind: z.enum(["comment", "question", "for", "against"]), body });
const posted = z.object({ post: uuid });

export const sayOnMotion = act(
  {
    id: "sayOnMotion",
    path: "/motions/{number}/discussion",
    tag: "discussion",
    summary: "Says something on a motion: a comment, a question to its movers, an argument for or against",
    scope: "discuss",
    status: 201,
    params: z.object({ number: numberInPath }),
    body: head,
    answer: posted,
  },
  async (asked) => {
    const { services, viewer, member, key, params, body: said } = asked;
    const place = await placeIn(asked, { number: params.number, option: null });
    return postOf(await say(services, viewer.organisation.id, { author: member, place, key, ...said }));
  },
);

export const sayOnOption = act(
  {
    id: "sayOnOption",
    path: "/motions/{number}/options/{option}/discussion",
    tag: "discussion",
    summary: "The same on something that was put to a motion",
    scope: "discuss",
    status: 201,
    params: z.object({ number: numberInPath, option: numberInPath }),
    body: head,
    answer: posted,
  },
  async (asked) => {
    const { services, viewer, member, key, params, body: said } = asked;
    const place = await placeIn(asked, params);
    return postOf(await say(services, viewer.organisation.id, { author: member, place, key, ...said }));
  },
);

export const replyTo = act(
  {
    id: "reply",
    path: "/posts/{post}/replies",
    tag: "discussion",
    summary: "Answers a post",
    scope: "discuss",
    status: 201,
    params: z.object({ post: uuid }),
    body: z.object({ body }),
    answer: posted,
  },
  async (asked) => {
    const { services, viewer, member, key, params } = asked;
    const { id } = viewer.organisation;
    const reader = await readerIn(asked);
    const post = await postById(services.db, reader, params.post);
    if (post === null || post.body === null || post.hidden !== null) throw new Problem("not-found");
    const first = post.head === null ? post : await postById(services.db, reader, post.head);
    if (first === null) throw new Error("a reply stands under a post");
    const to = { id: post.id, thread: post.thread, author: post.author.id, head: post.head, headKind: headKindOf(first.kind) };
    const place = await placeOfThread(services.db, id, post.thread);
    return postOf(await reply(services, id, { author: member, to, place, key, body: asked.body.body }));
  },
);

export const rateArgument = act(
  {
    id: "rate",
    path: "/posts/{post}/rating",
    tag: "discussion",
    summary: "Says that an argument helps you to decide, or takes that back",
    scope: "discuss",
    params: z.object({ post: uuid }),
    body: z.object({ helps: z.boolean() }),
    answer: z.object({ helps: z.boolean() }),
  },
  async (asked) => {
    const { services, viewer, member, params, body: chosen } = asked;
    const { id } = viewer.organisation;
    if (!takeOne(services, { what: "ratings", most: RATINGS_PER_HOUR, seconds: 3_600 }, `${id} ${member.id}`)) throw new Problem("too-many");
    const post = await postById(services.db, await readerIn(asked), params.post);
    if (post === null) throw new Problem("not-found");
    if (post.author.id === member.id) throw new Problem("not-entitled");
    const outcome = await rate(services, id, { member: member.id, post: post.id, helps: chosen.helps });
    if (outcome === "no argument") throw new Problem("not-found");
    return { helps: chosen.helps };
  },
);

export const followMotion = act(
  {
    id: "follow",
    path: "/motions/{number}/follow",
    tag: "discussion",
    summary: "Follows what is said on a motion, or no longer does",
    scope: "discuss",
    params: z.object({ number: numberInPath }),
    body: z.object({ follows: z.boolean() }),
    answer: z.object({ follows: z.boolean() }),
  },
  async (asked) => {
    const { services, viewer, member, params, body: chosen } = asked;
    const place = await placeIn(asked, { number: params.number, option: null });
    await follow(services, viewer.organisation.id, { member: member.id, place, follows: chosen.follows });
    return { follows: chosen.follows };
  },
);

function postOf(outcome: SaidOutcome): { post: string } {
  if (outcome.kind === "said") return { post: outcome.post };
  throw new Problem(outcome.kind === "too many" ? "too-many" : "not-found");
}

function headKindOf(kind: HeadKind | "reply"): HeadKind {
  if (kind === "reply") throw new Error("a branch begins with no reply");
  return kind;
}
