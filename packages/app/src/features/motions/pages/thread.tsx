import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { instant } from "../../../platform/act.js";
import { Button, EmptyState, Form, Hidden, MarkdownText, TextArea, When, errorOf } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Comment } from "../reading/discussion.js";
import { motionPath, newKey } from "./context.js";

export interface ThreadProps {
  readonly viewer: Viewer;
  readonly number: number;
  readonly comments: readonly Comment[];
  /** The contribution that is being answered. */
  readonly replyTo?: string | null;
  readonly typed?: string;
  readonly errors?: readonly FormError[];
}

/** What members say about a motion; each contribution has an address of its own. */
export function Thread({ viewer, number, comments, replyTo = null, typed = "", errors = [] }: ThreadProps): JSX.Element {
  const path = `${motionPath(viewer, number)}/discussion`;
  const top = comments.filter((comment) => comment.replyTo === null);
  return (
    <section class="flow" aria-labelledby="discussion">
      <h2 id="discussion">Discussion</h2>
      {comments.length === 0 ? <EmptyState title="Nobody has said anything yet." /> : null}
      {top.map((comment) => (
        <Branch key={comment.id} comment={comment} viewer={viewer} path={path} comments={comments} />
      ))}
      <Form action={path} csrf={viewer.csrf} idempotencyKey={newKey()}>
        {replyTo === null ? null : <Hidden name="replyTo" value={replyTo} />}
        <TextArea
          name="body"
          label={replyTo === null ? "Say something about it" : "Your reply"}
          hint="Members of this organisation read it under your name. It is not part of the record."
          rows={4}
          value={typed}
          error={errorOf(errors, "body")}
        />
        <Button look="secondary">{replyTo === null ? "Add to the discussion" : "Send this reply"}</Button>
      </Form>
    </section>
  );
}

interface BranchProps {
  readonly comment: Comment;
  readonly viewer: Viewer;
  readonly path: string;
  readonly comments: readonly Comment[];
}

function Branch({ comment, viewer, path, comments }: BranchProps): JSX.Element {
  return (
    <article class="flow" id={`said-${comment.id}`} aria-label={`${comment.author} says`}>
      <p class="small">
        <strong>{comment.author}</strong>,{" "}
        <a href={`${path}#said-${comment.id}`}>
          <When at={instant(comment.at)} zone={viewer.organisation.zone} now={viewer.now} />
        </a>
      </p>
      <MarkdownText>{comment.body}</MarkdownText>
      {comment.replyTo === null ? (
        <p class="small">
          <a href={`${path}?reply=${comment.id}#discussion`}>Reply to {comment.author}</a>
        </p>
      ) : null}
      <Replies comment={comment} viewer={viewer} path={path} comments={comments} />
    </article>
  );
}

/** Replies hang under what they answer, one level deep, so that a long quarrel stays readable on a phone. */
function Replies({ comment, comments, ...rest }: BranchProps): JSX.Element | null {
  const replies = comments.filter((one) => one.replyTo === comment.id);
  if (replies.length === 0) return null;
  return (
    <ul>
      {replies.map((reply) => (
        <li key={reply.id}>
          <Branch comment={reply} comments={[]} {...rest} />
        </li>
      ))}
    </ul>
  );
}
