import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { foundRiverside } from "./features/organisation/index.js";
import { testApp, type TestApp } from "./testing/app.js";

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  await foundRiverside(app.services);
});

const parts = (count: number): string =>
  `${Array.from({ length: count }, (_, at) => `--X\r\ncontent-disposition: form-data; name="a${at}"\r\n\r\n1\r\n`).join("")}--X--\r\n`;
const multipart = { "content-type": "multipart/form-data; boundary=X" };
const IMPORT = "/o/riverside/members/import";

test("8 MB are read of a member who brings in a list, and of nobody else", async () => {
  const stranger = app.visitor();
  await stranger.get("/o/riverside/sign-in");
  expect((await stranger.postRaw(IMPORT, parts(110_000), multipart)).status).toBe(413);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and sample = 'Secretary'`.execute(
    app.services.db,
  );
  const secretary = app.visitor();
  await secretary.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  const body = new FormData();
  body.set("list", new File([`name,email\n${"Ada Quill,ada@new.example\n".repeat(100_000)}`], "list.csv"));
  expect((await secretary.postForm(IMPORT, body, IMPORT)).status).toBe(422);
});

test("where a trustee hands in a long text nobody keeps the server busy with millions of empty fields, nor with one long text after the other", async () => {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and sample = 'Secretary'`.execute(
    app.services.db,
  );
  const secretary = app.visitor();
  await secretary.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  const sent = async (body: string, length = body.length): Promise<number> =>
    (
      await secretary.postRaw("/o/riverside/motions/1/box/trustee", body, {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": `${length}`,
      })
    ).status;
  const long = `body=${"x".repeat(600 * 1_024)}`;
  // Without the token of a page of ours, which is looked for first of all that stands in a form.
  expect([await sent("&".repeat(7)), await sent("&".repeat(8)), await sent(long)]).toEqual([403, 400, 403]);
  const statuses: number[] = [];
  // The papers of 100,000 voters once they are mixed.
  expect([await sent(long, 568 * 100_000), await sent(long, 568 * 120_000)]).toEqual([403, 413]);
  for (let n = 2; n < 19; n += 1) statuses.push(await sent(long));
  expect([new Set(statuses), await sent(long), await sent("body=short")]).toEqual([new Set([403]), 429, 403]);
});

test("a form with files is read on the pages that take files and on no other", async () => {
  const stranger = app.visitor();
  await stranger.get("/o/riverside/sign-in");
  for (const path of ["/o/riverside/sign-in", "/found?text=model", "/inbox/sign-in", "/o/riverside/motions/1/vote"])
    expect([path, (await stranger.postRaw(path, parts(2), multipart)).status]).toEqual([path, 415]);
});

test("H-32: what is no id in an address is a page that isn't there, and never a question to the database", async () => {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and sample = 'Secretary'`.execute(
    app.services.db,
  );
  const secretary = app.visitor();
  await secretary.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  for (const path of [
    "motions/refused/%00",
    "motions/refused/x",
    "motions/%00",
    "record/entries/%00",
    "members?q=%00",
    "join/%00",
    "start?q=%00",
    "start/%00",
    "drafts/%00",
    "drafts/new?wish=%00",
  ])
    expect([path, (await secretary.get(`/o/riverside/${path}`)).status < 500]).toEqual([path, true]);
});
