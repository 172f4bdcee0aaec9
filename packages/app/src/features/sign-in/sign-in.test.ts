import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { runDueJobs } from "../../platform/jobs/jobs.js";
import type { Services } from "../../platform/services.js";
import type { Visitor } from "../../testing/browser-like.js";
import { appOf, testApp } from "../../testing/app.js";
import { sendSignInMail } from "./jobs.js";
import { signInMail } from "./sign-in.js";
import { mostCodeAttempts, mostCodesOfAMember } from "./store.js";

async function club(services: Services, id = "club"): Promise<void> {
  const facts = JSON.stringify({ mode: "rehearsal", version: 1, members: 1, seated: {}, meetings: [] });
  const rules = JSON.stringify({
    organisation: { zone: { value: "Europe/London", clause: null, words: "" } },
    offices: [],
    bodies: [],
    meetings: [],
    procedures: [],
  });
  await sql`insert into organisation (id, name, mode, facts) values (${id}, 'The <b>Club</b>', 'rehearsal', ${facts})`.execute(services.db);
  await sql`insert into text_beside values (${id}, 'c', 'salt', 'text', null)`.execute(services.db);
  await sql`insert into constitution_version values (${id}, 1, 'c', ${rules}, 'h', null, now())`.execute(services.db);
  await sql`insert into member (organisation, name, email, joined_on, secret, entered_at)
    values (${id}, 'Ada Quill', 'ada@example.org', '2016-01-01', ${randomBytes(32)}, now())`.execute(services.db);
}

async function setUp(): Promise<{ services: Services; visitor: () => Visitor; mail: () => Promise<{ link: string; code: string } | null> }> {
  const { services, visitor } = await testApp();
  await club(services);
  const mail = async (): Promise<{ link: string; code: string } | null> => {
    await runDueJobs(services, { [signInMail]: sendSignInMail(services) });
    const { rows } = await sql<{ body_text: string }>`select body_text from outbox order by id desc limit 1`.execute(services.db);
    const text = rows[0]?.body_text ?? "";
    const link = /http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1];
    const code = /^(\d{4} \d{4})$/m.exec(text)?.[1];
    return link === undefined || code === undefined ? null : { link, code };
  };
  return { services, visitor, mail };
}

const tokenOf = (link: string): string => new URL(link, "http://localhost").searchParams.get("token") ?? "";
const ask = (visitor: Visitor, email = "ada@example.org") => visitor.post("/o/club/sign-in", { email });

test("a member signs in with the link in the browser in which they asked", async () => {
  const { visitor, mail } = await setUp();
  const ada = visitor();
  expect(await ask(ada)).toMatchObject({ status: 303, location: "/o/club/sign-in/sent" });
  const { link } = (await mail()) ?? { link: "" };
  const shown = await ada.get(link);
  expect(shown.html).toContain("You asked for this in this browser");
  const pressed = await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: link });
  expect(pressed).toMatchObject({ status: 303, location: "/o/club/home" });
  expect((await ada.get("/o/club/account")).html).toContain("Ada Quill");
});

test("a link is good once", async () => {
  const { visitor, mail } = await setUp();
  const ada = visitor();
  await ask(ada);
  const { link } = (await mail()) ?? { link: "" };
  await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: link });
  expect((await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: "/o/club/sign-in" })).status).toBe(403);
  expect((await ada.get(link)).status).toBe(410);
});

test("a code is typed where it was asked for, with or without its space, and works without the link", async () => {
  const { visitor, mail } = await setUp();
  const ada = visitor();
  await ask(ada);
  const { code } = (await mail()) ?? { code: "" };
  expect((await ada.post("/o/club/sign-in/code", { code }, { on: "/o/club/sign-in/sent" })).status).toBe(303);
  expect((await ada.get("/o/club/account")).status).toBe(200);
});

test("five wrong codes are all there are, however many come at once, and the link stays good", async () => {
  const { visitor, mail } = await setUp();
  const ada = visitor();
  await ask(ada);
  const { code, link } = (await mail()) ?? { code: "", link: "" };
  const wrong = code === "0000 0000" ? "11111111" : "00000000";
  await Promise.all(Array.from({ length: 8 }, () => ada.post("/o/club/sign-in/code", { code: wrong }, { on: "/o/club/sign-in/sent" })));
  expect((await ada.post("/o/club/sign-in/code", { code }, { on: "/o/club/sign-in/sent" })).status).toBe(422);
  expect((await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: link })).status).toBe(303);
});

test("codes can't be tried out from ever more browsers, and the member whom it is about still gets in by the link (H-45)", async () => {
  const { services, visitor, mail } = await setUp();
  const ada = visitor();
  await ask(ada);
  const { code, link } = (await mail()) ?? { code: "", link: "" };
  // What a crowd of machines has tried: as many logins as it takes, each with its five wrong codes.
  await sql`
    insert into login (organisation, member, link_hash, code_hash, browser_hash, attempts, expires_at)
    select 'club', (select id from member), sha256(n::text::bytea), 'x', sha256(n::text::bytea), ${mostCodeAttempts}, clock_timestamp() + interval '10 minutes'
    from generate_series(1, ${mostCodesOfAMember / mostCodeAttempts}) as n`.execute(services.db);
  expect((await ada.post("/o/club/sign-in/code", { code }, { on: "/o/club/sign-in/sent" })).status).toBe(422);
  expect((await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: link })).status).toBe(303);
});

test("H-55: three mail scanners neither sign in nor use the link up", async () => {
  const { services, visitor, mail } = await setUp();
  const ada = visitor();
  await ask(ada);
  const { link } = (await mail()) ?? { link: "" };
  const { app } = appOf(services);
  // The first asks for the head of the page.
  expect((await app.request(`http://localhost:3000${link}`, { method: "HEAD" })).status).toBe(200);
  // The second opens it, with cookies, and looks again.
  const second = visitor();
  await second.get(link);
  // The search in the header is a form too; it changes nothing.
  expect((await second.get(link)).html).not.toMatch(/<form[^>]*method="post"/);
  // The third sends whatever form it can make, with a token from another page of ours.
  const third = visitor();
  expect((await third.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: "/o/club/sign-in" })).status).toBe(403);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from session`.execute(services.db);
  expect(rows).toEqual([{ n: 0 }]);
  expect((await ada.post("/o/club/sign-in/link", { token: tokenOf(link) }, { on: link })).status).toBe(303);
});

test("H-56: an address that is nobody's is answered like a member's, and leaves the same row and the same job", async () => {
  const { services, visitor, mail } = await setUp();
  const answers = [];
  for (const email of ["ada@example.org", "ben@example.org"]) {
    const { status, html, location, headers } = await ask(visitor(), email);
    answers.push({ status, html, location, headers: [...headers].map(([name, value]) => [name, name === "set-cookie" ? value.length : value]) });
  }
  expect(answers[0]).toEqual(answers[1]);
  const { rows } = await sql<{ jobs: number; logins: number }>`
    select (select count(*)::int from graphile_worker.jobs) as jobs, (select count(*)::int from login) as logins`.execute(services.db);
  expect(rows).toEqual([{ jobs: 2, logins: 2 }]);
  await mail();
  const sent = await sql<{ recipient: string }>`select recipient from outbox`.execute(services.db);
  expect(sent.rows).toEqual([{ recipient: "ada@example.org" }]);
});

test("nothing that signs anybody in stands in the database as it was sent", async () => {
  const { services, visitor } = await setUp();
  const ada = visitor();
  await ask(ada);
  const browser = ada.cookies.get("folkmoot-browser") ?? "";
  const { rows } = await sql<{ browser_hash: Buffer }>`select browser_hash from login`.execute(services.db);
  expect(rows[0]?.browser_hash).toEqual(createHash("sha256").update(browser).digest());
});

test("H-28: a session of one organisation is none in another", async () => {
  const { services, visitor, mail } = await setUp();
  await club(services, "other");
  const ada = visitor();
  await ask(ada);
  const { code } = (await mail()) ?? { code: "" };
  await ada.post("/o/club/sign-in/code", { code }, { on: "/o/club/sign-in/sent" });
  ada.cookies.set("folkmoot-session-other", ada.cookies.get("folkmoot-session-club") ?? "");
  expect((await ada.get("/o/club/account")).status).toBe(200);
  expect((await ada.get("/o/other/account")).status).toBe(303);
});

test("H-28: a mail link of one organisation is none in another", async () => {
  const { services, visitor, mail } = await setUp();
  await club(services, "other");
  const ada = visitor();
  await ask(ada);
  const { link } = (await mail()) ?? { link: "" };
  expect((await ada.post("/o/other/sign-in/link", { token: tokenOf(link) }, { on: "/o/other/sign-in" })).status).toBe(403);
});

test("H-45: asking often for somebody's address from one place does not stop its owner elsewhere", async () => {
  const { services, visitor } = await setUp();
  const proxied: Services = { ...services, config: { ...services.config, trustedProxies: 1 } };
  const { visitor: proxiedVisitor } = appOf(proxied);
  const attacker = proxiedVisitor();
  const statuses = [];
  for (let i = 0; i < 7; i++) {
    statuses.push((await attacker.post("/o/club/sign-in", { email: "ada@example.org" }, { headers: { "x-forwarded-for": "203.0.113.7" } })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  const ada = proxiedVisitor();
  expect((await ada.post("/o/club/sign-in", { email: "ada@example.org" }, { headers: { "x-forwarded-for": "198.51.100.9" } })).status).toBe(303);
  expect((await ask(visitor())).status).toBe(303);
});

test("a session ends where its owner ends it, and everywhere with the membership", async () => {
  const { services, visitor, mail } = await setUp();
  const [phone, laptop] = [visitor(), visitor()];
  for (const browser of [phone, laptop]) {
    await ask(browser);
    const { code } = (await mail()) ?? { code: "" };
    await browser.post("/o/club/sign-in/code", { code }, { on: "/o/club/sign-in/sent" });
  }
  const { html } = await laptop.get("/o/club/account");
  const session = /name="session" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";
  await laptop.post("/o/club/account/end", { session }, { on: "/o/club/account" });
  expect((await phone.get("/o/club/account")).status).toBe(303);
  expect((await laptop.get("/o/club/account")).status).toBe(200);
  await sql`update member set left_at = now()`.execute(services.db);
  expect((await laptop.get("/o/club/account")).status).toBe(303);
});

test("signing in leads back to the page that asked, and to no other site", async () => {
  const { visitor } = await setUp();
  const ada = visitor();
  expect((await ada.get("/o/club/account")).location).toBe("/o/club/sign-in?to=%2Fo%2Fclub%2Faccount");
  const asked = async (to: string) => (await ada.post("/o/club/sign-in", { email: "ada@example.org", to })).location;
  expect(await asked("/o/club/account")).toBe("/o/club/sign-in/sent?to=%2Fo%2Fclub%2Faccount");
  for (const to of ["//evil.example/o/club/", "https://evil.example", "/o/club\\..", "/o/other/account"]) {
    expect(await ask(ada, `x${Math.random()}@example.org`)).toMatchObject({ location: "/o/club/sign-in/sent" });
    expect((await ada.post("/o/club/sign-in", { email: `y${Math.random()}@example.org`, to })).location).toBe("/o/club/sign-in/sent");
  }
});
