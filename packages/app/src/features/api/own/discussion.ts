import { z } from "zod";
import {
  branches,
  headIds,
  kindsAt,
  placeOfThread,
  postById,
  postsById,
  POSTS_ON_A_PAGE,
  replyIds,
  threadOf,
  type Post,
} from "../../discussion/index.js";
import { Problem } from "../route/problem.js";
import { own } from "../route/route.js";
import { count, numberInPath, time, uuid } from "../shapes.js";
import { placeIn, readerIn } from "./place.js";

const post = z.object({
  id: uuid,
  kind: z.enum(["comment", "question", "for", "against", "reply"]),
  author: z.string(),
  answers: z.boolean().meta({ description: "A mover's answer to a question." }),
  replyTo: uuid.nullable(),
  body: z.string().nullable().meta({ description: "null: withdrawn by its author, or hidden." }),
  hidden: z.object({ ground: z.string(), reasons: z.string(), clause: z.string().nullable(), by: z.string(), at: time }).nullable(),
  at: time,
  editedAt: time.nullable(),
  helpful: count.meta({ description: "Whom an argument helps to decide." }),
  ratedByYou: z.boolean(),
  replies: count,
});

const listing = {
  query: z.object({
    list: z.enum(["arguments", "questions", "comments"]),
    order: z
      .enum(["balanced", "helpful", "newest"])
      .default("balanced")
      .meta({ description: "Of arguments. Balanced: whoever reads the first page meets each camp as often as it is large." }),
    after: uuid.optional().meta({ description: "The `next` of the page before." }),
  }),
  answer: z.object({ posts: z.array(post), next: uuid.nullable() }),
};

const ofMotion = z.object({ number: numberInPath });
const ofOption = z.object({ number: numberInPath, option: numberInPath });

export const talkOnMotion = own(
  { id: "listPosts", path: "/motions/{number}/discussion", tag: "discussion", summary: "What is said on a motion", params: ofMotion, ...listing },
  (asked) => heads({ ...asked, option: null }),
);

export const talkOnOption = own(
  {
    id: "listPostsOnOption",
    path: "/motions/{number}/options/{option}/discussion",
    tag: "discussion",
    summary: "What is said on something that was put to a motion",
    params: ofOption,
    ...listing,
  },
  (asked) => heads({ ...asked, option: asked.params.option }),
);

type Asked = Parameters<typeof placeIn>[0] & { readonly query: z.output<typeof listing.query>; readonly params: { readonly number: number } };

async function heads(asked: Asked & { readonly option: number | null }): Promise<z.input<typeof listing.answer>> {
  const { services, viewer, query, params, option } = asked;
  const { id } = viewer.organisation;
  const place = await placeIn(asked, { number: params.number, option });
  if (query.list !== "comments" && !kindsAt(place).includes("question")) throw new Problem("not-found");
  const reader = await readerIn(asked);
  const thread = await threadOf(services.db, id, place);
  if (thread === null) return { posts: [], next: null };
  const { list, order, after = null } = query;
  const ids = await headIds(services.db, { organisation: id, thread, list, order, most: POSTS_ON_A_PAGE, after });
  const found = await branches(services.db, reader, ids.ids, 0);
  return { posts: found.map(({ head }) => saidPost(head)), next: ids.next };
}

export const onePost = own(
  {
    id: "readPost",
    path: "/posts/{post}",
    tag: "discussion",
    summary: "A post with what was said under it",
    params: z.object({ post: uuid }),
    query: z.object({ after: uuid.optional() }),
    answer: post.extend({
      motion: z.int().nullable(),
      option: z.int().nullable(),
      clause: z.string().nullable(),
      under: z.array(post),
      next: uuid.nullable(),
    }),
  },
  async ({ services, viewer, member, params, query }) => {
    const { db } = services;
    const { id } = viewer.organisation;
    const reader = await readerIn({ services, viewer, member });
    const found = await postById(db, reader, params.post);
    if (found === null) throw new Problem("not-found");
    const place = await placeOfThread(db, id, found.thread);
    const under = await replyIds(db, { organisation: id, head: found.head ?? found.id, after: query.after ?? null });
    return {
      ...saidPost(found),
      motion: place.motion?.number ?? null,
      option: place.option?.number ?? null,
      clause: place.clause,
      under: (await postsById(db, reader, under.ids)).map(saidPost),
      next: under.next,
    };
  },
);

function saidPost({ id, kind, author, answers, replyTo, body, hidden, at, editedAt, helpful, rated, replies }: Post): z.input<typeof post> {
  return {
    id,
    kind,
    author: author.name,
    answers,
    replyTo,
    body,
    hidden:
      hidden === null
        ? null
        : { ground: hidden.ground, reasons: hidden.reasons, clause: hidden.clause, by: hidden.place, at: new Date(hidden.at).toISOString() },
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    helpful,
    ratedByYou: rated,
    replies,
  };
}
