import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { useWords } from "../../../ui/index.js";
import { postPath } from "../place.js";
import type { Post } from "../reading/post.js";
import { PostArticle } from "./post.js";

/** A head with the first of what was said under it, as lists show it. */
export interface Branch {
  readonly head: Post;
  readonly replies: readonly Post[];
}

export function BranchList({ viewer, branches }: { viewer: Viewer; branches: readonly Branch[] }): JSX.Element {
  const isArguments = branches.length > 1 && branches.every(({ head }) => head.kind === "for" || head.kind === "against");
  return (
    <ol class={isArguments ? "posts posts--arguments" : "posts"}>
      {branches.map(({ head, replies }) => (
        <li key={head.id}>
          <PostArticle viewer={viewer} post={head}>
            <Replies viewer={viewer} head={head} replies={replies} />
          </PostArticle>
        </li>
      ))}
    </ol>
  );
}

/** Replies hang under what they answer, one level deep, so that a long quarrel stays readable on a phone. */
function Replies({ viewer, head, replies }: Branch & { viewer: Viewer }): JSX.Element | null {
  const { discussion: words } = useWords();
  if (replies.length === 0) return null;
  return (
    <>
      <ol class="posts posts--replies">
        {replies.map((reply) => (
          <li key={reply.id}>
            <PostArticle viewer={viewer} post={reply} />
          </li>
        ))}
      </ol>
      {head.replies > replies.length ? (
        <p class="posts__more">
          <a href={postPath(viewer.organisation.id, head.id)}>{words.allReplies(head.replies)}</a>
        </p>
      ) : null}
    </>
  );
}
