import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, FileField, Form, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { FILES_OF_A_POST, LARGEST_FILE, LONGEST_WORDS_FOR_A_FILE } from "../limits.js";
import { postPath } from "../place.js";
import type { Spot } from "../reading/places.js";
import type { Post } from "../reading/post.js";
import { FileList } from "./files.js";
import { PlaceHead } from "./place-head.js";
import { newKey } from "../../motions/index.js";

export interface AddFilePageProps {
  readonly viewer: Viewer;
  readonly spot: Spot;
  readonly post: Post;
  readonly typed?: string;
  readonly errors?: readonly FormError[];
}

/** Adds a picture or a PDF to an own post, one at a time, each with words for those who can't see it. */
export function AddFilePage({ viewer, spot, post, typed = "", errors = [] }: AddFilePageProps): JSX.Element {
  const { discussion: words } = useWords();
  const path = postPath(viewer.organisation.id, post.id);
  const left = FILES_OF_A_POST - post.files.length;
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.addFileTitle} within />
      <div data-sent>
        <FileList viewer={viewer} post={post} />
      </div>
      {left <= 0 ? (
        <p>{words.filesFull(FILES_OF_A_POST)}</p>
      ) : (
        <Form action={`${path}/files`} csrf={viewer.csrf} idempotencyKey={newKey()} multipart>
          <FileField
            name="file"
            label={words.fileField}
            hint={words.fileHint(LARGEST_FILE / 1_048_576, left)}
            accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,image/png,image/jpeg,image/webp,image/gif,application/pdf"
            error={errorOf(errors, "file")}
          />
          <TextField
            name="words"
            label={words.fileWords}
            hint={words.fileWordsHint}
            maxLength={LONGEST_WORDS_FOR_A_FILE}
            value={typed}
            error={errorOf(errors, "words")}
          />
          <Button>{words.fileButton}</Button>
        </Form>
      )}
      <ButtonLink href={path} look="quiet">
        {words.filesDone}
      </ButtonLink>
    </>
  );
}
