import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { takeOne } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { edit, withdraw } from "../acts/change.js";
import { mentionedIn } from "../acts/mentioned.js";
import { rate } from "../acts/rate.js";
import { reply } from "../acts/say.js";
import { RATINGS_PER_HOUR } from "../limits.js";
import { PostPage, type PostPageProps } from "../pages/post-page.js";
import { EditPage, HistoryPage, WithdrawPage } from "../pages/write.js";
import { postPath, type HeadKind } from "../place.js";
import { textsOf } from "../reading/earlier.js";
import { replyIds } from "../reading/lists.js";
import type { Spot } from "../reading/places.js";
import { postById, postsById, type Post } from "../reading/post.js";
import { formsIn } from "./forms.js";
import { afterIn, postIn, reading, type Reading } from "./reader.js";
import { decidingOf, thingOf } from "./subject.js";

/** One post: read with its replies, answered, edited, withdrawn, rated. */
export function postRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/posts/:post", (c) => postPage(c));

  app.post("/posts/:post/reply", async (c) => {
    const read = await reading(c);
    const { post, spot } = await postIn(c, read);
    const said = await form(c, formsIn(read.viewer.language).reply);
    if (!said.ok) {
      const { typed, errors } = said.reason;
      return postPage(c, { typed: typed["body"] ?? "", errors, ...(typed["key"] === undefined ? {} : { idempotencyKey: typed["key"] }) });
    }
    if (post.body === null || post.hidden !== null) throw new HTTPException(404);
    const head = post.head === null ? post : await headOf(read, post);
    const to = { id: post.id, thread: post.thread, author: post.author.id, head: post.head, headKind: head.kind as HeadKind };
    const { id } = read.viewer.organisation;
    const outcome = await reply(read.services, id, { author: read.member, to, place: spot.place, key: said.value.key, body: said.value.body });
    if (outcome.kind !== "said") throw new HTTPException(429);
    return c.redirect(`${postPath(id, outcome.post)}${said.value.then === undefined ? "?sent=yes" : "/files"}`, 303);
  });

  app.post("/posts/:post/rate", async (c) => {
    const read = await reading(c);
    const { services, viewer, member } = read;
    const chosen = await form(c, formsIn(viewer.language).rate);
    if (!chosen.ok) throw new HTTPException(400);
    const { id } = viewer.organisation;
    if (!takeOne(services, { what: "ratings", most: RATINGS_PER_HOUR, seconds: 3_600 }, `${id} ${member.id}`)) throw new HTTPException(429);
    const { post } = await postIn(c, read);
    if (post.author.id === member.id) throw new HTTPException(403);
    const outcome = await rate(services, id, { member: member.id, post: post.id, helps: chosen.value.helps === "yes" });
    if (outcome === "no argument") throw new HTTPException(404);
    return c.redirect(backTo(viewer.organisation.id, post, chosen.value.back), 303);
  });

  app.get("/posts/:post/edit", (c) => editPage(c, {}));
  app.post("/posts/:post/edit", async (c) => {
    const read = await reading(c);
    const { post } = await ownIn(c, read);
    const { discussion: words } = wordsOf(read.viewer.language);
    const changed = await form(c, formsIn(read.viewer.language).edit);
    if (!changed.ok) return editPage(c, { typed: changed.reason.typed, errors: changed.reason.errors });
    const { id } = read.viewer.organisation;
    const outcome = await edit(read.services, id, { author: read.member, post: post.id, body: changed.value.body });
    if (outcome === "not yours") throw new HTTPException(404);
    if (outcome === "too often") return editPage(c, { typed: changed.value, errors: [{ field: "body", message: words.editTooOften }] });
    return c.redirect(postPath(id, post.id), 303);
  });

  app.get("/posts/:post/withdraw", async (c) => {
    const read = await reading(c);
    const { post, spot } = await ownIn(c, read);
    const title = wordsOf(read.viewer.language).discussion.withdrawTitle;
    return page(c, { title, body: <WithdrawPage viewer={read.viewer} spot={spot} post={post} /> });
  });
  app.post("/posts/:post/withdraw", async (c) => {
    const read = await reading(c);
    const { post } = await postIn(c, read);
    await form(c, formsIn(read.viewer.language).nothing);
    const { id } = read.viewer.organisation;
    const outcome = await withdraw(read.services, id, { author: read.member, post: post.id });
    // A second press finds it withdrawn already.
    if (outcome === "not yours" && !(post.author.id === read.member.id && post.withdrawnAt !== null)) throw new HTTPException(404);
    return c.redirect(postPath(id, post.id), 303);
  });

  app.get("/posts/:post/history", async (c) => {
    const read = await reading(c);
    const { post, spot } = await postIn(c, read);
    if (post.body === null) throw new HTTPException(404);
    const texts = await textsOf(read.services.db, read.viewer.organisation.id, { ...post, body: post.body });
    const title = wordsOf(read.viewer.language).discussion.historyTitle(post.author.name);
    return page(c, { title, body: <HistoryPage viewer={read.viewer} spot={spot} post={post} texts={texts} /> });
  });
  return app;
}

async function postPage(c: Context<Web>, more: Pick<PostPageProps, "typed" | "errors" | "idempotencyKey"> = {}): Promise<Response> {
  const read = await reading(c);
  const { services, viewer, reader } = read;
  const { post, spot } = await postIn(c, read);
  const head = await headOf(read, post);
  const after = afterIn(c);
  const ids = await replyIds(services.db, { organisation: viewer.organisation.id, head: head.id, after });
  const replies = await postsById(services.db, reader, ids.ids);
  const isSent = c.req.query("sent") === "yes" && post.author.id === read.member.id;
  const sent = isSent ? { unclear: (await mentionedIn(services.db, viewer.organisation.id, post.body ?? "")).unclear } : null;
  const deciding = await decidingOf(read, await thingOf(read, { what: "post", id: post.id }));
  return page(c, {
    title: wordsOf(viewer.language).discussion.saidBy(post.author.name, post.kind),
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: <PostPage {...{ viewer, spot, post, head, replies, after, sent, deciding }} next={ids.next} {...more} />,
    scripts: ["post-draft.js"],
  });
}

async function headOf({ services, reader }: Reading, post: Post): Promise<Post> {
  if (post.head === null) return post;
  const head = await postById(services.db, reader, post.head);
  if (head === null) throw new Error("a reply stands under a post");
  return head;
}

/** An own post that still has its words. */
async function ownIn(c: Context<Web>, read: Reading): Promise<{ readonly post: Post; readonly spot: Spot }> {
  const found = await postIn(c, read);
  if (found.post.author.id !== read.member.id || found.post.body === null) throw new HTTPException(404);
  return found;
}

async function editPage(
  c: Context<Web>,
  more: { typed?: { readonly [field: string]: string }; errors?: PostPageProps["errors"] },
): Promise<Response> {
  const read = await reading(c);
  const { post, spot } = await ownIn(c, read);
  if (post.hidden !== null) throw new HTTPException(404);
  return page(c, {
    title: wordsOf(read.viewer.language).discussion.editTitle,
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: <EditPage viewer={read.viewer} spot={spot} post={post} typed={more.typed ?? {}} errors={more.errors ?? []} />,
  });
}

/** Back to the list where the button was pressed; never out of this organisation, whatever the form says. */
function backTo(organisation: string, post: Post, back: string | undefined): string {
  const isOurs = back !== undefined && back.startsWith(`/o/${organisation}/`) && /^[A-Za-z0-9/_.-]+$/.test(back) && !back.includes("..");
  return isOurs && back.includes("/discussion") ? `${back}#post-${post.id}` : postPath(organisation, post.id);
}
