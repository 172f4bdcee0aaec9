import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Notice, Pagination, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { postPath } from "../place.js";
import type { Spot } from "../reading/places.js";
import type { Post } from "../reading/post.js";
import { Deciding, type DecidingProps } from "./deciding.js";
import { PlaceHead } from "./place-head.js";
import { PostArticle } from "./post.js";
import { SayForm } from "./say-form.js";

export interface PostPageProps {
  readonly viewer: Viewer;
  readonly spot: Spot;
  /** What the page is about; a reply stands under its head. */
  readonly post: Post;
  readonly head: Post;
  readonly replies: readonly Post[];
  readonly after: string | null;
  readonly next: string | null;
  /** It has just been sent: names in it that fit nobody or several; null: it has not. */
  readonly sent: { readonly unclear: readonly string[] } | null;
  readonly deciding: DecidingProps | null;
  readonly typed?: string;
  readonly idempotencyKey?: string;
  readonly errors?: readonly FormError[];
}

/** One post with everything said under it, and a place to answer. */
export function PostPage(props: PostPageProps): JSX.Element {
  const { viewer, spot, post, head, replies, after, next } = props;
  const { discussion: words } = useWords();
  const path = postPath(viewer.organisation.id, head.id);
  const own = postPath(viewer.organisation.id, post.id);
  const canReply = post.body !== null && post.hidden === null;
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.saidBy(post.author.name, post.kind)} within />
      <Sent {...props} />
      <PostArticle viewer={viewer} post={head} whole />
      {head.id === post.id || replies.some(({ id }) => id === post.id) ? null : <PostArticle viewer={viewer} post={post} whole />}
      {props.deciding === null ? null : <Deciding viewer={viewer} path={own} {...props.deciding} />}
      {head.replies === 0 ? null : <h2>{words.replies(head.replies)}</h2>}
      <ol class="posts posts--replies">
        {replies.map((one) => (
          <li key={one.id}>
            <PostArticle viewer={viewer} post={one} whole={one.id === post.id} />
          </li>
        ))}
      </ol>
      {next === null && after === null ? null : (
        <Pagination
          previous={after === null ? null : path}
          next={next === null ? null : `${path}?after=${next}`}
          place={words.replies(head.replies)}
        />
      )}
      {canReply ? (
        <section class="flow" id="reply" aria-label={words.replyTo(post.author.name)}>
          <SayForm
            viewer={viewer}
            action={`${own}/reply`}
            kind="reply"
            {...(props.typed === undefined ? {} : { typed: props.typed })}
            {...(props.idempotencyKey === undefined ? {} : { idempotencyKey: props.idempotencyKey })}
            errors={props.errors ?? []}
          />
        </section>
      ) : null}
    </>
  );
}

/** What was done and what happens next. */
function Sent({ sent, post }: PostPageProps): JSX.Element | null {
  const { discussion: words } = useWords();
  if (sent === null) return null;
  return (
    <div data-sent>
      <Notice title={words.sent} tone="good">
        <p>{words.sentNext[post.kind]}</p>
        {sent.unclear.length === 0 ? null : <p>{words.unclearNames(sent.unclear)}</p>}
      </Notice>
    </div>
  );
}
