import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { startSession } from "../../platform/session/session.js";
import { testApp, type TestApp } from "../../testing/app.js";
import type { Visitor } from "../../testing/browser-like.js";
import { riverside } from "../../testing/riverside.js";

let app: TestApp;
let members: readonly string[];
beforeAll(async () => {
  app = await testApp();
  members = await riverside(app.services);
});

async function languageOf(id: string): Promise<string | undefined> {
  const { db } = app.services;
  return (await db.selectFrom("member").select("language").where("id", "=", id).executeTakeFirst())?.language;
}

/** A member in a browser of their own. */
async function member(id = members[0] ?? ""): Promise<Visitor> {
  const visitor = app.visitor();
  visitor.cookies.set("folkmoot-session-riverside", await startSession(app.services.db, "riverside", id, "test"));
  return visitor;
}

const german = { "accept-language": "de-AT,de;q=0.9,en;q=0.5" };

test("a page speaks the language that the browser asks for", async () => {
  const { html, headers } = await app.visitor().get("/o/riverside", german);
  expect(html).toContain('<html lang="de"');
  expect(html).toContain("Zum Inhalt springen");
  expect(headers.get("vary")).toBe("Cookie, Accept-Language");
  expect((await app.visitor().get("/o/riverside")).html).toContain('<html lang="en-GB"');
});

test("visitors who ask for the same page at the same moment each get it in their own language", async () => {
  const pages = await Promise.all([german, {}, german].map((headers) => app.visitor().get("/o/riverside/constitution", headers)));
  expect(pages.map(({ html }) => /<html lang="([^"]+)"/.exec(html)?.[1])).toEqual(["de", "en-GB", "de"]);
});

test("a visitor's choice is kept in their browser and leads back to the page it was made on, question and all", async () => {
  const visitor = app.visitor();
  const { html } = await visitor.get("/o/riverside/record?before=7");
  const link = /href="(\/language\/de\?to=[^"]+)"/.exec(html)?.[1] ?? "";
  const answer = await visitor.get(link);
  expect([answer.status, answer.location]).toEqual([303, "/o/riverside/record?before=7"]);
  expect((await visitor.get("/")).html).toContain('<html lang="de"');
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/.//elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
])("the way back from a choice never leads to another site: %s (H-38)", async (to) => {
  const { location } = await app.visitor().get(`/language/de?to=${encodeURIComponent(to)}`);
  expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
  expect(location).toMatch(/^\/(?![/\\])/);
});

test("a language that nobody speaks here is no page, and a cookie with one is as good as none", async () => {
  const visitor = app.visitor();
  expect((await visitor.get("/language/tlh")).status).toBe(404);
  visitor.cookies.set("folkmoot-language", "tlh");
  expect((await visitor.get("/o/riverside", german)).html).toContain('<html lang="de"');
});

test("a member's choice goes with the member into every browser, whatever that browser asks for", async () => {
  const [here, there] = [await member(), await member()];
  const answer = await here.post("/o/riverside/language", { language: "de", to: "/o/riverside/members?page=1" }, { on: "/o/riverside/home" });
  expect([answer.status, answer.location]).toEqual([303, "/o/riverside/members?page=1"]);
  expect((await there.get("/o/riverside/home", { "accept-language": "en" })).html).toContain('<html lang="de"');
  const bystander = await member(members[1]);
  expect((await bystander.get("/o/riverside/home")).html).toContain('<html lang="en-GB"');
});

test("an answer to a form offers no other language, since going there would lose what was typed", async () => {
  const answer = await app.visitor().post("/o/riverside/sign-in", { email: "nonsense" });
  expect(answer.status).toBe(422);
  expect(answer.html).not.toContain("/language/de");
});

test("who has chosen nothing is written to in the language of the browser in which they last signed in; who has chosen, in that one", async () => {
  const [, , third = "", fourth = ""] = members;
  const signIn = (person: string, language: string) =>
    app.visitor().post("/inbox/sign-in", { organisation: "riverside", person }, { on: "/inbox", headers: { "accept-language": language } });
  await sql`update member set sample = 'Somebody' where id in (${third}, ${fourth})`.execute(app.services.db);
  await signIn(third, "de");
  expect(await languageOf(third)).toBe("de");
  await signIn(third, "en");
  expect(await languageOf(third)).toBe("en");
  const chooser = await member(fourth);
  await chooser.post("/o/riverside/language", { language: "de", to: "/" }, { on: "/o/riverside/home" });
  await signIn(fourth, "en");
  expect(await languageOf(fourth)).toBe("de");
});

test("a mail is written in the language of whom it goes to", async () => {
  const [, , , , fifth = ""] = members;
  const { db } = app.services;
  await sql`update member set language = 'de', language_chosen = true where id = ${fifth}`.execute(db);
  const reader = await member(fifth);
  await reader.post("/o/riverside/members/name", { name: "Ada Quill" });
  const mail = await db.selectFrom("outbox").select(["subject", "body_text", "body_html"]).where("member", "=", fifth).executeTakeFirstOrThrow();
  expect(mail.subject).toBe("Dein Name in Riverside Association");
  expect(mail.body_text).toContain("Das ist eine Probe");
  expect(mail.body_html).toContain('<html lang="de"');
});
