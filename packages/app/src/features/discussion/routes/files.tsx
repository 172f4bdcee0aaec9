import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { sql } from "kysely";
import { wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { uuidIn } from "../../../platform/http/ids.js";
import { takeOne } from "../../../platform/http/limit.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { attach } from "../acts/attach.js";
import { FILES_OF_A_POST, FILES_PER_HOUR, LARGEST_FILE } from "../limits.js";
import { AddFilePage } from "../pages/add-file.js";
import { postPath } from "../place.js";
import { formsIn } from "./forms.js";
import { postIn, reading } from "./reader.js";

/** Whatever a file pretends to be, a browser that opens it runs nothing, loads nothing and is on no origin of ours. */
const fileSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Pictures and documents of posts: added by their author, handed out to whoever may read the post and to nobody else. */
export function fileRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/posts/:post/files", (c) => addPage(c, {}));

  app.post("/posts/:post/files", async (c) => {
    const read = await reading(c);
    const { post } = await postIn(c, read);
    const { id } = read.viewer.organisation;
    const { discussion: words } = wordsOf(read.viewer.language);
    const sent = await form(c, formsIn(read.viewer.language).file);
    if (!sent.ok) return addPage(c, { typed: sent.reason.typed["words"] ?? "", errors: sent.reason.errors });
    if (!takeOne(read.services, { what: "files", most: FILES_PER_HOUR, seconds: 3_600 }, `${id} ${read.member.id}`)) throw new HTTPException(429);
    const { file, words: said, key } = sent.value;
    if (file.size === 0) return addPage(c, { typed: said, errors: [{ field: "file", message: words.fileMissing }] });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await attach(read.services, id, { member: read.member.id, post: post.id, key, name: file.name, words: said, bytes });
    if (outcome === "not yours") throw new HTTPException(404);
    if (outcome === "attached") return c.redirect(`${postPath(id, post.id)}/files`, 303);
    const message = outcome === "too many files" ? words.filesFull(FILES_OF_A_POST) : words.fileRefused[outcome](LARGEST_FILE / 1_048_576);
    return addPage(c, { typed: said, errors: [{ field: "file", message }] });
  });

  app.get("/posts/:post/files/:file", async (c) => {
    const read = await reading(c);
    const { post } = await postIn(c, read);
    const file = post.files.find(({ id }) => id === uuidIn(c, "file"));
    if (file === undefined) throw new HTTPException(404);
    const { rows } = await sql<{ bytes: Buffer }>`
      select bytes from attachment where organisation = ${read.viewer.organisation.id} and post = ${post.id} and id = ${file.id}`.execute(
      read.services.db,
    );
    const bytes = rows[0]?.bytes;
    if (bytes === undefined) throw new HTTPException(404);
    const how = file.type === "application/pdf" ? "attachment" : "inline";
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": file.type,
      "content-disposition": `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "content-security-policy": fileSecurityPolicy,
      // The post may be hidden or withdrawn tomorrow.
      "cache-control": "private, no-cache",
    });
  });
  return app;
}

async function addPage(c: Context<Web>, more: { typed?: string; errors?: readonly FormError[] }): Promise<Response> {
  const read = await reading(c);
  const { post, spot } = await postIn(c, read);
  if (post.author.id !== read.member.id || post.body === null || post.hidden !== null) throw new HTTPException(404);
  return page(c, {
    title: wordsOf(read.viewer.language).discussion.addFileTitle,
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: <AddFilePage viewer={read.viewer} spot={spot} post={post} typed={more.typed ?? ""} errors={more.errors ?? []} />,
    // The draft of the post has arrived.
    scripts: ["post-draft.js"],
  });
}
