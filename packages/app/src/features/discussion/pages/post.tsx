import type { ComponentChildren, JSX } from "preact";
import { instant } from "../../../platform/act.js";
import type { Viewer } from "../../../platform/web.js";
import { Button, Form, Hidden, MarkdownText, Tag, When, useWords } from "../../../ui/index.js";
import type { TagState } from "../../../ui/index.js";
import { postPath } from "../place.js";
import type { PostKind } from "../place.js";
import type { Post } from "../reading/post.js";
import { FileList } from "./files.js";
import { HiddenNotice } from "./hidden.js";

export interface PostArticleProps {
  readonly viewer: Viewer;
  readonly post: Post;
  /** What hangs under it. */
  readonly children?: ComponentChildren;
  /** The page is about this post alone: it has everything that can be done with it. */
  readonly whole?: boolean;
}

/** One post: who says what, as what, when; a mark where its words are gone or hidden. */
export function PostArticle({ viewer, post, children, whole = false }: PostArticleProps): JSX.Element {
  const { discussion: words } = useWords();
  const own = post.author.id === viewer.member?.id;
  return (
    <article class={`post post--${post.answers ? "answer" : post.kind}`} id={`post-${post.id}`} aria-label={words.said(post.author.name, post.kind)}>
      <Head viewer={viewer} post={post} />
      {post.hidden === null ? null : <HiddenNotice viewer={viewer} mark={post.hidden} />}
      {post.withdrawnAt === null ? null : <p class="post__mark">{words.withdrawn}</p>}
      {post.body === null ? null : (
        <div class="post__body">
          {post.hidden === null ? null : <p class="small soft">{words.hiddenSeenByYou}</p>}
          <MarkdownText>{post.body}</MarkdownText>
        </div>
      )}
      <FileList viewer={viewer} post={post} />
      {post.mentions.length === 0 ? null : <p class="post__told">{words.mentions(post.mentions)}</p>}
      <Foot viewer={viewer} post={post} own={own} whole={whole} />
      {children}
    </article>
  );
}

const kindTags: { readonly [Kind in PostKind]: TagState | null } = { for: "good", against: "bad", question: "wait", comment: null, reply: null };

function Head({ viewer, post }: { viewer: Viewer; post: Post }): JSX.Element {
  const { discussion: words } = useWords();
  const tag = kindTags[post.kind];
  return (
    <header class="post__head">
      {tag === null ? null : <Tag state={post.kind === "question" && post.answeredAt !== null ? "good" : tag}>{kindWord(words, post)}</Tag>}
      {post.answers ? <Tag state="good">{words.movers}</Tag> : null}
      <strong class="post__author">{post.author.name}</strong>
      {post.answered === null ? null : <span class="soft">{words.to(post.answered)}</span>}
      <a class="post__when" href={postPath(viewer.organisation.id, post.id)}>
        <When at={instant(new Date(post.at))} zone={viewer.organisation.zone} now={viewer.now} />
      </a>
      {post.editedAt === null || post.body === null ? null : (
        <a class="post__when" href={`${postPath(viewer.organisation.id, post.id)}/history`}>
          {words.edited}
        </a>
      )}
    </header>
  );
}

function kindWord(words: ReturnType<typeof useWords>["discussion"], { kind, answeredAt }: Post): string {
  return kind === "question" ? (answeredAt === null ? words.unanswered : words.answered) : words.kinds[kind];
}

function Foot({ viewer, post, own, whole }: { viewer: Viewer; post: Post; own: boolean; whole: boolean }): JSX.Element | null {
  const { discussion: words } = useWords();
  const path = postPath(viewer.organisation.id, post.id);
  if (post.body === null) return null;
  const isArgument = post.kind === "for" || post.kind === "against";
  return (
    <footer class="post__foot">
      {isArgument ? <Rating viewer={viewer} post={post} own={own} /> : null}
      {post.hidden !== null ? null : (
        <a href={`${path}#reply`} aria-label={words.replyTo(post.author.name)}>
          {words.reply}
        </a>
      )}
      {own ? (
        <>
          {post.hidden !== null ? null : <a href={`${path}/edit`}>{words.edit}</a>}
          {whole && post.hidden === null ? <a href={`${path}/files`}>{words.addFile}</a> : null}
          {whole ? <a href={`${path}/withdraw`}>{words.withdraw}</a> : null}
        </>
      ) : post.hidden === null ? (
        <a href={`${path}/report`} aria-label={words.reportOf(post.author.name)}>
          {words.report}
        </a>
      ) : null}
    </footer>
  );
}

/** How many an argument helps, and the one press that adds to it. Nobody rates their own. */
function Rating({ viewer, post, own }: { viewer: Viewer; post: Post; own: boolean }): JSX.Element {
  const { discussion: words } = useWords();
  const number = (
    <span class={post.helpful === 0 ? "post__helps post__helps--none" : "post__helps"}>
      {words.helps(post.helpful)}
      {post.helpfulEarlier === 0 ? null : <span class="soft"> {words.helpsEarlier(post.helpfulEarlier)}</span>}
    </span>
  );
  if (own || post.hidden !== null) return number;
  return (
    <>
      {number}
      <Form action={`${postPath(viewer.organisation.id, post.id)}/rate`} csrf={viewer.csrf} inline>
        <Hidden name="helps" value={post.rated ? "no" : "yes"} />
        <Hidden name="back" value={viewer.path} />
        <Button look={post.rated ? "quiet" : "secondary"}>{post.rated ? words.helpsMeNoLonger : words.helpsMe}</Button>
      </Form>
    </>
  );
}
