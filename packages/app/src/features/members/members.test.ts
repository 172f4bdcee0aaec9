import { sql } from "kysely";
import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { foundRiverside } from "../organisation/index.js";
import { testApp, type TestApp } from "../../testing/app.js";
import type { Visitor } from "../../testing/browser-like.js";

let app: TestApp;

beforeEach(async () => {
  app = await testApp();
  await foundRiverside(app.services);
});

/** A browser signed in as one of the sample people, in the way a person does it: from the inbox. */
async function as(sample: string, { services, visitor } = app): Promise<Visitor> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and sample = ${sample}`.execute(services.db);
  const browser = visitor();
  const answer = await browser.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  expect(answer.status).toBe(303);
  return browser;
}

function list(text: string): FormData {
  const body = new FormData();
  body.set("list", new File([text], "list.csv"));
  return body;
}

const base = "/o/riverside/members";

async function count(): Promise<{ members: number; facts: number; pending: number; mails: number }> {
  const { rows } = await sql<{ members: number; facts: number; pending: number; mails: number }>`
    select (select count(*)::int from member where left_at is null) as members, (select (facts->>'members')::int from organisation) as facts,
      (select count(*)::int from pending_entry) as pending, (select count(*)::int from outbox) as mails`.execute(app.services.db);
  return rows[0] ?? { members: 0, facts: 0, pending: 0, mails: 0 };
}

test("the secretary brings in a list: read, checked, then taken as a whole, with one entry and a mail to each", async () => {
  const secretary = await as("Secretary");
  const before = await count();
  const preview = await secretary.postForm(
    `${base}/import`,
    list("name,email\nAda Quill,ada@new.example\n<b>Ben</b>,ben@new.example"),
    `${base}/import`,
  );
  expect(preview.status).toBe(200);
  expect(preview.html).toContain("2 people would be new");
  expect(preview.html).toContain("&lt;b>Ben&lt;/b>");
  expect(await count()).toEqual(before);
  const confirmed = new FormData();
  confirmed.set("text", "name,email\nAda Quill,ada@new.example\n<b>Ben</b>,ben@new.example");
  expect((await secretary.postForm(`${base}/import/confirm`, confirmed, `${base}/import`)).status).toBe(200);
  expect(await count()).toEqual({ members: before.members + 2, facts: before.facts + 2, pending: before.pending + 1, mails: before.mails + 2 });
});

test("a list with one bad line brings in nobody, however it is sent", async () => {
  const secretary = await as("Secretary");
  const before = await count();
  const bad = "name,email\nAda Quill,ada@new.example\nBen,nonsense";
  const answer = await secretary.postForm(`${base}/import`, list(bad), `${base}/import`);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("“nonsense” is no e-mail address.");
  const confirmed = new FormData();
  confirmed.set("text", bad);
  expect((await secretary.postForm(`${base}/import/confirm`, confirmed, `${base}/import`)).status).toBe(422);
  expect(await count()).toEqual(before);
});

test("the same list twice, also at the same moment, enters each person once", async () => {
  const [one, two] = [await as("Secretary"), await as("Secretary")];
  const before = await count();
  const send = (browser: Visitor) => {
    const body = new FormData();
    body.set("text", "name,email\nAda Quill,ada@new.example");
    return browser.postForm(`${base}/import/confirm`, body, `${base}/import`);
  };
  expect((await Promise.all([send(one), send(two)])).map(({ status }) => status)).toEqual([200, 200]);
  await send(one);
  expect((await count()).members).toBe(before.members + 1);
});

test("H-30: nobody but the officer whose duty it is reads, imports, exports or invites", async () => {
  const [chair, outsider] = [await as("Chair"), app.visitor()];
  for (const path of [`${base}/import`, `${base}/invite`, `${base}/export.csv`]) {
    expect((await chair.get(path)).status).toBe(403);
    expect((await outsider.get(path)).status).toBe(303);
  }
  const body = new FormData();
  body.set("text", "name,email\nAda Quill,ada@new.example");
  expect((await chair.postForm(`${base}/import/confirm`, body, `${base}/leave`)).status).toBe(403);
  expect((await chair.post(`${base}/invite`, { name: "A", email: "a@new.example", group: "" }, { on: `${base}/leave` })).status).toBe(403);
  const { html } = await chair.get(base);
  expect(html).toContain("Idris Mead");
  expect(html).not.toContain("kofi.larch@riverside.example");
  expect((await outsider.get(base)).status).toBe(303);
});

test("H-29: the secretary of one organisation is nobody in another", async () => {
  const details = {
    text: "model",
    mode: "rehearsal",
    name: "The Others",
    id: "others",
    accent: "ink",
    founder: "Ben",
    email: "ben@others.example",
    "question-purpose": "others",
  };
  expect((await app.visitor().post("/found?text=model", details)).status).toBe(303);
  const secretary = await as("Secretary");
  secretary.cookies.set("folkmoot-session-others", secretary.cookies.get("folkmoot-session-riverside") ?? "");
  for (const path of ["", "/import", "/invite", "/export.csv"]) expect((await secretary.get(`/o/others/members${path}`)).status).toBe(303);
  const body = new FormData();
  body.set("text", "name,email\nAda Quill,ada@new.example");
  expect((await secretary.postForm("/o/others/members/import/confirm", body, "/o/others/sign-in")).status).toBe(303);
  const { rows } = await sql`select from member where organisation = 'others'`.execute(app.services.db);
  expect(rows).toHaveLength(1);
});

test("the register downloaded is the register, without formulas, and for nobody who has signed out (H-31)", async () => {
  const secretary = await as("Secretary");
  await sql`update member set name = '=HYPERLINK("http://evil.example")' where sample = 'Chair'`.execute(app.services.db);
  const answer = await secretary.get(`${base}/export.csv`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.html.trimEnd().split("\r\n")).toHaveLength(41);
  expect(answer.html).toContain(`"'=HYPERLINK(""http://evil.example"")",`);
  await secretary.post("/o/riverside/sign-out", {}, { on: base });
  expect((await secretary.get(`${base}/export.csv`)).status).toBe(303);
});

test("H-36, H-37: a search is words in a name, never a pattern, and never finds an address", async () => {
  const secretary = await as("Secretary");
  const found = async (q: string) => /(\d+) of (\d+) entries|No entries/.exec((await secretary.get(`${base}?q=${encodeURIComponent(q)}`)).html)?.[0];
  expect(await found("Idris Mea")).toBe("1 of 1 entries");
  for (const words of ["%", "' or 1=1 --", "riverside.example", "_____"]) expect(await found(words)).toBe("No entries");
  expect((await secretary.get(`${base}?page=1e9&q[]=x`)).status).toBe(200);
});

async function invited(email = "new@new.example"): Promise<string> {
  const secretary = await as("Secretary");
  const answer = await secretary.post(`${base}/invite`, { name: "New Person", email, group: "" });
  return /\/o\/riverside\/join\/[\w-]{43}/.exec(answer.html)?.[0] ?? "";
}

test("somebody joins by an invitation, once, and is signed in", async () => {
  const before = await count();
  const path = await invited();
  const newcomer = app.visitor();
  expect((await newcomer.get(path)).html).toContain("New Person, you are invited");
  expect(await newcomer.post(path, { email: "New@new.example" })).toMatchObject({ status: 303, location: "/o/riverside/home" });
  expect((await newcomer.get(base)).html).toContain("new@new.example");
  expect((await count()).facts).toBe(before.facts + 1);
  expect((await app.visitor().get(path)).status).toBe(410);
});

test("opening an invitation, or sending its form without knowing the address, joins nobody", async () => {
  const path = await invited();
  const before = await count();
  const bot = app.visitor();
  await bot.get(path);
  expect((await app.app.request(`http://localhost:3000${path}`, { method: "HEAD" })).status).toBe(200);
  expect((await bot.post(path, { email: "" })).status).toBe(422);
  expect((await bot.post(path, { email: "bot@new.example" })).status).toBe(422);
  expect(await count()).toEqual(before);
});

test("H-34: an invitation that is too old joins nobody", async () => {
  const path = await invited();
  const newcomer = app.visitor();
  await newcomer.get(path);
  await sql`update invitation set expires_at = clock_timestamp()`.execute(app.services.db);
  expect((await newcomer.get(path)).status).toBe(410);
  expect((await newcomer.post(path, { email: "new@new.example" }, { on: "/o/riverside/sign-in" })).status).toBe(410);
});

test("64 presses on one invitation are one member", async () => {
  const path = await invited();
  const before = await count();
  const newcomer = app.visitor();
  const answers = await Promise.all(Array.from({ length: 64 }, () => newcomer.post(path, { email: "new@new.example" })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect((await count()).members).toBe(before.members + 1);
});

test("who leaves is out of the register, every seat and every browser, and the record knows how many are left", async () => {
  const [phone, laptop] = [await as("Treasurer"), await as("Treasurer")];
  const before = await count();
  expect((await phone.post(`${base}/leave`, {})).status).toBe(303);
  expect((await laptop.get(base)).status).toBe(303);
  const { rows } = await sql<{ treasurer: number; committee: number }>`
    select (facts->'seated'->>'treasurer')::int as treasurer, (facts->'seated'->>'committee')::int as committee from organisation`.execute(
    app.services.db,
  );
  expect(rows).toEqual([{ treasurer: 0, committee: 11 }]);
  expect((await count()).facts).toBe(before.facts - 1);
});

test("H-56: without an invitation nobody learns from a joining form who is a member, not even from what the database is asked", async () => {
  const { rows } = await sql<{ email: string }>`select email from member where organisation = 'riverside' limit 1`.execute(app.services.db);
  const stranger = app.visitor();
  const asked = vi.spyOn(pg.Client.prototype, "query");
  const path = `/o/riverside/join/${"A".repeat(43)}`;
  const answers: unknown[] = [];
  await stranger.post(path, { email: "first@elsewhere.example" }, { on: "/o/riverside/sign-in" });
  for (const email of [rows[0]?.email ?? "", "nobody@elsewhere.example"]) {
    asked.mockClear();
    const answer = await stranger.post(path, { email }, { on: "/o/riverside/sign-in" });
    const statements = asked.mock.calls.map((call: unknown[]) => JSON.stringify(call.slice(0, 2)).replaceAll(email, "…"));
    answers.push({
      status: answer.status,
      html: answer.html.replaceAll(/[\d.]+/g, "#"),
      statements,
      headers: [...answer.headers].filter(([name]) => name !== "date"),
    });
  }
  asked.mockRestore();
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ status: 410 });
});
