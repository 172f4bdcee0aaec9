import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { checkCommitment } from "@folkmoot/record";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import { audited } from "../../../testing/audited.js";
import { fieldsOf, words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { peopleOf } from "../../../testing/riverside-people.js";
import type { AtBrowser } from "../../../testing/riverside-people.js";
import { sha256 } from "../../../platform/sha256.js";

const BASE = `/o/${RIVERSIDE}`;
const NEW = `${BASE}/drafts/new?kind=motion&to=procedure:petition`;
let app: TestApp;
let people: Awaited<ReturnType<typeof peopleOf>>;

beforeAll(async () => {
  app = await testApp();
  people = await peopleOf(app);
});

const written = (change: Record<string, string> = {}): Record<string, string> => ({
  kind: "motion",
  key: newKey(),
  revision: "0",
  title: "A bench by the weir",
  to: "procedure:petition",
  decideAt: "",
  wish: "ordinary",
  text: "There is a bench by the weir.",
  ...change,
});

async function begun(change: Record<string, string> = {}): Promise<string> {
  return (await people.author.browser.post(`${BASE}/drafts`, written(change), { on: NEW })).location;
}

const shown = (path: string, to: string, more: Record<string, string> = {}) =>
  people.author.browser.post(`${path}/share`, { who: to, may: "read", ...more }, { on: path });

async function agree(path: string, who: AtBrowser): Promise<number> {
  return (await who.browser.post(`${path}/agree`, fieldsOf((await who.browser.get(path)).html, "/agree"), { on: path })).status;
}

test("a draft that is shown to somebody is theirs to read, waits for them, comes to them by mail without its text, and is gone when it is taken back", async () => {
  const { author, friend } = people;
  const path = await begun();
  expect((await friend.browser.get(path)).status).toBe(404);
  expect((await shown(path, friend.email.toUpperCase())).status).toBe(303);
  expect(words((await friend.browser.get(`${BASE}/home`)).html)).toContain(`${author.name} shows you a draft: “A bench by the weir”.`);
  const { rows } = await sql<{ body_text: string }>`select body_text from outbox where member = ${friend.id} and purpose = 'draft'`.execute(
    app.services.db,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body_text).toContain(path);
  expect(rows[0]?.body_text).not.toContain("There is a bench");
  expect(words((await friend.browser.get(path)).html)).toContain("There is a bench by the weir.");
  expect(words((await friend.browser.get(`${BASE}/home`)).html)).not.toContain("shows you a draft");
  const share = /name="share" value="([^"]+)"/.exec((await author.browser.get(path)).html)?.[1] ?? "";
  expect((await author.browser.post(`${path}/share/revoke`, { share }, { on: path })).status).toBe(303);
  expect((await friend.browser.get(path)).status).toBe(404);
});

test("who may only read can't save, and who may write can; the owner sees both versions", async () => {
  const { author, friend, stranger } = people;
  const path = await begun();
  await shown(path, friend.name, { may: "write" });
  await shown(path, stranger.email);
  expect((await stranger.browser.post(path, written({ revision: "1", text: "No bench." }), { on: `${BASE}/drafts` })).status).toBe(404);
  expect((await friend.browser.post(path, written({ revision: "1", text: "Two benches." }), { on: path })).status).toBe(303);
  expect(words((await author.browser.get(`${path}/versions`)).html)).toMatch(
    new RegExp(`Version 2 saved by ${friend.name}.*Version 1 saved by ${author.name}`),
  );
  expect((await friend.browser.post(`${path}/share`, { who: stranger.email, may: "write" }, { on: path })).status).toBe(404);
  expect((await friend.browser.post(`${path}/delete`, {}, { on: path })).status).toBe(404);
});

test("H-21: who invites isn't told whether there is such a member; a name that nobody has looks as one that somebody has", async () => {
  const { friend } = people;
  const [real, invented] = [await begun(), await begun()];
  const answers = [await shown(real, friend.name), await shown(invented, "Nobody Atall")];
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const pages = await Promise.all([real, invented].map((path) => people.author.browser.get(path)));
  const said = pages.map(({ html }) => /You show it to 1 person\..*?no longer/s.exec(words(html))?.[0]);
  expect(said[0]?.replaceAll(friend.name, "X")).toBe(said[1]?.replaceAll("Nobody Atall", "X"));
});

test("nobody moves a draft by silence; who has agreed has agreed to that text and to no other, and is named on the motion and in its entry", async () => {
  const { author, friend, stranger } = people;
  const path = await begun();
  for (const one of [friend, stranger]) await shown(path, one.email, { move: "yes" });
  expect(words((await friend.browser.get(`${BASE}/home`)).html)).toContain(
    `${author.name} asks you to move “A bench by the weir” together with them.`,
  );
  await stranger.browser.get(path);
  expect(await agree(path, friend)).toBe(303);
  expect(words((await author.browser.get(path)).html)).toContain(`It is moved together with ${friend.name}`);

  await author.browser.post(path, written({ revision: "1", text: "There are two benches by the weir." }), { on: path });
  expect(words((await author.browser.get(path)).html)).not.toContain("It is moved together with");
  expect(words((await friend.browser.get(path)).html)).toContain("You had agreed to an earlier text");
  expect(await agree(path, friend)).toBe(303);

  const sent = await author.browser.post(`${path}/put-forward`, fieldsOf((await author.browser.get(path)).html, "put-forward"), { on: path });
  expect(sent.status).toBe(303);
  expect(words((await friend.browser.get(sent.location)).html)).toContain(`Put forward by ${author.name}, ${friend.name} under version`);
  const { rows } = await sql<{ text: string }>`
    select convert_from(bytes, 'utf8') as text from pending_entry where convert_from(bytes, 'utf8') like '%folkmoot/deposited@1%'`.execute(
    app.services.db,
  );
  expect(JSON.parse(rows[0]?.text ?? "{}")).toMatchObject({ with: [expect.any(String)] });
  expect(await audited(app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("an agreement to a text that was changed while it was read is none", async () => {
  const { author, friend } = people;
  const path = await begun();
  await shown(path, friend.email, { move: "yes" });
  const looked = fieldsOf((await friend.browser.get(path)).html, "/agree");
  await author.browser.post(path, written({ revision: "1", text: "Something else altogether." }), { on: path });
  const answer = await friend.browser.post(`${path}/agree`, looked, { on: path });
  expect(answer.status).toBe(422);
  expect(words(answer.html)).toContain("The text was changed while you were reading it");
});

test("who is shown a draft can make one of their own of it; the first stays its author's", async () => {
  const { author, friend } = people;
  const path = await begun();
  await shown(path, friend.email);
  const send = fieldsOf((await friend.browser.get(path)).html, "/copy");
  const copies = await Promise.all([send, send].map((fields) => friend.browser.post(`${path}/copy`, fields, { on: path })));
  expect(new Set(copies.map(({ location }) => location)).size).toBe(1);
  const copy = copies[0]?.location ?? "";
  expect(copy).not.toBe(path);
  expect((await friend.browser.get(copy)).html).toContain("There is a bench by the weir.");
  expect((await author.browser.get(copy)).status).toBe(404);
});

test("who declines sees the draft no longer, and the owner learns that they declined", async () => {
  const { author, friend } = people;
  const path = await begun();
  await shown(path, friend.email, { move: "yes" });
  expect((await friend.browser.post(`${path}/decline`, {}, { on: path })).status).toBe(303);
  expect((await friend.browser.get(path)).status).toBe(404);
  expect(words((await author.browser.get(path)).html)).toContain(`${friend.name} : has declined`);
});

test("the first moment in which somebody who will decide sees a draft is in the record, with the fingerprint of what they saw", async () => {
  const { author, sitting } = people;
  const path = await begun({ to: "procedure:committee-meeting", title: "Paint the boathouse", text: "The boathouse is painted." });
  await shown(path, sitting.email);
  const before = await shownEntries();
  expect(words((await author.browser.get(path)).html)).not.toContain("First shown");
  await Promise.all([sitting.browser.get(path), sitting.browser.get(path)]);
  await sitting.browser.get(path);
  const entries = (await shownEntries()).slice(before.length);
  expect(entries).toEqual([expect.objectContaining({ draft: path.split("/").at(-1), to: "committee" })]);
  await author.browser.post(path, written({ revision: "1", to: "procedure:committee-meeting", text: "The boathouse is painted green." }), {
    on: path,
  });
  expect(words((await author.browser.get(path)).html)).toMatch(/First shown to the Committee, \w+day.* The text has changed since/);

  const proof = (await author.browser.get(`${path}/shown/committee`)).html;
  const [, salt = ""] = /Salt: <code>([^<]+)/.exec(proof) ?? [];
  const text = "# Paint the boathouse\n\nThe boathouse is painted.\n";
  expect(proof).toContain("The boathouse is painted.\n");
  expect(checkCommitment(String(entries[0]?.["text"]), { salt: new Uint8Array(Buffer.from(salt, "base64url")), text }, sha256)).toBe(true);
  expect(await audited(app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("showing a draft to somebody who does not decide about it leaves no entry, and neither does the author's own look", async () => {
  const { author, friend } = people;
  const path = await begun({ to: "procedure:committee-meeting" });
  await shown(path, friend.email);
  const before = await shownEntries();
  await friend.browser.get(path);
  await author.browser.get(path);
  expect(await shownEntries()).toEqual(before);
});

test("a suggestion is taken into the draft where its words stand once, and nowhere else", async () => {
  const { author, friend } = people;
  const path = await begun({ text: "A bench of oak.\n\nThe bench is for all." });
  await shown(path, friend.email);
  const suggest = (insteadOf: string) =>
    friend.browser.post(`${path}/remarks`, { key: newKey(), remark: "", insteadOf, suggested: "ash" }, { on: path });
  for (const some of ["oak", "bench"]) expect((await suggest(some)).status).toBe(303);
  const remarks = [...(await author.browser.get(path)).html.matchAll(/name="remark" value="([^"]+)"/g)].map(([, id]) => id ?? "");
  const [once = "", more = ""] = [...new Set(remarks)];
  const take = (remark: string) => author.browser.post(`${path}/remarks/take`, { key: newKey(), remark }, { on: path });
  const answers = await Promise.all([take(once), take(once)]);
  expect(answers.some(({ status }) => status === 303)).toBe(true);
  expect((await take(more)).status).toBe(422);
  expect(words((await author.browser.get(path)).html)).toContain("A bench of ash. The bench is for all.");
});

async function shownEntries(): Promise<readonly { readonly [field: string]: unknown }[]> {
  const { rows } = await sql<{ text: string }>`
    select convert_from(bytes, 'utf8') as text from (
      select bytes, 0 as waits, index as place from entry where organisation = ${RIVERSIDE}
      union all select bytes, 1, id from pending_entry where organisation = ${RIVERSIDE}) as entries
    where convert_from(bytes, 'utf8') like '%folkmoot/shown@1%' order by waits, place`.execute(app.services.db);
  return rows.map(({ text }): { readonly [field: string]: unknown } => JSON.parse(text));
}
