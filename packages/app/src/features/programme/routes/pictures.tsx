import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { sql } from "kysely";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { uuidIn } from "../../../platform/http/ids.js";
import { takeOne } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { addPicture } from "../acts/picture.js";
import { PICTURES_OF_A_NOTE, PICTURES_PER_HOUR } from "../limits.js";
import { PicturePage } from "../pages/picture.js";
import { noteOf, type Note } from "../reading/notes.js";
import { formsIn } from "./forms.js";
import { itemIn, type FoundItem } from "./item.js";

/** Whatever a file pretends to be, a browser that opens it runs nothing, loads nothing and is on no origin of ours. */
const pictureSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Pictures of notes: added by whoever wrote the note, shown to everybody like the note itself. */
export function pictureRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  const at = "/programme/:number/:option/notes/:note/pictures";

  app.get(at, async (c) => picturePage(c, await ownNoteIn(c), { typed: "", errors: [] }));

  app.post(at, async (c) => {
    const own = await ownNoteIn(c);
    const { found, note } = own;
    const { organisation, language } = found.viewer;
    const { picture: words } = wordsOf(language).programme;
    const posted = await form(c, formsIn(language).picture);
    if (!posted.ok) return picturePage(c, own, { typed: posted.reason.typed["words"] ?? "", errors: posted.reason.errors });
    if (!takeOne(found.services, { what: "pictures", most: PICTURES_PER_HOUR, seconds: 3_600 }, `${organisation.id} ${note.author.id}`))
      throw new HTTPException(429);
    const { file, key, words: said } = posted.value;
    const again = (message: string): Response => picturePage(c, own, { typed: said, errors: [{ field: "file", message }] });
    if (file.size === 0) return again(words.missing);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await addPicture(found.services, organisation.id, { member: note.author.id, note: note.id, key, words: said, bytes });
    if (outcome === "not yours") throw new HTTPException(404);
    if (outcome === "done") return c.redirect(`${found.path}#note-${note.id}`, 303);
    return again(outcome === "too many" ? words.full(PICTURES_OF_A_NOTE) : words.refused[outcome]);
  });

  app.get(`${at}/:picture`, async (c) => {
    const found = await itemIn(c);
    const note = await noteIn(c, found);
    const picture = note.pictures.find(({ id }) => id === uuidIn(c, "picture"));
    if (picture === undefined) throw new HTTPException(404);
    const { rows } = await sql<{ type: string; bytes: Buffer }>`
      select type, bytes from progress_picture where organisation = ${found.viewer.organisation.id} and note = ${note.id} and id = ${picture.id}`.execute(
      found.services.db,
    );
    const kept = rows[0];
    if (kept === undefined) throw new HTTPException(404);
    return c.body(new Uint8Array(kept.bytes), 200, {
      "content-type": kept.type,
      "content-disposition": "inline",
      "content-security-policy": pictureSecurityPolicy,
      "cache-control": "private, no-cache",
    });
  });
  return app;
}

interface OwnNote {
  readonly found: FoundItem;
  readonly note: Note;
}

async function ownNoteIn(c: Context<Web>): Promise<OwnNote> {
  const member = signedIn(c);
  const found = await itemIn(c);
  const note = await noteIn(c, found);
  if (note.author.id !== member.id || found.item.state.closing !== null) throw new HTTPException(404);
  return { found, note };
}

async function noteIn(c: Context<Web>, { services, viewer, id }: FoundItem): Promise<Note> {
  const note = await noteOf(services.db, viewer.organisation.id, { ...id, note: uuidIn(c, "note") });
  if (note === null) throw new HTTPException(404);
  return note;
}

function picturePage(c: Context<Web>, { found, note }: OwnNote, again: { typed: string; errors: readonly FormError[] }): Response {
  const { viewer, path, item } = found;
  return page(c, {
    title: wordsOf(viewer.language).programme.picture.title,
    status: again.errors.length === 0 ? 200 : 422,
    body: <PicturePage {...{ viewer, path, note }} title={item.row.title} {...again} />,
  });
}
