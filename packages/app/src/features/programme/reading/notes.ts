import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";
import type { Closing, ItemId } from "../store.js";

/** Something that those who carry an item out have said of it. */
export interface Note {
  readonly id: string;
  readonly kind: "progress" | "account" | "closing";
  readonly closes: Closing | null;
  readonly author: { readonly id: string; readonly name: string };
  /** The body or office for which they wrote; null: as the member who carries it out. */
  readonly place: string | null;
  readonly body: string;
  readonly at: Date;
  /** How many had asked for it, of an account. */
  readonly answers: number;
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly id: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
}

/** The notes of an item, the latest first. */
export async function notesOf(
  db: Db,
  organisation: string,
  { motion, option, most, skip }: ItemId & { readonly most: number; readonly skip: number },
): Promise<readonly Note[]> {
  const { rows } = await sql<NoteRow>`
    ${selectNotes} where n.organisation = ${organisation} and n.motion = ${motion} and n.option = ${option}
    order by n.at desc, n.id desc limit ${most} offset ${skip}`.execute(db);
  return rows.map(noteIn);
}

/** One note of an item; null: it has no such note. */
export async function noteOf(db: Db, organisation: string, { motion, option, note }: ItemId & { readonly note: string }): Promise<Note | null> {
  const { rows } = await sql<NoteRow>`
    ${selectNotes} where n.organisation = ${organisation} and n.motion = ${motion} and n.option = ${option} and n.id = ${note}`.execute(db);
  const row = rows[0];
  return row === undefined ? null : noteIn(row);
}

interface NoteRow extends Omit<Note, "author"> {
  readonly author: string;
  readonly name: string;
}

const selectNotes = sql`
  select n.id, n.kind, n.closes, n.author, m.name, n.place, n.body, n.at,
    (select count(*)::int from account_request r where r.organisation = n.organisation and r.answer = n.id) as answers,
    coalesce((select json_agg(json_build_object('id', p.id, 'words', p.words, 'width', p.width, 'height', p.height) order by p.at, p.id)
      from progress_picture p where p.organisation = n.organisation and p.note = n.id), '[]') as pictures
  from progress_note n join member m on m.organisation = n.organisation and m.id = n.author`;

function noteIn({ author, name, ...row }: NoteRow): Note {
  return { ...row, author: { id: author, name } };
}
