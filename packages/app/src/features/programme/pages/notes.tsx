import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { MarkdownText, Tag, When, useWords } from "../../../ui/index.js";
import { PICTURES_OF_A_NOTE } from "../limits.js";
import type { Note } from "../reading/notes.js";

interface NoteListProps {
  readonly viewer: Viewer;
  /** Of the item. */
  readonly path: string;
  readonly notes: readonly Note[];
  readonly closed: boolean;
}

/** What was said of an item, the latest first, with its pictures. */
export function NoteList({ viewer, path, notes, closed }: NoteListProps): JSX.Element {
  return (
    <ol class="notes">
      {notes.map((note) => (
        <OneNote key={note.id} {...{ viewer, path, note, closed }} />
      ))}
    </ol>
  );
}

function OneNote({ viewer, path, note, closed }: Omit<NoteListProps, "notes"> & { note: Note }): JSX.Element {
  const { programme: words } = useWords();
  const { kind, closes, author, place, body, at, answers, pictures } = note;
  const isOwn = viewer.member?.id === author.id;
  return (
    <li class="notes__note flow" id={`note-${note.id}`}>
      <p class="notes__head">
        <Tag state={kind === "progress" ? "neutral" : kind === "account" ? "open" : "good"}>
          {closes === null ? words.kinds[kind] : `${words.kinds.closing}: ${words.closed[closes]}`}
        </Tag>{" "}
        <When at={at.toISOString()} zone={viewer.organisation.zone} day />
      </p>
      <MarkdownText>{body}</MarkdownText>
      {pictures.length === 0 ? null : (
        <ul class="notes__pictures">
          {pictures.map(({ id, words: alt, width, height }) => (
            <li key={id}>
              <figure class="notes__picture">
                <a href={`${path}/notes/${note.id}/pictures/${id}`}>
                  <img src={`${path}/notes/${note.id}/pictures/${id}`} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
                </a>
                <figcaption class="soft small" aria-hidden="true">
                  {alt}
                </figcaption>
              </figure>
            </li>
          ))}
        </ul>
      )}
      <p class="soft small">
        {viewer.member === null && place !== null ? words.wroteFor(place) : words.wrote(author.name, place)}
        {answers === 0 ? "" : ` · ${words.answers(answers)}`}
      </p>
      {isOwn && !closed && pictures.length < PICTURES_OF_A_NOTE ? (
        <p class="no-print">
          <a href={`${path}/notes/${note.id}/pictures`}>{words.write.addPicture}</a>
        </p>
      ) : null}
    </li>
  );
}
