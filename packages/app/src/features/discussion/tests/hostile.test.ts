import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { DISCUSSION, discussed, says, type Discussed } from "../../../testing/discussed.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { outline, structureOf } from "../../../ui/gallery/structure.js";
import { payloads } from "../../../ui/gallery/payloads.js";

let moot: Discussed;
let [nell, tamsin, idris]: Visitor[] = [];
beforeAll(async () => {
  moot = await discussed();
  [nell, tamsin, idris] = await Promise.all(["Nell Sedge", "Tamsin Weir", "Idris Mead"].map((name) => moot.as(name)));
});

/** What the form takes: the rest is refused at the door (http/text). */
const typed = payloads.filter((words) => !/[\0\f\u202a-\u202e\u2066-\u2069]/.test(words));
const idOf = (path: string): string => path.split("/").at(-1) ?? "";

/** A page without its first line, which is no element. */
const page = (html: string): string => html.slice(html.indexOf("<html"));
const forbidden = ["iframe", "object", "embed", "base", "math", "video", "audio", "template", "style", "marquee"];

/** Nothing that runs, no address but ours, and of outside addresses only links that say so. */
function expectHarmless(html: string, where: string): void {
  for (const { name, attributes } of structureOf(page(html))) {
    expect(forbidden, where).not.toContain(name);
    if (name === "script") expect(attributes.get("src"), where).toMatch(/^\/assets\//);
    for (const attribute of attributes.keys()) expect(attribute, where).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/);
    for (const address of ["href", "src", "action"].flatMap((one) => attributes.get(one) ?? []))
      expect(address, where).toMatch(name === "a" ? /^(\/|#|\?|https?:\/\/|mailto:)/ : /^(\/|#|\?)/);
  }
}

test("H-38: whatever is said, asked, argued, edited or reported stays letters on every page that shows it", async () => {
  if (nell === undefined || tamsin === undefined || idris === undefined) throw new Error("nobody is signed in");
  const all = typed.join("\n\n---\n\n").slice(0, 9_900);
  const posts = [];
  for (const kind of ["comment", "question", "for"]) posts.push(await says(nell, all, { kind }));
  const [post = ""] = posts;
  await nell.post(`${post}/edit`, { body: `${typed.toReversed().join("\n")}`.slice(0, 9_900) });
  await tamsin.post(`${post}/report`, { ground: "spam", words: all.slice(0, 1_900) });
  for (const path of [
    DISCUSSION,
    post,
    `${post}/history`,
    `${DISCUSSION}/arguments`,
    `${DISCUSSION}/questions`,
    `/o/${RIVERSIDE}/motions/1`,
    `/o/${RIVERSIDE}/search?q=script`,
  ]) {
    const { status, html } = await idris.get(path);
    expect(status, path).toBe(200);
    expectHarmless(html, path);
  }
  await idris.post(`${post}/hide`, { key: newKey(), ground: "spam", reasons: all.slice(0, 1_900) }, { on: post });
  await nell.post(`${post}/appeal`, { key: newKey(), reasons: all.slice(0, 1_900) }, { on: post });
  for (const path of [DISCUSSION, post, `/o/${RIVERSIDE}/moderation`]) expectHarmless((await tamsin.get(path)).html, path);
});

test("H-38: a name, of an author or mentioned, is letters wherever it stands", async () => {
  if (tamsin === undefined) throw new Error("nobody is signed in");
  const post = await says(await moot.as("Nell Sedge"), "Harmless.");
  const before = outline(page((await tamsin.get(post)).html));
  for (const name of payloads.filter((words) => !words.includes("\0") && words.length <= 200)) {
    await sql`update member set name = ${name} where organisation = ${RIVERSIDE} and id = ${await authorOf(post)}`.execute(moot.services.db);
    const { html } = await tamsin.get(post);
    expect(outline(page(html)), name).toEqual(before);
  }
  await sql`update member set name = 'Nell Sedge' where organisation = ${RIVERSIDE} and id = ${await authorOf(post)}`.execute(moot.services.db);
});

async function authorOf(post: string): Promise<string> {
  const { rows } = await sql<{ author: string }>`select author from post where id = ${idOf(post)}`.execute(moot.services.db);
  return rows[0]?.author ?? "";
}

test("H-38: a search for it shows what was asked for as letters", async () => {
  if (tamsin === undefined) throw new Error("nobody is signed in");
  for (const q of payloads.slice(0, 50)) {
    const { html, status } = await tamsin.get(`/o/${RIVERSIDE}/search?q=${encodeURIComponent(q)}`);
    expect(status, q).toBe(200);
    expectHarmless(html, q);
  }
});

test("H-36: with an address of another organisation nothing is read and nothing is done", async () => {
  if (nell === undefined) throw new Error("nobody is signed in");
  const post = await says(nell, "Of the river.");
  await sql`insert into organisation (id, name, mode, facts) select 'hillside', 'Hillside', 'rehearsal', facts from organisation where id = ${RIVERSIDE}`.execute(
    moot.services.db,
  );
  await sql`insert into text_beside (organisation, commitment, salt, body) select 'hillside', commitment, salt, body from text_beside where organisation = ${RIVERSIDE}`.execute(
    moot.services.db,
  );
  await sql`
    insert into constitution_version select 'hillside', number, commitment, rules, rules_hash, null, in_force_at from constitution_version where organisation = ${RIVERSIDE}`.execute(
    moot.services.db,
  );
  await sql`
    insert into member (organisation, name, email, joined_on, secret, sample, entered_at)
    values ('hillside', 'Hill Member', 'hill@hillside.example', '2016-11-01', sha256('hill'), 'A member', now())`.execute(moot.services.db);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'hillside'`.execute(moot.services.db);
  const hill = moot.visitor();
  await hill.post("/inbox/sign-in", { organisation: "hillside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  const there = post.replace(RIVERSIDE, "hillside");
  for (const path of [there, `${there}/history`, `${there}/report`, DISCUSSION.replace(RIVERSIDE, "hillside")])
    expect((await hill.get(path)).status, path).toBe(404);
  for (const [part, fields] of [
    ["reply", { key: newKey(), body: "From the hill." }],
    ["rate", { helps: "yes" }],
    ["report", { ground: "spam", words: "x" }],
    ["withdraw", {}],
  ] as const) {
    expect((await hill.post(`${there}/${part}`, fields, { on: "/o/hillside/search" })).status, part).not.toBe(303);
  }
  expect((await hill.get(post)).status).toBe(303);
  const { rows: after } = await sql<{ n: number }>`select count(*)::int as n from post where body = 'From the hill.'`.execute(moot.services.db);
  expect(after[0]?.n).toBe(0);
});

test("H-32: fields that the page does not have, and ids that are none, are refused", async () => {
  if (nell === undefined) throw new Error("nobody is signed in");
  const more = { author: "somebody", helpful: "99", hidden: "no", at: "2017-01-01" };
  for (const [field, value] of Object.entries(more)) {
    expect((await nell.post(DISCUSSION, { key: newKey(), kind: "comment", body: "x", [field]: value })).status, field).toBe(400);
  }
  expect((await nell.post(DISCUSSION, { key: newKey(), kind: "reply", body: "x" })).status).toBe(422);
  for (const path of ["posts/1", "posts/null", `posts/${"a".repeat(36)}`, "moderation?after=1", "motions/1/discussion/comments?after=%27"])
    expect((await nell.get(`/o/${RIVERSIDE}/${path}`)).status, path).toBe(404);
});

test("nobody says more than sixty things in an hour, however many at once", async () => {
  const rhona = await moot.as("Rhona Calder");
  const answers = await Promise.all(
    Array.from({ length: 80 }, (_, n) => rhona.post(DISCUSSION, { key: newKey(), kind: "comment", body: `Thing ${n}` })),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(60);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
});
