import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { useWords } from "../../../ui/index.js";
import { postPath } from "../place.js";
import type { Post } from "../reading/post.js";

/** Pictures as they are, documents as links; each with the words that its author gave it. */
export function FileList({ viewer, post }: { viewer: Viewer; post: Post }): JSX.Element | null {
  const { discussion: words } = useWords();
  if (post.files.length === 0) return null;
  return (
    <ul class="post__files">
      {post.files.map(({ id, type, name, words: alt, width, height, size }) => {
        const href = `${postPath(viewer.organisation.id, post.id)}/files/${id}`;
        return (
          <li key={id} class="post__file">
            {type === "application/pdf" ? (
              <>
                <a href={href} download={name}>
                  {name}
                </a>{" "}
                <span class="soft small">{words.pdf(size)}</span>
                <p class="small">{alt}</p>
              </>
            ) : (
              <a href={href}>
                <img src={href} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" decoding="async" />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
