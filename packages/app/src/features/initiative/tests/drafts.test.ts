import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import { formToken } from "../../../testing/browser-like.js";
import { fieldsOf, words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { peopleOf } from "../../../testing/riverside-people.js";
import type { AtBrowser } from "../../../testing/riverside-people.js";

const BASE = `/o/${RIVERSIDE}`;
const NEW = `${BASE}/drafts/new?kind=motion&to=procedure:petition`;
let app: TestApp;
let people: Awaited<ReturnType<typeof peopleOf>>;

beforeAll(async () => {
  app = await testApp();
  people = await peopleOf(app);
});

const motion = (change: Record<string, string> = {}): Record<string, string> => ({
  kind: "motion",
  key: newKey(),
  revision: "0",
  title: "A footbridge",
  to: "procedure:petition",
  decideAt: "",
  wish: "ordinary",
  text: "The association asks the town for a footbridge.",
  ...change,
});

async function begun(who: AtBrowser, change: Record<string, string> = {}): Promise<string> {
  const { status, location } = await who.browser.post(`${BASE}/drafts`, motion(change), { on: NEW });
  expect(status).toBe(303);
  return location;
}

const stored = async (path: string) => {
  const { rows } = await sql<{ title: string; body: string; revision: number }>`
    select title, body, revision from draft where organisation = ${RIVERSIDE} and id = ${path.split("/").at(-1)}`.execute(app.services.db);
  return rows[0];
};

test("what is typed is kept from the first save on, and found again among one's drafts", async () => {
  const { author } = people;
  const path = await begun(author);
  const { html } = await author.browser.get(path);
  expect(words(html)).toMatch(/Saved at \d\d:\d\d\./);
  expect(html).toContain("The association asks the town for a footbridge.");
  expect(words((await author.browser.get(`${BASE}/drafts`)).html)).toMatch(/Yours A footbridge Motion\./);
});

test("the same page sent twice is one draft", async () => {
  const typed = motion();
  const [one, two] = await Promise.all([0, 1].map(() => people.author.browser.post(`${BASE}/drafts`, typed, { on: NEW })));
  expect(one?.location).toBe(two?.location);
});

test("a draft is put forward as it was saved, once however often it is sent, and is a motion with the id of the draft from then on", async () => {
  const { author } = people;
  const path = await begun(author);
  const { html } = await author.browser.get(path);
  const send = fieldsOf(html, "put-forward");
  const answers = await Promise.all(
    [send, send, { ...send, key: newKey() }].map((fields) => author.browser.post(`${path}/put-forward`, fields, { on: path })),
  );
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
  const { rows } = await sql<{
    number: number;
  }>`select number from motion where organisation = ${RIVERSIDE} and id = ${path.split("/").at(-1)}`.execute(app.services.db);
  expect(rows).toEqual([{ number: expect.any(Number) }]);
  const after = words((await author.browser.get(path)).html);
  expect(after).toContain(`It is motion ${rows[0]?.number}, whose text stays as it is`);
  const late = await author.browser.post(path, motion({ revision: "1", text: "Another text." }), { on: NEW });
  expect(late).toMatchObject({ status: 303, location: `${BASE}/motions/${rows[0]?.number}` });
  expect((await stored(path))?.body).toContain("footbridge");
});

test("what is put forward is the text that was looked at: one that was changed meanwhile is shown again first", async () => {
  const { author } = people;
  const path = await begun(author);
  const send = fieldsOf((await author.browser.get(path)).html, "put-forward");
  await author.browser.post(path, motion({ revision: "1", text: "Two footbridges." }), { on: path });
  const answer = await author.browser.post(`${path}/put-forward`, send, { on: path });
  expect(answer.status).toBe(422);
  expect(words(answer.html)).toContain("The draft was changed after you had looked at it");
});

test("a draft that the rules refuse is still there, and the refusal leads back to it", async () => {
  const { author } = people;
  const path = await begun(author, { to: "procedure:amendment" });
  const send = fieldsOf((await author.browser.get(path)).html, "put-forward");
  const answer = await author.browser.post(`${path}/put-forward`, send, { on: path });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(`href="${path}"`);
  expect((await author.browser.get(path)).status).toBe(200);
});

test("of two tabs the second save overwrites nothing: both texts are shown, and whoever sent it chooses", async () => {
  const { author } = people;
  const path = await begun(author, { text: "One bridge.\n\nMade of wood." });
  const first = await author.browser.post(path, motion({ revision: "1", text: "One bridge.\n\nMade of stone." }), { on: path });
  expect(first.status).toBe(303);
  const second = await author.browser.post(path, motion({ revision: "1", text: "Two bridges.\n\nMade of wood." }), { on: path });
  expect(second.status).toBe(409);
  const said = words(second.html);
  expect(said).toContain("This draft has been saved meanwhile");
  expect(said).toMatch(/What was changed meanwhile .*\[taken out: wood ?\] \[put in: stone ?\]/);
  expect(said).toMatch(/What your words would change .*\[put in: Two bridges\. ?\] \[taken out: One bridge\. ?\]/);
  expect((await stored(path))?.body).toBe("One bridge.\n\nMade of stone.");
  const mine = { ...fieldsOf(second.html, path), text: "Two bridges.\n\nMade of wood." };
  expect(await author.browser.post(path, mine, { on: path })).toMatchObject({ status: 303, location: path });
  expect((await stored(path))?.body).toBe("Two bridges.\n\nMade of wood.");
  const versions = words((await author.browser.get(`${path}/versions`)).html);
  expect(versions).toContain("Version 3");
  expect(words((await author.browser.get(`${path}/versions/2`)).html)).toMatch(/\[put in: stone ?\]/);
});

test("an earlier version can be written on from, and what stood there stays among the versions", async () => {
  const { author } = people;
  const path = await begun(author, { text: "First words." });
  await author.browser.post(path, motion({ revision: "1", text: "Second words." }), { on: path });
  const from = `${path}/versions/1`;
  const back = fieldsOf((await author.browser.get(from)).html, "/bring-back");
  expect(await author.browser.post(`${from}/bring-back`, back, { on: from })).toMatchObject({ status: 303, location: path });
  expect(await stored(path)).toMatchObject({ body: "First words.", revision: 3 });
  expect(words((await author.browser.get(`${path}/versions`)).html)).toContain("Version 3");
});

test("a save whose answer was lost is sent again and finds itself there", async () => {
  const { author } = people;
  const path = await begun(author);
  const again = motion({ revision: "1", text: "Sent twice." });
  for (let times = 0; times < 2; times += 1) expect(await author.browser.post(path, again, { on: path })).toMatchObject({ status: 303 });
  expect((await stored(path))?.revision).toBe(2);
});

test("the script is answered in a line of words: saved, or that somebody has to look first", async () => {
  const { author } = people;
  const headers = { accept: "application/json" };
  const created = await author.browser.post(`${BASE}/drafts`, motion(), { on: NEW, headers });
  const first: unknown = JSON.parse(created.html);
  expect(first).toEqual({
    kind: "saved",
    revision: 1,
    action: expect.stringContaining(`${BASE}/drafts/`),
    words: expect.stringMatching(/^Saved at \d\d:\d\d\.$/),
  });
  const path = (first as { action: string }).action;
  const next = await author.browser.post(path, motion({ revision: "1", text: "More." }), { on: path, headers });
  expect(JSON.parse(next.html)).toMatchObject({ kind: "saved", revision: 2 });
  const stale = await author.browser.post(path, motion({ revision: "1", text: "Less." }), { on: path, headers });
  expect([stale.status, JSON.parse(stale.html)]).toEqual([409, { kind: "conflict" }]);
});

test("when the session has ended while somebody wrote, what they wrote is on the page and can be saved after signing in again", async () => {
  const { author } = people;
  const visitor = app.visitor();
  for (const [name, value] of author.browser.cookies) visitor.cookies.set(name, value);
  const csrf = formToken((await visitor.get(NEW)).html);
  await sql`update session set expires_at = clock_timestamp() where organisation = ${RIVERSIDE} and member = ${author.id}`.execute(app.services.db);
  const typed = motion({ text: "Written for an hour." });
  const lost = await visitor.postRaw(`${BASE}/drafts`, new URLSearchParams({ csrf, ...typed }).toString(), {
    "content-type": "application/x-www-form-urlencoded",
  });
  expect(lost.status).toBe(401);
  expect(words(lost.html)).toContain("Your session has ended");
  expect(words(lost.html)).toContain("Written for an hour.");
  await sql`update session set expires_at = clock_timestamp() + interval '1 day' where organisation = ${RIVERSIDE} and member = ${author.id}`.execute(
    app.services.db,
  );
  const kept = await visitor.postRaw(
    `${BASE}/drafts`,
    new URLSearchParams({ csrf: formToken(lost.html), ...fieldsOf(lost.html, "/drafts") }).toString(),
    { "content-type": "application/x-www-form-urlencoded" },
  );
  expect(kept.status).toBe(303);
  expect((await stored(kept.location))?.body).toBe("Written for an hour.");
});

test("words that can't stand in a blank stay in their field and everything else is saved", async () => {
  const { author } = people;
  const on = `${BASE}/drafts/new?kind=change&to=procedure:amendment`;
  const { html } = await author.browser.get(on);
  const fields = fieldsOf(html, "/drafts");
  const [, blank = ""] =
    /name="(blank\.[^"]+)"[^>]*value="5 days&#39; notice"/.exec(html) ?? /name="(blank\.[^"]+)"[^>]*value="5 days' notice"/.exec(html) ?? [];
  const answer = await author.browser.post(`${BASE}/drafts`, { ...fields, title: "Kept all the same", [blank]: "3 [days](rule:x)" }, { on });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('value="3 [days](rule:x)"');
  expect(words((await author.browser.get(`${BASE}/drafts`)).html)).toContain("Kept all the same");
});

test("a deleted draft is nobody's to see but its owner's, and can be brought back for 14 days", async () => {
  const { author } = people;
  const path = await begun(author, { title: "Soon gone" });
  expect((await author.browser.post(`${path}/delete`, {}, { on: path })).status).toBe(303);
  expect(words((await author.browser.get(`${BASE}/drafts`)).html)).toMatch(/Deleted Soon gone Motion\. can be brought back until/);
  expect((await author.browser.post(path, motion({ revision: "1", text: "x" }), { on: NEW })).status).toBe(404);
  expect((await author.browser.post(`${path}/bring-back`, {}, { on: path })).status).toBe(303);
  expect(words((await author.browser.get(path)).html)).toContain("Saved at");
});
