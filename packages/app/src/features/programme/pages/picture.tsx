import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, ButtonLink, ErrorSummary, FileField, Form, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { LARGEST_PICTURE, LONGEST_WORDS_FOR_A_PICTURE, PICTURES_OF_A_NOTE } from "../limits.js";
import type { Note } from "../reading/notes.js";

export interface PicturePageProps {
  readonly viewer: Viewer;
  /** Of the item. */
  readonly path: string;
  readonly title: string;
  readonly note: Note;
  readonly typed: string;
  readonly errors: readonly FormError[];
}

/** Adds a picture to an own note, one at a time, with words for those who can't see it. */
export function PicturePage({ viewer, path, title, note, typed, errors }: PicturePageProps): JSX.Element {
  const { programme: words } = useWords();
  const left = PICTURES_OF_A_NOTE - note.pictures.length;
  return (
    <>
      <Breadcrumb items={[{ href: path, words: title }]} />
      <ErrorSummary errors={errors} />
      <h1>{words.picture.title}</h1>
      {left <= 0 ? (
        <p>{words.picture.full(PICTURES_OF_A_NOTE)}</p>
      ) : (
        <Form action={`${path}/notes/${note.id}/pictures`} csrf={viewer.csrf} idempotencyKey={newKey()} multipart>
          <FileField
            name="file"
            label={words.picture.field}
            hint={words.picture.hint(LARGEST_PICTURE / 1_048_576, left)}
            accept=".png,.jpg,.jpeg,.webp,.gif,image/png,image/jpeg,image/webp,image/gif"
            error={errorOf(errors, "file")}
          />
          <TextField
            name="words"
            label={words.picture.words}
            hint={words.picture.wordsHint}
            maxLength={LONGEST_WORDS_FOR_A_PICTURE}
            value={typed}
            error={errorOf(errors, "words")}
          />
          <Button>{words.picture.button}</Button>
        </Form>
      )}
      <ButtonLink href={`${path}#note-${note.id}`} look="quiet">
        {words.picture.done}
      </ButtonLink>
    </>
  );
}
