import { sql } from "kysely";
import { expect, test } from "vitest";
import { conversation, posts } from "../../../testing/conversation.js";
import { testApp, type TestApp } from "../../../testing/app.js";
import { fieldsOf, keyOn, words } from "../../../testing/reading.js";
import { RIVERSIDE, riverside } from "../../../testing/riverside.js";
import { startSession } from "../../../platform/session/session.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { DEFAULTS } from "../preferences/preferences.js";
import { preferencesOf } from "../preferences/store.js";

const base = `/o/${RIVERSIDE}`;
const choices = `${base}/account/notifications`;
const good = { digest: "weekly", hour: "9", weekday: "3", wanted: "mine", others: "reminder", quietFrom: "21", quietUntil: "8" };

async function signedInAs({ services, visitor }: TestApp, member: string): Promise<Visitor> {
  const someone = visitor();
  someone.cookies.set(`folkmoot-session-${RIVERSIDE}`, await startSession(services.db, RIVERSIDE, member, "test"));
  return someone;
}

test("a member chooses what comes and when; the page shows it again and says what always comes, with the reason", async () => {
  const app = await testApp();
  const [member = "", other = ""] = await riverside(app.services);
  const someone = await signedInAs(app, member);
  const page = await someone.get(choices);
  expect(words(page.html)).toContain("nobody can turn them off, not even you");
  expect(words(page.html)).toContain("Notice of a vote or a meeting");
  expect((await someone.post(choices, good)).location).toBe(`${choices}?saved`);
  expect(await preferencesOf(app.services.db, RIVERSIDE, member)).toEqual({
    digest: "weekly",
    hour: 9,
    weekday: 3,
    quiet: { from: 21, until: 8 },
    wanted: ["mine"],
    reminder: true,
    atOnce: false,
  });
  expect(fieldsOf((await someone.get(choices)).html, "/notifications")).toMatchObject({ digest: "weekly", wanted: "mine", others: "reminder" });
  expect(await preferencesOf(app.services.db, RIVERSIDE, other)).toEqual(DEFAULTS);
  expect((await app.visitor().get(choices)).location).toContain("/sign-in");
});

test("a digest in the quiet hours is refused with how to put it right, and keeps what was chosen; equal hours mean none", async () => {
  const app = await testApp();
  const [member = ""] = await riverside(app.services);
  const someone = await signedInAs(app, member);
  const refused = await someone.post(choices, { ...good, hour: "22" });
  expect(refused.status).toBe(422);
  expect(words(refused.html)).toContain("This hour lies in your quiet hours");
  expect(refused.html).toMatch(/value="22" selected/);
  await someone.post(choices, { ...good, hour: "22", quietUntil: "21" });
  expect((await preferencesOf(app.services.db, RIVERSIDE, member)).quiet).toBeNull();
});

test("what no page of ours sends changes nothing (H-32)", async () => {
  const app = await testApp();
  const [member = ""] = await riverside(app.services);
  const someone = await signedInAs(app, member);
  for (const [field, value] of [
    ["hour", "24"],
    ["hour", "09"],
    ["hour", "-1"],
    ["weekday", "0"],
    ["digest", "hourly"],
    ["wanted", "everything"],
    ["others", "notices"],
    ["quietFrom", "1e1"],
    ["member", member],
    ["organisation", "other"],
  ] as const)
    expect([field, (await someone.post(choices, { ...good, [field]: value })).status]).toSatisfy(
      ([, status]: [string, number]) => status === 400 || status === 422,
    );
  expect(await preferencesOf(app.services.db, RIVERSIDE, member)).toEqual(DEFAULTS);
});

test("news stand with what is new, until they are marked as read; nobody reads another's", async () => {
  const app = await testApp();
  const { asker, answerer } = await conversation(app.services, "<b>I see it differently.</b>");
  const someone = await signedInAs(app, asker.id);
  const first = await someone.get(`${base}/news`);
  expect(words(first.html)).toContain(`${answerer.name} replied to you on motion 1, “Committee notice”`);
  expect(first.html).toContain("&lt;b>I see it differently.");
  expect(words(first.html)).toContain("2 things since you last looked");
  expect(words((await someone.get(`${base}/home`)).html)).toContain("See all the news");
  await someone.post(`${base}/news/seen`, fieldsOf(first.html, "/news/seen"), { on: `${base}/news` });
  expect(words((await someone.get(`${base}/news`)).html)).toContain("Nothing new since you last looked");
  expect(words((await someone.get(`${base}/home`)).html)).not.toContain("See all the news");
  const stranger = await signedInAs(app, answerer.id);
  expect(words((await stranger.get(`${base}/news`)).html)).not.toContain("replied to you");
  expect((await app.visitor().get(`${base}/news`)).location).toContain("/sign-in");
  for (const bad of ["before=yesterday", "before=2017-01-27", "before="]) expect((await someone.get(`${base}/news?${bad}`)).status).toBe(404);
  expect((await someone.get(`${base}/news?before=2100-01-01T00:00:00.000Z`)).status).toBe(200);
  expect((await someone.post(`${base}/news/seen`, { until: "9999-12-31T00:00:00Z" }, { on: `${base}/news` })).status).toBe(303);
  const { rows } = await sql<{ future: boolean }>`
    select seen_until > clock_timestamp() + o.clock_offset as future from notification_mark n join organisation o on o.id = n.organisation
    where member = ${asker.id}`.execute(app.services.db);
  expect(rows[0]?.future).toBe(false);
});

test("in a rehearsal a mail is answered in the inbox, and the answer goes the way of a mail; sent twice it is one", async () => {
  const app = await testApp();
  const { asker, mail } = await conversation(app.services);
  await sql`update member set sample = 'somebody' where id = ${asker.id}`.execute(app.services.db);
  const someone = app.visitor();
  const page = await someone.get(`/inbox/${mail.id}`);
  const before = (await posts(app.services)).length;
  const fields = { key: keyOn(page.html), text: "From the inbox." };
  const answered = await someone.post(`/inbox/${mail.id}/answer`, fields, { on: `/inbox/${mail.id}` });
  expect(words(answered.html)).toContain("Your answer stands in the discussion");
  await someone.post(`/inbox/${mail.id}/answer`, fields, { on: `/inbox/${mail.id}` });
  const said = await posts(app.services);
  expect(said).toHaveLength(before + 1);
  expect(said.at(-1)).toMatchObject({ author: asker.id, body: "From the inbox." });
});
